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
    private const int RacksAtOnce = RackElevation.InARow;

    /// <summary>True where the cabling of everything would be too much for one sheet.</summary>
    public static bool HasMuchCabling(Desk desk) => desk.Design.Pools.Count > 1
        && desk.Design.Ports.Count + desk.Now.Topology.Pools.Sum(p => p.Hosts.Length * p.Nics.Length) > MostSockets;

    public static bool HasManyRacks(Design design) => design.Racks.Count > 2 * RacksAtOnce;

    /// <summary>The pool of what is selected, or the first one.</summary>
    public static Pool? Pool(Desk desk) => Near(desk)
        .Select(t => FieldOptions.PoolOf(desk.Design, t)).FirstOrDefault(p => p is not null) is { } pool
            ? desk.Design.Pools.Find(pool)
            : desk.Design.Pools.FirstOrDefault();

    /// <summary>The racks in rows, each as it is asked for.</summary>
    public static IEnumerable<(string Of, Rack[] Racks)> Rows(Design design) =>
        design.Racks.Chunk(RacksAtOnce).Select(row => (RackView.Of(design, row[0], row[^1]), row));

    /// <summary>The row with the rack of what is selected, or the first one.</summary>
    public static string Row(Desk desk)
    {
        var rack = Near(desk).Select(t => t as Rack ?? (t is IRacked r ? desk.Design.Racks.Find(r.Mounting.Rack) : null))
            .FirstOrDefault(r => r is not null);
        return Rows(desk.Design).FirstOrDefault(r => rack is null || r.Racks.Contains(rack)).Of;
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
