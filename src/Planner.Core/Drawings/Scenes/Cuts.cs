using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>Where a drawing too large for a sheet is cut: through as few things and letters as may be.</summary>
internal sealed class Cuts
{
    private const double LeastOfASheet = 0.6;

    // Letters cut in two hurt most, a line hardly.
    private const int OfALabel = 6;
    private const int OfAThing = 2;

    private readonly int[] across;
    private readonly int[] down;

    private Cuts(Scene scene)
    {
        (across, down) = (new int[(int)scene.Width + 3], new int[(int)scene.Height + 3]);
        foreach (var shape in scene.Shapes) Weigh(shape, 0, 0, 1);
        Sum(across);
        Sum(down);
    }

    /// <summary>The edges of columns and rows no wider and higher than this, from 0 to the drawing's size.</summary>
    public static (ImmutableArray<double> Columns, ImmutableArray<double> Rows) Of(Scene scene, double width, double height)
    {
        var cuts = new Cuts(scene);
        return (Edges(cuts.across, scene.Width, width), Edges(cuts.down, scene.Height, height));
    }

    private static ImmutableArray<double> Edges(int[] weights, double whole, double most)
    {
        var edges = ImmutableArray.CreateBuilder<double>();
        edges.Add(0);
        while (whole - edges[^1] > most)
        {
            var from = edges[^1];
            // A last sheet with hardly anything on it is avoided by halving what is left.
            var last = whole - from < most * 1.5 ? from + (whole - from) * 0.66 : from + most;
            var best = (int)last;
            for (var at = best; at > from + most * LeastOfASheet * (last < from + most ? 0.6 : 1); at--)
                if (weights[at] < weights[best]) best = at;
            edges.Add(Math.Max(best, (int)from + 1));
        }

        edges.Add(whole);
        return edges.ToImmutable();
    }

    private void Weigh(Shape shape, double x, double y, double scale)
    {
        if (shape is Group group)
        {
            foreach (var inner in group.Shapes) Weigh(inner, x + group.X * scale, y + group.Y * scale, scale * group.Scale);
            return;
        }

        var weight = shape is Label ? OfALabel : shape is Wire ? 1 : OfAThing;
        var extent = Extent.Of(shape);
        Add(across, x + extent.Left * scale, x + extent.Right * scale, weight);
        Add(down, y + extent.Top * scale, y + extent.Bottom * scale, weight);
    }

    private static void Add(int[] weights, double from, double to, int weight)
    {
        if (double.IsInfinity(from)) return;
        weights[Math.Clamp((int)Math.Ceiling(from), 0, weights.Length - 1)] += weight;
        weights[Math.Clamp((int)Math.Floor(to) + 1, 0, weights.Length - 1)] -= weight;
    }

    private static void Sum(int[] weights)
    {
        for (var i = 1; i < weights.Length; i++) weights[i] += weights[i - 1];
    }
}
