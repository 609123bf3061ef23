using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>Sets a drawing between paragraphs, with its caption below.</summary>
internal static class InlineFigure
{
    public static void Set(Figure figure, Flow flow)
    {
        var (left, width) = (flow.Left, flow.Width);
        var scale = Scale(figure.Scene, width);
        var caption = Typography.SmallSecond.Break(Printable.Line(figure.Caption), width);
        if (caption.Count > 4) caption = [.. caption.Take(3), "…"];
        var high = figure.Scene.Height.Mm() * scale;
        flow.Space(4);
        flow.Need(high + 8 + caption.Count * Typography.SmallLeading);
        flow.Put(
            high + 4,
            (pen, top) => ScenePainter.Paint(figure.Scene, pen, left + (width - figure.Scene.Width.Mm() * scale) / 2, top, scale)
        );
        flow.Put(
            caption.Count * Typography.SmallLeading,
            (pen, top) =>
            {
                for (var i = 0; i < caption.Count; i++)
                    pen.Text(caption[i], left, top + i * Typography.SmallLeading + 9, Typography.SmallSecond);
            }
        );
        flow.Space(10);
    }

    /// <summary>The height the figure takes at a given text width.</summary>
    public static float Height(Figure figure, float width) => figure.Scene.Height.Mm() * Scale(figure.Scene, width) + 30;

    private static float Scale(Scene scene, float width) =>
        Math.Min(1.2f, Math.Min(width / scene.Width.Mm(), 110.Mm() / scene.Height.Mm()));
}
