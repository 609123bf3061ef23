using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>
/// A dashed line as its dashes, in one path: a painter whose files know no dashes would else make a figure of its own of every one.
/// </summary>
public sealed class Dashing
{
    private const int PartsOfACurve = 4;
    private readonly ImmutableArray<double> lengths;
    private readonly ImmutableArray<Step>.Builder dashes = ImmutableArray.CreateBuilder<Step>();
    private Point at;
    private int nth;
    private double left;

    private Dashing(ImmutableArray<double> lengths) => this.lengths = lengths;

    /// <summary>The steps of an outline, where it is dashed those of its dashes.</summary>
    public static ImmutableArray<Step> Of(Outline outline)
    {
        var lengths = Dashes.Of(outline.Dash);
        return lengths.IsEmpty ? outline.Steps : new Dashing(lengths).All(outline.Steps);
    }

    private ImmutableArray<Step> All(ImmutableArray<Step> steps)
    {
        var start = at;
        foreach (var step in steps)
        {
            if (step.Kind == StepKind.Move) Begin(start = step.To);
            else if (step.Kind == StepKind.Curve) Bend(at, step);
            else Go(step.Kind == StepKind.Close ? start : step.To);
        }

        return dashes.ToImmutable();
    }

    private void Begin(Point from)
    {
        (at, nth, left) = (from, 0, lengths[0]);
        dashes.Add(new(StepKind.Move, from));
    }

    private void Bend(Point from, Step curve)
    {
        for (var i = 1; i <= PartsOfACurve; i++)
        {
            var t = (double)i / PartsOfACurve;
            double a = (1 - t) * (1 - t), b = 2 * t * (1 - t), c = t * t;
            Go(new(a * from.X + b * curve.Control.X + c * curve.To.X, a * from.Y + b * curve.Control.Y + c * curve.To.Y));
        }
    }

    private void Go(Point end)
    {
        for (var way = Length(at, end); way > 0; way = Length(at, end))
        {
            var part = Math.Min(1, left / way);
            at = part < 1 ? new(at.X + (end.X - at.X) * part, at.Y + (end.Y - at.Y) * part) : end;
            left -= way * part;
            dashes.Add(new(nth % 2 == 0 ? StepKind.Line : StepKind.Move, at));
            if (left > 1e-9) return;
            nth = (nth + 1) % lengths.Length;
            left = lengths[nth];
        }
    }

    private static double Length(Point from, Point to) => Math.Sqrt((to.X - from.X) * (to.X - from.X) + (to.Y - from.Y) * (to.Y - from.Y));
}
