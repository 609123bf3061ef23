using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Drawings;

/// <summary>The devices of a rack in a sketch: switches with their ports, hosts with their NICs and bonds.</summary>
internal static class SketchDevice
{
    private const double Ear = 23, Nic = 4.4, Pitch = 5.1;

    public static IEnumerable<Shape> All(Drawn drawn, Rack rack, SketchRows rows)
    {
        foreach (var device in Placement.In(drawn.Design, rack.Id))
        {
            if (rack.Below(device.Mounting) is not { } below || drawn.Design.Find(device.Device) is not { } thing) continue;
            var top = rows.Top((below + device.Height).Ceiling - 1);
            var high = rows.Top(below.Whole) + SketchRows.Row - top;
            yield return new Group([.. Body(drawn, thing, high), .. Inside(drawn, thing, high)])
            {
                Y = top,
                Ref = thing.Ref.ToString(),
                Class = "device",
                Title = thing.Title,
            };
        }
    }

    private static IEnumerable<Shape> Body(Drawn drawn, Thing thing, double high)
    {
        var level = drawn.LevelOf(thing.Ref);
        yield return new Box(0.4, 0.3, RackSketch.Wide - 0.8, high - 0.6) { Fill = Ink.Face, Stroke = Ink.Ear, Radius = 0.5 };
        yield return new Box(0.4, 0.3, Ear, high - 0.6) { Fill = Ink.Ear, Radius = 0.5 };
        yield return new Label(2, high / 2, thing.Title) { Size = RackSketch.Small, Mono = true, Middle = true, MaxWidth = Ear - 2.4 };
        if (level is Level.Error or Level.Warning)
            yield return new Box(-0.4, -0.4, RackSketch.Wide + 0.8, high + 0.8)
            {
                Stroke = Sockets.InkOf(level.Value),
                StrokeWidth = 0.5,
                Radius = 1,
            };
    }

    private static IEnumerable<Shape> Inside(Drawn drawn, Thing thing, double high) => thing switch
    {
        Switch unit => Ports(drawn, unit, high),
        Host host => Nics(drawn, host, high),
        _ => [],
    };

    /// <summary>Odd ports above even ones, as far as they fit.</summary>
    private static IEnumerable<Shape> Ports(Drawn drawn, Switch unit, double high)
    {
        var ports = drawn.Topology.PortsOf(unit.Id).ToList();
        var pitch = Math.Min(2.6, (RackSketch.Wide - Ear - 5) / Math.Max(1, (ports.Count + 1) / 2));
        foreach (var (i, port) in ports.Index())
        {
            var plug = drawn.Of(port);
            yield return new Box(Ear + 3 + i / 2 * pitch, high / 2 - 2 + i % 2 * 2.1, pitch * 0.78, 1.6)
            {
                Fill = plug.Cable is null ? Ink.None : plug.Look.Ink,
                Stroke = plug.Cable is null ? Ink.Second : plug.Look.Ink,
                StrokeWidth = 0.12,
                Radius = 0.2,
            };
        }
    }

    private static IEnumerable<Shape> Nics(Drawn drawn, Host host, double high)
    {
        var pool = drawn.Topology.PoolOf(host);
        var pifs = pool.Pifs.Where(p => p.Host.Id == host.Id).ToList();
        var at = pifs.Index().ToDictionary(p => p.Item.Number, p => Ear + 3.4 + p.Index * Pitch);
        var y = high / 2 - Nic / 2;
        foreach (var pif in pifs.Where(p => at[p.Number] + Nic < RackSketch.Wide - 2))
        {
            var plug = drawn.Of(pif);
            var used = plug.Cable is not null;
            yield return new Box(at[pif.Number], y, Nic, Nic)
            {
                Fill = used ? plug.Look.Ink : Ink.None,
                Stroke = used ? plug.Look.Ink : Ink.Second,
                StrokeWidth = 0.2,
                Radius = 0.5,
            };
            yield return new Label(at[pif.Number] + Nic / 2, high / 2, pif.Number.ToString(CultureInfo.InvariantCulture))
            {
                Size = RackSketch.Small,
                Weight = Weight.SemiBold,
                Anchor = Anchor.Middle,
                Middle = true,
                Ink = used ? Inks.On(plug.Look.Ink) : Ink.Text,
            };
        }

        var bonds = pool.Bonds.Select(b => pool.On(b, host).Members.Where(at.ContainsKey).Select(m => at[m]).ToList());
        foreach (var bond in bonds.Where(b => b.Count > 0))
            yield return new Box(bond.Min() - 0.5, y - 0.6, bond.Max() - bond.Min() + Nic + 1, Nic + 1.2)
            {
                Stroke = Ink.Bond,
                StrokeWidth = 0.35,
                Radius = 1,
            };
        var end = Ear + 5 + pifs.Count * Pitch;
        if (host.Model.Length > 0 && RackSketch.Wide - end > 20)
            yield return new Label(RackSketch.Wide - 2, high / 2, host.Model)
            {
                Size = RackSketch.Small,
                Ink = Ink.Second,
                Anchor = Anchor.End,
                Middle = true,
                MaxWidth = RackSketch.Wide - end - 4,
            };
    }
}
