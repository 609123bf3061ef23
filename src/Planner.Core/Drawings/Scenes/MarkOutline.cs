using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>The outlines of a level mark: error octagon, warning triangle, note circle, ok tick, each with its sign inside.</summary>
public static class MarkOutline
{
    public static IEnumerable<Outline> Of(Mark mark)
    {
        var r = mark.Size / 2;
        return mark.Kind switch
        {
            MarkKind.Error => [Solid(Ring(mark, r, 8, Math.PI / 8), Ink.Error), .. Exclamation(mark, r, 0)],
            MarkKind.Warning => [Solid(Triangle(mark, r), Ink.Warning), .. Exclamation(mark, r * 0.85, r * 0.2)],
            MarkKind.Note => [Solid(Ring(mark, r, 24, 0), Ink.Note), .. Letter(mark, r)],
            _ => [Line(Ink.Ok, r * 0.42, At(mark, -r * 0.85, 0.05 * r), At(mark, -r * 0.2, r * 0.7), At(mark, r * 0.9, -r * 0.7))]
        };
    }

    private static Step[] Ring(Mark mark, double r, int corners, double turn)
    {
        var points = new Point[corners];
        for (var i = 0; i < corners; i++)
        {
            var angle = turn + 2 * Math.PI * i / corners;
            points[i] = At(mark, r * Math.Cos(angle), r * Math.Sin(angle));
        }

        return Outline.Polygon(points);
    }

    private static Step[] Triangle(Mark mark, double r) =>
        Outline.Polygon(At(mark, 0, -r), At(mark, r * 1.08, r * 0.88), At(mark, -r * 1.08, r * 0.88));

    private static Outline[] Exclamation(Mark mark, double r, double down) =>
    [
        Line(Ink.Sheet, r * 0.26, At(mark, 0, down - r * 0.5), At(mark, 0, down + r * 0.12)),
        Line(Ink.Sheet, r * 0.26, At(mark, 0, down + r * 0.37), At(mark, 0, down + r * 0.6))
    ];

    private static Outline[] Letter(Mark mark, double r) =>
    [
        Line(Ink.Sheet, r * 0.24, At(mark, 0, -r * 0.55), At(mark, 0, -r * 0.32)),
        Line(Ink.Sheet, r * 0.24, At(mark, 0, -r * 0.12), At(mark, 0, r * 0.55))
    ];

    private static Outline Solid(Step[] steps, Ink fill) => new([.. steps], fill, Ink.None, 0);

    private static Outline Line(Ink ink, double width, params ReadOnlySpan<Point> points)
    {
        var steps = ImmutableArray.CreateBuilder<Step>(points.Length);
        foreach (var point in points) steps.Add(new(steps.Count == 0 ? StepKind.Move : StepKind.Line, point));
        return new(steps.ToImmutable(), Ink.None, ink, width);
    }

    private static Point At(Mark mark, double x, double y) => new(mark.X + x, mark.Y + y);
}
