using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>Paints a scene's shapes with Skia, in the scene's millimetres.</summary>
internal static class ScenePainter
{
    /// <summary>Paints with the scene's top left corner at (x, y) points; scale 1 is true size.</summary>
    public static void Paint(Scene scene, Pen pen, float x, float y, float scale)
    {
        pen.Canvas.Save();
        pen.Canvas.Translate(x, y);
        pen.Canvas.Scale(scale * Millimetres.Points);
        foreach (var shape in scene.Shapes) Paint(shape, pen);
        pen.Canvas.Restore();
    }

    private static void Paint(Shape shape, Pen pen)
    {
        switch (shape)
        {
            case Box box: Paint(box, pen); break;
            case Disc disc: Paint(disc, pen); break;
            case Label label: Paint(label, pen); break;
            case Wire wire: Paint(Outline.Of(wire), pen); break;
            case Mark mark: Paint(MarkOutline.Of(mark), pen); break;
            case Group group: Paint(group, pen); break;
            default: throw new NotSupportedException($"No painter for a {shape.GetType().Name}.");
        }
    }

    private static void Paint(Group group, Pen pen)
    {
        pen.Canvas.Save();
        pen.Canvas.Translate((float)group.X, (float)group.Y);
        pen.Canvas.Scale((float)group.Scale);
        foreach (var shape in group.Shapes) Paint(shape, pen);
        pen.Canvas.Restore();
    }

    private static void Paint(Box box, Pen pen)
    {
        var area = SKRect.Create((float)box.X, (float)box.Y, (float)box.Width, (float)box.Height);
        var radius = (float)box.Radius;
        if (box.Fill != Ink.None)
        {
            using var fill = new SKPaint
            {
                Color = Pen.Colour(box.Fill).WithAlpha((byte)Math.Round(255 * box.FillOpacity)),
                IsAntialias = true,
            };
            pen.Canvas.DrawRoundRect(area, radius, radius, fill);
        }

        if (box.Hatch != Ink.None) Paint([Outline.Hatching(box)], pen);
        if (box.Stroke == Ink.None || box.StrokeWidth <= 0) return;
        using var stroke = Stroke(box.Stroke, box.StrokeWidth, box.Dash);
        pen.Canvas.DrawRoundRect(area, radius, radius, stroke);
    }

    private static void Paint(Disc disc, Pen pen)
    {
        var (x, y, r) = ((float)disc.X, (float)disc.Y, (float)disc.Radius);
        if (disc.Fill != Ink.None && disc.Half)
            pen.Canvas.DrawArc(SKRect.Create(x - r, y - r, 2 * r, 2 * r), 0, 180, false, pen.Fill(disc.Fill));
        else if (disc.Fill != Ink.None)
            pen.Canvas.DrawCircle(x, y, r, pen.Fill(disc.Fill));
        if (disc.Stroke == Ink.None || disc.StrokeWidth <= 0)
            return;
        using var stroke = Stroke(disc.Stroke, disc.StrokeWidth, Dash.Solid);
        pen.Canvas.DrawCircle(x, y, r, stroke);
    }

    private static void Paint(Label label, Pen pen)
    {
        var letters = new Letters(
            (float)(label.Size * TextWidth.Point),
            label.Weight,
            label.Mono,
            label.Ink == Ink.None ? Ink.Text : label.Ink
        );
        pen.Canvas.Save();
        pen.Canvas.RotateDegrees((float)label.Rotation, (float)label.X, (float)label.Y);
        pen.Text(label.Shown(), (float)label.X, (float)label.Baseline(), letters, label.Anchor);
        pen.Canvas.Restore();
    }

    private static void Paint(IEnumerable<Outline> outlines, Pen pen)
    {
        foreach (var outline in outlines)
        {
            using var path = Path(outline);
            if (outline.Fill != Ink.None) pen.Canvas.DrawPath(path, pen.Fill(outline.Fill));
            if (outline.Stroke == Ink.None || outline.Width <= 0) continue;
            using var stroke = Stroke(outline.Stroke, outline.Width, outline.Dash);
            pen.Canvas.DrawPath(path, stroke);
        }
    }

    private static SKPath Path(Outline outline)
    {
        using var path = new SKPathBuilder();
        foreach (var step in outline.Steps)
        {
            var (x, y) = ((float)step.To.X, (float)step.To.Y);
            if (step.Kind == StepKind.Move) path.MoveTo(x, y);
            else if (step.Kind == StepKind.Line) path.LineTo(x, y);
            else if (step.Kind == StepKind.Curve) path.QuadTo((float)step.Control.X, (float)step.Control.Y, x, y);
            else path.Close();
        }

        return path.Detach();
    }

    private static SKPaint Stroke(Ink ink, double width, Dash dash)
    {
        var paint = new SKPaint
        {
            Color = Pen.Colour(ink),
            IsStroke = true,
            StrokeWidth = (float)width,
            StrokeJoin = SKStrokeJoin.Round,
            IsAntialias = true,
        };
        if (dash == Dash.Solid)
            return paint;
        using var effect = SKPathEffect.CreateDash([.. Dashes.Of(dash).Select(length => (float)length)], 0);
        paint.PathEffect = effect;
        return paint;
    }
}
