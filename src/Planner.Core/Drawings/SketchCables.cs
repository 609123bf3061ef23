using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>A cable of a sketch: from a rack and a height to another.</summary>
/// <param name="Gutter">The room between racks in which it runs up or down, counted from the left.</param>
/// <param name="IsOver">It goes over the tops of racks.</param>
internal sealed record SketchCable(
    Cable Cable, NetworkLook Look, (int Rack, double Y) From, (int Rack, double Y) To, int Gutter, bool IsOver)
{
    public bool IsToTheRight => Gutter == From.Rack;

    public Run Run => new(From.Y, IsOver ? -1 : To.Y, From.Rack != To.Rack || IsOver ? Turn.Across : IsToTheRight ? Turn.Left : Turn.Right);
}

/// <summary>The cables of a sketch, each in a lane of its own beside its rack.</summary>
internal static class SketchCables
{
    private const double Lane = 0.9, Room = 3;

    public static List<SketchCable> Between(Drawn drawn, IReadOnlyList<Rack> racks, SketchRows rows)
    {
        var number = racks.Index().ToDictionary(r => r.Item.Id, r => r.Index);
        var taken = new Dictionary<Ref, int>();
        List<SketchCable> all = [];
        foreach (var cable in drawn.Design.Cables)
        {
            if (At(cable.A) is not { } from || At(cable.B) is not { } to) continue;
            var isLast = from.Rack == racks.Count - 1 && racks.Count > 1;
            var gutter = isLast ? from.Rack - 1 : from.Rack;
            var isOver = to.Rack != from.Rack && to.Rack != (isLast ? from.Rack - 1 : from.Rack + 1);
            var plug = cable.A.Nic is null ? drawn.Of(cable.B) : drawn.Of(cable.A);
            all.Add(new(cable, plug.Look, from, to, gutter, isOver));
        }

        return all;

        (int Rack, double Y)? At(Ref end)
        {
            var owner = Drawn.OwnerOf(drawn.Design, end);
            if (drawn.Design.Find(owner) is not IRacked { Mounting: { Rack: { } id } mounting }) return null;
            if (!number.TryGetValue(id, out var rack) || racks[rack].Below(mounting) is not { } below) return null;
            var top = rows.Top((below + mounting.Height).Ceiling - 1);
            var high = rows.Top(below.Whole) + SketchRows.Row - top;
            var place = taken[owner] = taken.GetValueOrDefault(owner) + 1;
            return (rack, top + 0.7 + place * 0.6 % (high - 1.4));
        }
    }

    /// <summary>How wide the room right of a rack is.</summary>
    public static double Gutter(IReadOnlyList<SketchCable> cables, int gutter) =>
        2 * Room + Lane * cables.Count(c => c.Gutter == gutter) + 0.45 * cables.Count(c => c.IsOver);

    public static IEnumerable<Shape> Wires(IReadOnlyList<SketchCable> cables, double[] starts, double top)
    {
        var over = 0;
        foreach (var gutter in cables.GroupBy(c => c.Gutter))
        {
            var all = gutter.ToList();
            var order = Lanes.Order([.. all.Select(c => c.Run)]);
            for (var lane = 0; lane < order.Length; lane++)
            {
                var cable = all[order[lane]];
                var x = starts[gutter.Key] + RackSketch.Wide + Room + lane * Lane;
                yield return new Group([Line(cable, starts, x, top, cable.IsOver ? over++ : 0)])
                {
                    Ref = cable.Cable.Id.ToString(),
                    Class = "cable",
                    Title = cable.Cable.Title,
                };
            }
        }
    }

    private static Wire Line(SketchCable cable, double[] starts, double x, double top, int over)
    {
        var first = new Point(Edge(cable.From.Rack, cable.IsToTheRight), top + cable.From.Y);
        var isLeftOf = cable.To.Rack == cable.From.Rack ? cable.IsToTheRight : cable.To.Rack < cable.From.Rack;
        var last = new Point(Edge(cable.To.Rack, isLeftOf), top + cable.To.Y);
        var sky = 1.5 + over * 0.9;
        var down = last.X + (isLeftOf ? 1 : -1) * (2 + over * 0.45);
        Point[] way = cable.IsOver
            ? [first, new(x, first.Y), new(x, sky), new(down, sky), new(down, last.Y), last]
            : [first, new(x, first.Y), new(x, last.Y), last];
        return Wire.Through(way) with { Ink = cable.Look.Ink, Dash = cable.Look.Dash, Width = 0.35, Radius = 0.9 };

        double Edge(int rack, bool right) => starts[rack] + (right ? RackSketch.Wide + 0.8 : -0.8);
    }
}
