using System.Collections.Immutable;
using System.Globalization;

namespace Planner.Core.Drawings.Scenes;

/// <summary>A drawing on a framed sheet with a title block bottom right, as a scene again.</summary>
public static class TitledSheet
{
    /// <summary>The height of the title block.</summary>
    public const double BlockHeight = 20;

    /// <summary>Its width, where there is room.</summary>
    public const double BlockWidth = 150;
    private const double Edge = 5;
    private const double Gap = 4;

    /// <summary>A sheet as large as the drawing needs at its own size.</summary>
    public static Scene Round(Scene scene, TitleBlock block)
    {
        var width = Math.Max(scene.Width + 2 * (Edge + Gap), BlockWidth + 2 * Edge);
        var height = scene.Height + BlockHeight + 2 * (Edge + Gap);
        return Compose(scene, block, width, height);
    }

    private static Scene Compose(Scene scene, TitleBlock block, double width, double height)
    {
        var room = height - 2 * Edge - BlockHeight;
        var drawing = new Group(scene.Shapes) { X = (width - scene.Width) / 2, Y = Edge + (room - scene.Height) / 2 };
        var frame = new Box(Edge, Edge, width - 2 * Edge, height - 2 * Edge) { Stroke = Ink.Text, StrokeWidth = 0.35 };
        var corner = Block(block, Math.Min(BlockWidth, width - 2 * Edge), scene.Scale) with
        {
            X = width - Edge - Math.Min(BlockWidth, width - 2 * Edge),
            Y = height - Edge - BlockHeight,
        };
        return new(scene.Title, width, height, [drawing, frame, corner]) { Scale = scene.Scale, Description = scene.Description };
    }

    /// <summary>The title block of a given width, its corner at (0, 0).</summary>
    internal static Group Block(TitleBlock block, double width, string scale)
    {
        const double Half = BlockHeight / 2;
        double a = width * 0.46, b = width * 0.64, c = width * 0.82;
        var sheet = string.Create(CultureInfo.InvariantCulture, $"{block.Sheet} of {block.Sheets}");
        var shapes = ImmutableArray.CreateBuilder<Shape>();
        shapes.Add(new Box(0, 0, width, BlockHeight) { Fill = Ink.Sheet, Stroke = Ink.Text, StrokeWidth = 0.35 });
        foreach (var x in (double[])[a, b, c]) shapes.Add(Rule(new(x, 0), new(x, BlockHeight)));
        shapes.Add(Rule(new(0, Half), new(width, Half)));
        Field(shapes, 0, 0, a, "Drawing", block.Name, Weight.SemiBold);
        Field(shapes, 0, Half, a, "Design", block.Design, Weight.Regular);
        Field(shapes, a, 0, b - a, "Number", block.Number.Length > 0 ? block.Number : "–", Weight.Regular);
        Field(shapes, a, Half, b - a, "Scale", scale, Weight.Regular);
        Field(shapes, b, 0, c - b, "Revision", block.Revision, Weight.SemiBold);
        Field(shapes, b, Half, c - b, "Status", block.Status, Weight.Regular);
        Field(shapes, c, 0, width - c, "Sheet", sheet, Weight.Regular);
        Field(shapes, c, Half, width - c, "Date", block.Date, Weight.Regular);
        return new(shapes.ToImmutable()) { Class = "title-block" };
    }

    private static Wire Rule(Point from, Point to) => Wire.Through(from, to) with { Width = 0.18 };

    private static void Field(ImmutableArray<Shape>.Builder to, double x, double y, double width, string name, string value, Weight weight)
    {
        to.Add(new Label(x + 1.5, y + 3.6, name) { Size = 7, Ink = Ink.Second });
        to.Add(new Label(x + 1.5, y + 8.1, value) { Size = 9, Weight = weight, MaxWidth = width - 3 });
    }
}
