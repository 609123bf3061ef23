using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>A drawing divided by columns and rows: each part has the shapes that lie on it, whole where they lie on one only.</summary>
internal sealed class SceneParts
{
    private readonly ImmutableArray<double> columns;
    private readonly ImmutableArray<double> rows;
    private readonly List<Shape>[] parts;

    public SceneParts(Scene scene, ImmutableArray<double> columns, ImmutableArray<double> rows)
    {
        (this.columns, this.rows) = (columns, rows);
        parts = [.. Enumerable.Range(0, (columns.Length - 1) * (rows.Length - 1)).Select(_ => new List<Shape>())];
        foreach (var shape in scene.Shapes) Put(shape, Extent.Of(shape), shape => shape);
    }

    public ImmutableArray<Shape> this[int part] => [.. parts[part]];

    // A group over several parts is opened, so that each gets only its own; what wraps puts a shape back where its groups had moved it.
    private void Put(Shape shape, Extent extent, Func<Shape, Shape> wrap)
    {
        var (left, right) = (Place(columns, extent.Left), Place(columns, extent.Right));
        var (top, bottom) = (Place(rows, extent.Top), Place(rows, extent.Bottom));
        if (double.IsInfinity(extent.Left)) return;
        if (shape is Group group && (left != right || top != bottom))
        {
            foreach (var inner in group.Shapes)
                Put(inner, Seen(inner, wrap, group), some => wrap(group with { Shapes = [some], Title = null }));
            return;
        }

        var wrapped = wrap(shape);
        for (var row = top; row <= bottom; row++)
            for (var column = left; column <= right; column++)
                parts[row * (columns.Length - 1) + column].Add(wrapped);
    }

    private static Extent Seen(Shape inner, Func<Shape, Shape> wrap, Group group) => Extent.Of(wrap(group with { Shapes = [inner] }));

    private static int Place(ImmutableArray<double> edges, double at)
    {
        var place = edges.BinarySearch(at);
        return Math.Clamp(place >= 0 ? place : ~place - 1, 0, edges.Length - 2);
    }
}
