using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>
/// Racks side by side with what is in use only, large enough to be read without zooming, and the cables between them: a picture to plan by,
/// not to scale.
/// </summary>
public static class RackSketch
{
    /// <summary>11 px on a screen.</summary>
    internal const double Small = 8.25;
    internal const double Wide = 84;
    private const double Head = 11, Left = 8, Margin = 4, Foot = 10;

    /// <summary>Beyond so many cables a picture of them shows nothing.</summary>
    private const int MostCables = 300;

    public static Scene Of(Drawn drawn, IReadOnlyList<Rack> racks)
    {
        var rows = new SketchRows(drawn.Design, racks);
        var cables = drawn.Design.Cables.Count > MostCables ? [] : SketchCables.Between(drawn, racks, rows);
        var (starts, width) = Places(racks.Count, cables);
        var band = Head + 0.9 * cables.Count(c => c.IsOver);
        List<Shape> shapes = [];
        foreach (var (i, rack) in racks.Index())
            shapes.Add(new Group([.. Frame(drawn, rack, rows), .. SketchDevice.All(drawn, rack, rows)]) { X = starts[i], Y = band });
        shapes.AddRange(SketchCables.Wires(cables, starts, band));
        var (key, high) = Key(drawn, width, band + rows.Height + 5);
        shapes.AddRange(key);
        return new("Racks", Math.Max(width, Left + Wide + Margin), band + rows.Height + 5 + high, [.. shapes])
        {
            Description = string.Join(" ", racks.Select(r => $"Rack {drawn.Design.NameOf(r)}: "
                + $"{string.Join(", ", Placement.In(drawn.Design, r.Id).Select(p => drawn.Design.Find(p.Device)?.Title))}.")),
        };
    }

    private static (double[] Starts, double Width) Places(int racks, IReadOnlyList<SketchCable> cables)
    {
        var (starts, x) = (new double[racks], Left);
        for (var i = 0; i < racks; i++)
        {
            starts[i] = x;
            x += Wide + (i < racks - 1 || racks == 1 ? SketchCables.Gutter(cables, i) + Left : Margin);
        }

        return (starts, x);
    }

    private static IEnumerable<Shape> Frame(Drawn drawn, Rack rack, SketchRows rows)
    {
        yield return new Box(-0.8, -0.8, Wide + 1.6, rows.Height + 1.6)
        {
            Fill = Ink.Sheet,
            Stroke = Ink.Second,
            StrokeWidth = 0.4,
            Radius = 0.8,
        };
        yield return new Label(0, -3.4, drawn.Design.NameOf(rack)) { Size = 11.5, Weight = Weight.SemiBold, MaxWidth = Wide * 0.6 };
        var about = string.Create(CultureInfo.InvariantCulture, $"{(rack.Row.Length > 0 ? $"row {rack.Row} · " : "")}{rack.Units} U");
        yield return new Label(Wide, -3.4, about) { Size = Small, Ink = Ink.Second, Anchor = Anchor.End, MaxWidth = Wide * 0.38 };
        for (var unit = 0; unit < rack.Units; unit++)
        {
            if (rows.IsFolded(unit)) continue;
            var y = rows.Top(unit);
            yield return Wire.Through(new(0, y + SketchRows.Row), new(Wide, y + SketchRows.Row)) with { Ink = Ink.Line, Width = 0.2 };
            yield return new Label(-1.8, y + SketchRows.Row / 2, Number(rack, unit))
            {
                Size = Small,
                Ink = Ink.Second,
                Anchor = Anchor.End,
                Middle = true,
            };
        }

        foreach (var (low, high, y) in rows.Folds.Where(f => f.Low < rack.Units))
            yield return new Label(Wide / 2, y + SketchRows.FoldHeight / 2, Free(rack, low, Math.Min(high, rack.Units - 1)))
            {
                Size = Small,
                Ink = Ink.Second,
                Anchor = Anchor.Middle,
                Middle = true,
            };
    }

    private static string Number(Rack rack, int unit) => rack.Above(unit, 1).ToString();

    private static string Free(Rack rack, int low, int high) => string.Create(
        CultureInfo.InvariantCulture,
        $"U{Number(rack, low)} to U{Number(rack, high)}: {high - low + 1} U free"
    );

    /// <summary>A dash and a name for each network, in as many lines as they take.</summary>
    private static (List<Shape>, double Height) Key(Drawn drawn, double width, double y)
    {
        List<Shape> shapes = [];
        var (x, top) = (Left, y);
        foreach (var network in drawn.Topology.Pools.SelectMany(p => p.Networks).Where(n => !n.IsPrivate))
        {
            var (look, room) = (drawn.Looks.Of(network), TextWidth.Of(network.Name, Small) + 13);
            if (x > Left && x + room > width) (x, y) = (Left, y + 5);
            shapes.Add(Wire.Through(new(x, y), new(x + 6, y)) with { Ink = look.Ink, Dash = look.Dash, Width = 0.6 });
            shapes.Add(new Label(x + 7.5, y, network.Name) { Size = Small, Middle = true });
            x += room;
        }

        return (shapes, shapes.Count == 0 ? Margin : y - top + Foot);
    }
}
