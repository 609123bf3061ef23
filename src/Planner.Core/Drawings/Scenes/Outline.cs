using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>One step of a pen: move, draw a line, draw a quadratic curve round Control, or close the figure.</summary>
public readonly record struct Step(StepKind Kind, Point To, Point Control = default);

/// <summary>What a step does.</summary>
public enum StepKind { Move, Line, Curve, Close }

/// <summary>A path with its paint: what wires, marks and hatchings come down to, so that every painter draws them alike.</summary>
public sealed record Outline(ImmutableArray<Step> Steps, Ink Fill, Ink Stroke, double Width, Dash Dash = Dash.Solid)
{
    /// <summary>A wire as outlines: the line itself, above a casing where its ink is too pale for paper.</summary>
    public static IEnumerable<Outline> Of(Wire wire)
    {
        if (wire.Points.Length < 2 || wire.Ink == Ink.None) yield break;
        var steps = Rounded(wire.Points, wire.Radius);
        if (Inks.NeedsCasing(wire.Ink)) yield return new(steps, Ink.None, Ink.Second, wire.Width + 0.3, wire.Dash);
        yield return new(steps, Ink.None, wire.Ink, wire.Width, wire.Dash);
    }

    /// <summary>The edge of a box.</summary>
    public static Outline Round(Box box)
    {
        double x = box.X, y = box.Y, right = x + box.Width, bottom = y + box.Height;
        var from = new Point(x + box.Width / 2, y);
        return new(
            Rounded([from, new(right, y), new(right, bottom), new(x, bottom), new(x, y), from], box.Radius),
            Ink.None,
            box.Stroke,
            box.StrokeWidth,
            box.Dash
        );
    }

    /// <summary>The hatching of a box: lines at 45 degrees, 1.2 mm apart, cut off at its edges.</summary>
    public static Outline Hatching(Box box)
    {
        const double Gap = 1.2;
        var steps = ImmutableArray.CreateBuilder<Step>();
        for (var c = Gap / 2; c < box.Width + box.Height; c += Gap)
        {
            steps.Add(new(StepKind.Move, new(box.X + Math.Max(0, c - box.Height), box.Y + Math.Min(c, box.Height))));
            steps.Add(new(StepKind.Line, new(box.X + Math.Min(c, box.Width), box.Y + Math.Max(0, c - box.Width))));
        }

        return new(steps.ToImmutable(), Ink.None, box.Hatch, 0.2);
    }

    internal static Step[] Polygon(params ReadOnlySpan<Point> corners)
    {
        var steps = new Step[corners.Length + 1];
        for (var i = 0; i < corners.Length; i++) steps[i] = new(i == 0 ? StepKind.Move : StepKind.Line, corners[i]);
        steps[^1] = new(StepKind.Close, corners[0]);
        return steps;
    }

    private static ImmutableArray<Step> Rounded(ImmutableArray<Point> points, double radius)
    {
        var steps = ImmutableArray.CreateBuilder<Step>(points.Length * 2);
        steps.Add(new(StepKind.Move, points[0]));
        for (var i = 1; i < points.Length - 1; i++)
        {
            var (before, corner, after) = (points[i - 1], points[i], points[i + 1]);
            var cut = Math.Min(radius, Math.Min(Distance(before, corner), Distance(corner, after)) / 2);
            steps.Add(new(StepKind.Line, Towards(corner, before, cut)));
            if (cut > 0) steps.Add(new(StepKind.Curve, Towards(corner, after, cut), corner));
        }

        steps.Add(new(StepKind.Line, points[^1]));
        return steps.ToImmutable();
    }

    private static double Distance(Point a, Point b) => Math.Sqrt((a.X - b.X) * (a.X - b.X) + (a.Y - b.Y) * (a.Y - b.Y));

    private static Point Towards(Point from, Point to, double length)
    {
        var all = Distance(from, to);
        return all == 0 ? from : new(from.X + (to.X - from.X) * length / all, from.Y + (to.Y - from.Y) * length / all);
    }
}
