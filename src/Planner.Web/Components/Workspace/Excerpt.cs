using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Web.Components.Fields;

namespace Planner.Web.Components.Workspace;

/// <summary>
/// Which part of a design a drawing shows: a small one whole; of a large one the part where the selected thing is, so that a page holds
/// no more of it than one can look at.
/// </summary>
public static class Excerpt
{
    /// <summary>The view in which all parts of a large design are seen at once.</summary>
    public const string All = "(all)";

    private const int MostSockets = 700;
    private const int MostSocketsInRow = 400;

    /// <summary>True where the cabling of everything would be too much for one sheet.</summary>
    public static bool HasMuchCabling(Desk desk) => desk.Design.Pools.Count > 1
        && Sockets(desk) > MostSockets;

    public static bool HasManyRacks(Desk desk) => desk.Design.Racks.Count > 2 * RackElevation.InARow
        || desk.Design.Racks.Count > 1 && Sockets(desk) > MostSockets;

    /// <summary>The pool of what is selected, or the first one.</summary>
    public static Pool? Pool(Desk desk) => Near(desk)
        .Select(t => FieldOptions.PoolOf(desk.Design, t)).FirstOrDefault(p => p is not null) is { } pool
            ? desk.Design.Pools.Find(pool)
            : desk.Design.Pools.FirstOrDefault();

    /// <summary>The racks in rows, each as it is asked for.</summary>
    public static IEnumerable<(string Of, ImmutableArray<Rack> Racks)> Rows(Desk desk)
    {
        List<Rack> row = [];
        var sockets = 0;
        foreach (var rack in desk.Design.Racks)
        {
            var more = Placement.In(desk.Design, rack.Id).Sum(p => Sockets(desk, p.Device));
            if (row.Count == RackElevation.InARow || row.Count > 0 && sockets + more > MostSocketsInRow)
            {
                yield return (RackView.Of(desk.Design, row[0], row[^1]), [.. row]);
                (row, sockets) = ([], 0);
            }

            row.Add(rack);
            sockets += more;
        }

        if (row.Count > 0) yield return (RackView.Of(desk.Design, row[0], row[^1]), [.. row]);
    }

    private static int Sockets(Desk desk) =>
        desk.Design.Ports.Count + desk.Now.Topology.Pools.Sum(p => p.Hosts.Length * p.Nics.Length);

    private static int Sockets(Desk desk, Ref device) => desk.Design.Find(device) switch
    {
        Core.Designs.Model.Switch unit => desk.Now.Topology.PortsOf(unit.Id).Count(),
        Core.Designs.Model.Host host => desk.Now.Topology.Pool(host.Pool).Nics.Length,
        _ => 1,
    };

    /// <summary>The row with the rack of what is selected, or the first one.</summary>
    public static string Row(Desk desk)
    {
        var rack = Near(desk).Select(t => t as Rack ?? (t is IRacked r ? desk.Design.Racks.Find(r.Mounting.Rack) : null))
            .FirstOrDefault(r => r is not null);
        return Rows(desk).FirstOrDefault(r => rack is null || r.Racks.Contains(rack)).Of;
    }

    /// <summary>What is selected, what it is a part of, and for a cable what that is plugged into.</summary>
    private static IEnumerable<Thing> Near(Desk desk)
    {
        if (desk.Thing is not { } thing) yield break;
        yield return thing;
        if (thing.Owner is { } owner && desk.Design.Find(owner) is { } above) yield return above;
        if (thing is not Cable cable) yield break;
        foreach (var end in (Ref[])[cable.A, cable.B])
            if (desk.Design.Find(Drawn.OwnerOf(desk.Design, end)) is { } device)
                yield return device;
    }
}
