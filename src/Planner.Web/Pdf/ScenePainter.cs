using System.Collections.Immutable;
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
        var before = pen.Placing;
        pen.Placing = before.Within(x, y, scale * Millimetres.Points);
        foreach (var shape in scene.Shapes) Paint(shape, pen);
        pen.Placing = before;
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
        var before = pen.Placing;
        pen.Placing = before.Within((float)group.X, (float)group.Y, (float)group.Scale);
        if (group.Window is { } seen) Through(seen, group, pen);
        else
            foreach (var shape in group.Shapes) Paint(shape, pen);
        pen.Placing = before;
    }

    private static void Through(Extent window, Group group, Pen pen)
    {
        pen.Clip(window);
        foreach (var shape in group.Shapes) Paint(shape, pen);
        pen.Back();
    }

    private static void Paint(Box box, Pen pen)
    {
        var area = pen.Placing.Of(new Extent(box.X, box.Y, box.X + box.Width, box.Y + box.Height));
        var radius = (float)box.Radius * pen.Placing.Scale;
        if (box.Fill != Ink.None) Paint(area, radius, pen.Fill(box.Fill, (byte)Math.Round(255 * box.FillOpacity)), pen);
        if (box.Hatch != Ink.None) Paint([Outline.Hatching(box)], pen);
        if (box.Stroke == Ink.None || box.StrokeWidth <= 0) return;
        if (box.Dash != Dash.Solid) Paint([Outline.Round(box)], pen);
        else Paint(area, radius, Stroke(box.Stroke, box.StrokeWidth, pen), pen);
    }

    private static void Paint(SKRect area, float radius, SKPaint paint, Pen pen)
    {
        // A corner of less than a point and a half is hardly seen, and takes twenty times the room in a file.
        if (radius > 1.5f * Pen.Fine) pen.Rounded(area, radius, paint);
        else pen.Canvas.DrawRect(area, paint);
    }

    private static void Paint(Disc disc, Pen pen)
    {
        var (at, r) = (pen.Placing.Of(disc.X, disc.Y), (float)disc.Radius * pen.Placing.Scale);
        if (disc.Fill != Ink.None && disc.Half)
            pen.Canvas.DrawArc(SKRect.Create(at.X - r, at.Y - r, 2 * r, 2 * r), 0, 180, false, pen.Fill(disc.Fill));
        else if (disc.Fill != Ink.None)
            pen.Canvas.DrawCircle(at, r, pen.Fill(disc.Fill));
        if (disc.Stroke != Ink.None && disc.StrokeWidth > 0)
            pen.Canvas.DrawCircle(at, r, Stroke(disc.Stroke, disc.StrokeWidth, pen));
    }

    private static void Paint(Label label, Pen pen)
    {
        var ink = label.Ink == Ink.None ? Ink.Text : label.Ink;
        var letters = new Letters((float)(label.Size * TextWidth.Point), label.Weight, label.Mono, ink);
        if (label.Rotation == 0)
        {
            pen.Text(label.Shown(), (float)label.X, (float)label.Baseline(), letters, label.Anchor);
            return;
        }

        pen.Turn((float)label.Rotation, (float)label.X, (float)label.Y);
        pen.Text(label.Shown(), (float)label.X, (float)label.Baseline(), letters, label.Anchor);
        pen.Back();
    }

    private static void Paint(IEnumerable<Outline> outlines, Pen pen)
    {
        foreach (var outline in outlines)
        {
            if (outline.Fill != Ink.None)
            {
                using var area = Path(outline.Steps, pen.Placing);
                pen.Canvas.DrawPath(area, pen.Fill(outline.Fill));
            }

            if (outline.Stroke == Ink.None || outline.Width <= 0) continue;
            var stroke = Stroke(outline.Stroke, outline.Width, pen);
            if (outline is { Dash: Dash.Solid, Steps: [{ To: var from }, { Kind: StepKind.Line, To: var to }] })
            {
                pen.Canvas.DrawLine(pen.Placing.Of(from.X, from.Y), pen.Placing.Of(to.X, to.Y), stroke);
                continue;
            }

            using var line = Path(Dashing.Of(outline), pen.Placing);
            pen.Canvas.DrawPath(line, stroke);
        }
    }

    private static SKPath Path(ImmutableArray<Step> steps, Placing placing)
    {
        using var path = new SKPathBuilder();
        foreach (var step in steps)
        {
            var to = placing.Of(step.To.X, step.To.Y);
            if (step.Kind == StepKind.Move) path.MoveTo(to);
            else if (step.Kind == StepKind.Line) path.LineTo(to);
            else if (step.Kind == StepKind.Curve) path.QuadTo(placing.Of(step.Control.X, step.Control.Y), to);
            else path.Close();
        }

        return path.Detach();
    }

    private static SKPaint Stroke(Ink ink, double width, Pen pen) => pen.Stroke(ink, (float)width * pen.Placing.Scale);
}
