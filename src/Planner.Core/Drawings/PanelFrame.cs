using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Drawings;

/// <summary>The frame of a panel: a light face and a darker head with the name, a remark, and the mark of the worst finding.</summary>
internal static class PanelFrame
{
    private const double Head = 5.4;

    public static IEnumerable<Shape> Of(double width, double height, string name, string remark, Level? level)
    {
        yield return new Box(0, 0, width, height) { Fill = Ink.Face, Radius = 1 };
        yield return new Box(0, 0, width, Head) { Fill = Ink.Ear, Radius = 1 };
        yield return new Box(0, Head - 1, width, 1) { Fill = Ink.Ear };
        yield return new Box(0, 0, width, height) { Stroke = Ink.Second, StrokeWidth = 0.2, Radius = 1 };
        var told = new Label(width - 2, Head / 2, remark) { Ink = Ink.Text, Anchor = Anchor.End, Middle = true, MaxWidth = width * 0.4 };
        var taken = remark.Length == 0 ? 0 : TextWidth.Of(told.Shown(), 7) + 3;
        var marked = level is null ? 0 : 4.5;
        var label = new Label(2, Head / 2, name)
        {
            Size = 9,
            Weight = Weight.SemiBold,
            Middle = true,
            MaxWidth = width - 4 - taken - marked,
        };
        yield return label;
        if (remark.Length > 0)
            yield return told;
        if (level is { } worst)
            yield return new Mark(2 + TextWidth.Of(label.Shown(), 9, Weight.SemiBold) + 3, Head / 2, Sockets.MarkOf(worst)) { Size = 3 };
    }
}
