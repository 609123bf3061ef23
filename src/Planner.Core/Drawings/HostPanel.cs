using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;
using Wire = Planner.Core.Drawings.Scenes.Wire;

namespace Planner.Core.Drawings;

/// <summary>
/// A host on a cabling diagram: a row for each NIC with what it is plugged into, bonded NICs enclosed in green; below them a row with a
/// smaller socket for its management controller.
/// </summary>
internal static class HostPanel
{
    public const double Width = 66;
    private const double Head = 6.4;
    public const double Row = 4.7;
    private const double Foot = 1;
    private const double Socket = 3.8;
    private const double Small = 3;
    private const double Inset = 0.9;

    /// <summary>What can be plugged into at a host.</summary>
    public static IEnumerable<Ref> EndsOf(Topology topology, Host host) =>
        topology.PoolOf(host).PifsOf(host).Select(p => p.Ref)
            .Concat(topology.Design.Register.Naming<Bmc>(host.Id).Select(b => b.Id.Ref));

    /// <summary>Sockets stand at the right edge, or mirrored at the left.</summary>
    public static Panel Of(Drawn drawn, Host host, bool mirrored)
    {
        var pool = drawn.Topology.PoolOf(host);
        var pifs = pool.PifsOf(host).ToList();
        var controllers = drawn.Design.Register.Naming<Bmc>(host.Id).ToList();
        var height = Head + (pifs.Count + controllers.Count) * Row + Foot;
        List<Shape> shapes =
        [
            .. PanelFrame.Of(Width, height, host.Name, host.Id == pool.Master?.Id ? "master" : "", drawn.LevelOf(host.Id)),
        ];
        List<(Ref, Point, bool)> ends = [];
        foreach (var (i, pif) in pifs.Index())
        {
            var y = Head + (i + 0.5) * Row;
            shapes.AddRange(Words(drawn, pool, pif, y, mirrored));
            var plug = drawn.Of(pif);
            var number = pif.Number.ToString(CultureInfo.InvariantCulture);
            shapes.Add(
                Sockets.Of(drawn, plug, SocketX(mirrored), y - Socket / 2, Socket, "nic", number)
                    .WithFacts(plug.Cable is null && pif.IsPresent, pif.Speed)
            );
            ends.Add((pif.Ref, new(mirrored ? 0 : Width, y), !mirrored));
        }

        foreach (var (i, controller) in controllers.Index())
        {
            var y = Head + (pifs.Count + i + 0.5) * Row;
            shapes.AddRange(Controller(drawn, controller, y, mirrored));
            ends.Add((controller.Id, new(mirrored ? 0 : Width, y), !mirrored));
        }

        shapes.AddRange(Bonds(pool, host, pifs, mirrored));
        return new(new([.. shapes]) { Ref = host.Id.ToString(), Class = "panel host", Title = $"Host {host.Name}" }, height, ends);
    }

    /// <summary>The height a host with so many sockets takes in its column.</summary>
    public static double Taken(int sockets) => Math.Ceiling((Head + sockets * Row + Foot + CablingPlan.Gap) / Row) * Row;

    private static double SocketX(bool mirrored) => mirrored ? Inset : Width - Inset - Socket;

    private static IEnumerable<Shape> Words(Drawn drawn, PoolTopology pool, Pif pif, double y, bool mirrored)
    {
        var use = pool.BondOf(pif.Host, pif.Number)?.Name ?? (pif.Nic.Role == NetworkRole.Unused ? "" : Codecs.WordOf(pif.Nic.Role));
        return Line(drawn, pif.Ref, $"{Speeds.Short(pif.Speed)} {use}", y, mirrored);
    }

    /// <summary>What a row says: of the end itself, and where its way leads.</summary>
    public static IEnumerable<Label> Line(Drawn drawn, Ref end, string words, double y, bool mirrored)
    {
        var about = new Label(2, y, words) { Ink = Ink.Second, Middle = true, MaxWidth = 25 };
        var far = new Label(Width - 7.4, y, drawn.Far(end)) { Mono = true, Middle = true, MaxWidth = 34, Anchor = Anchor.End };
        yield return mirrored ? about with { X = Width - 2, Anchor = Anchor.End } : about;
        yield return mirrored ? far with { X = 7.4, Anchor = Anchor.Start } : far;
    }

    private static IEnumerable<Shape> Controller(Drawn drawn, Bmc controller, double y, bool mirrored)
    {
        var plug = drawn.Of(controller.Id);
        var x = SocketX(mirrored) + (Socket - Small) / 2;
        return
        [
            .. Line(drawn, controller.Id, controller.Name, y, mirrored),
            Sockets.Of(drawn, plug, x, y - Small / 2, Small, "bmc").WithFacts(plug.Cable is null, null),
        ];
    }

    private static IEnumerable<Shape> Bonds(PoolTopology pool, Host host, List<Pif> pifs, bool mirrored)
    {
        foreach (var bond in pool.BondsOnHosts.Where(b => b.Host.Id == host.Id))
        {
            var rows = pifs.Index().Where(p => bond.Members.Contains(p.Item.Number)).Select(p => p.Index).ToList();
            if (rows.Count == 0) continue;
            List<Shape> shapes = [];
            foreach (var (first, last) in Stretches.Of(rows))
                shapes.Add(
                    new Box(SocketX(mirrored) - 0.55, Head + first * Row + 0.1, Socket + 1.1, (last - first + 1) * Row - 0.2)
                    {
                        Stroke = Ink.Bond,
                        StrokeWidth = 0.55,
                        Radius = 1,
                    }
                );
            var rail = mirrored ? SocketX(true) + Socket + 1.1 : SocketX(false) - 1.1;
            if (shapes.Count > 1)
                shapes.Add(
                    Wire.Through(new(rail, Head + (rows[0] + 0.5) * Row), new(rail, Head + (rows[^1] + 0.5) * Row)) with
                    {
                        Ink = Ink.Bond,
                        Width = 0.55,
                    }
                );
            yield return new Group([.. shapes])
            {
                Ref = bond.Bond.Id.ToString(),
                Class = "bond",
                Title = $"Bond {bond.Bond.Name}",
            };
        }
    }
}
