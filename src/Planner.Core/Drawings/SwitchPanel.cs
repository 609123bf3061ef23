using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Text;

namespace Planner.Core.Drawings;

/// <summary>
/// A switch on a cabling diagram: a row for each port in use on the side its cable comes from, the free ports as cells below.
/// </summary>
internal static class SwitchPanel
{
    private const double Side = 56;
    private const double Head = 6.4;
    private const double Row = HostPanel.Row;
    private const double Socket = 3.8;
    private const double Cell = 5.4;
    private const double Inset = 0.9;

    /// <summary>Rows are kept for as many ports more, so that the next cables move nothing below.</summary>
    private const int Spare = 4;

    public static double WidthOf(bool twoSides) => twoSides ? 2 * Side + 4 : Side + 4;

    public static Panel Of(Drawn drawn, Switch unit, Func<SwitchPort, bool?> sideOf, bool twoSides, bool withFree)
    {
        var width = WidthOf(twoSides);
        var ports = drawn.Topology.PortsOf(unit.Id).OrderBy(p => p.Name, NaturalOrder.Names).ToLookup(sideOf);
        List<(SwitchPort Port, int Row, bool Left)> rows =
        [
            .. ports[true].Select((p, i) => (p, i, true)),
            .. ports[false].Select((p, i) => (p, i, false)),
        ];
        var spare = withFree ? ports[null].ToList() : [];
        var used = Math.Max(ports[true].Count(), ports[false].Count());
        // Rows are begun by several at once; the ports that are free before that have their cells until the next are begun.
        var steps = Math.Max(1, (used + Spare - 1) / Spare);
        var rowsKept = withFree ? Math.Min(steps * Spare, used + spare.Count) : used;
        var cells = withFree ? used + spare.Count - (steps - 1) * Spare : 0;
        var bottom = Head + rowsKept * Row + 1;
        List<Shape> shapes = [];
        List<(Ref, Point, bool)> ends = [];
        foreach (var (port, row, left) in rows)
        {
            var y = Head + (row + 0.5) * Row;
            shapes.AddRange(Line(drawn, port, y, left, width));
            ends.Add((port.Id, new(left ? 0 : width, y), left));
        }

        shapes.AddRange(Free(drawn, spare, width, bottom));
        bottom += cells == 0 ? 0 : Math.Ceiling(cells / (double)PerRow(width)) * Cell + 1;
        var stack = drawn.Design.LogicalSwitches.Find(unit.LogicalSwitch)?.Name ?? "";
        return new(new([.. PanelFrame.Of(width, bottom, unit.Name, stack, drawn.LevelOf(unit.Id)), .. shapes])
        { Ref = unit.Id.ToString(), Class = "panel switch", Title = $"Switch {unit.Name}" }, bottom, ends);
    }

    private static IEnumerable<Shape> Line(Drawn drawn, SwitchPort port, double y, bool left, double width)
    {
        var plug = drawn.Of(port);
        var name = new Label(Inset + Socket + 1.5, y, PortNames.Short(port.Name)) { Mono = true, Middle = true, MaxWidth = 20 };
        var far = new Label(Side, y, drawn.Far(port.Id)) { Ink = Ink.Second, Middle = true, MaxWidth = 28.5, Anchor = Anchor.End };
        yield return left ? name : name with { X = width - Inset - Socket - 1.5, Anchor = Anchor.End };
        yield return left ? far : far with { X = width - Side, Anchor = Anchor.Start };
        yield return Plugged(drawn, port, plug, left ? Inset : width - Inset - Socket, y - Socket / 2, null);
    }

    private static int PerRow(double width) => (int)((width - 2 * Inset) / Cell);

    private static IEnumerable<Shape> Free(Drawn drawn, List<SwitchPort> ports, double width, double top)
    {
        foreach (var (i, port) in ports.Index())
            yield return Plugged(
                drawn,
                port,
                drawn.Of(port),
                Inset + i % PerRow(width) * Cell,
                top + i / PerRow(width) * Cell,
                PortGrid.Short(port.Name),
                Cell - 0.9
            );
    }

    private static Group Plugged(Drawn drawn, SwitchPort port, Plug plug, double x, double y, string? number, double size = Socket) =>
        Sockets.Of(drawn, plug, x, y, size, "port", number)
            .WithFacts(plug.Cable is null, port.Speed ?? Rate(drawn.Design.Switches[port.Switch].SpeedClass));

    private static int Rate(SpeedClass speed) => speed switch { SpeedClass.Fast => 100, SpeedClass.Gigabit => 1000, _ => 10_000 };
}
