using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Tests.Drawings;

/// <summary>Where the shapes of a scene end up on the sheet, groups' moves and scales worked in.</summary>
internal static class Marks
{
    public sealed record Placed<T>(T Shape, double X, double Y, double Scale, Group? Group) where T : Shape;

    public static List<Placed<T>> All<T>(Scene scene)
        where T : Shape =>
        [.. Walk(scene.Shapes, 0, 0, 1, null).Where(p => p.Shape is T).Select(p => new Placed<T>((T)p.Shape, p.X, p.Y, p.Scale, p.Group))];

    /// <summary>The rectangle a label's letters fill: left, top, right, bottom.</summary>
    public static (double Left, double Top, double Right, double Bottom) Letters(Placed<Label> placed)
    {
        var label = placed.Shape;
        var width = TextWidth.Of(label.Shown(), label.Size, label.Weight, label.Mono);
        var high = label.Size * TextWidth.Point * TextWidth.CapHeight;
        var along = label.Anchor switch { Anchor.Start => 0.0, Anchor.Middle => -width / 2, _ => -width };
        var (x, y) = (placed.X + label.X, placed.Y + label.Baseline());
        return label.Rotation == -90 ? (x - high, y - along - width, x, y - along) : (x + along, y - high, x + along + width, y);
    }

    private static IEnumerable<Placed<Shape>> Walk(IEnumerable<Shape> shapes, double x, double y, double scale, Group? parent)
    {
        foreach (var shape in shapes)
        {
            yield return new(shape, x, y, scale, parent);
            if (shape is not Group group) continue;
            Assert.Equal(1, group.Scale);
            foreach (var inner in Walk(group.Shapes, x + group.X, y + group.Y, scale, group)) yield return inner;
        }
    }
}
