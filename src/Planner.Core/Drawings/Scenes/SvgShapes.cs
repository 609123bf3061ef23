using System.Globalization;
using System.Text;
using static Planner.Core.Drawings.Scenes.Svg;

namespace Planner.Core.Drawings.Scenes;

/// <summary>Each shape in SVG's words.</summary>
internal static class SvgShapes
{
    public static void Write(Shape shape, StringBuilder to, bool screen)
    {
        switch (shape)
        {
            case Box box: Write(box, to); break;
            case Disc disc: Write(disc, to); break;
            case Label label: SvgLabel.Write(label, to, screen); break;
            case Wire wire: Write(Outline.Of(wire), to); break;
            case Mark mark: Write(MarkOutline.Of(mark), to); break;
            case Group group: Write(group, to, screen); break;
            default: throw new NotSupportedException($"No painter for a {shape.GetType().Name}.");
        }
    }

    private static void Write(Box box, StringBuilder to)
    {
        to.Append(
            CultureInfo.InvariantCulture,
            $"<rect x=\"{Number(box.X)}\" y=\"{Number(box.Y)}\" width=\"{Number(box.Width)}\" height=\"{Number(box.Height)}\""
        );
        if (box.Radius > 0)
            to.Append(CultureInfo.InvariantCulture, $" rx=\"{Number(box.Radius)}\"");
        // An unfilled box must still be hit by the pointer over its whole area.
        to.Append(CultureInfo.InvariantCulture, $" fill=\"{(box.Fill == Ink.None ? "transparent" : Inks.Css(box.Fill))}\"");
        if (box.FillOpacity < 1) to.Append(CultureInfo.InvariantCulture, $" fill-opacity=\"{Number(box.FillOpacity)}\"");
        Stroke(box.Stroke, box.StrokeWidth, box.Dash, to);
        to.Append("/>\n");
        if (box.Hatch != Ink.None) Write([Outline.Hatching(box)], to);
    }

    private static void Write(Disc disc, StringBuilder to)
    {
        string x = Number(disc.X), y = Number(disc.Y), r = Number(disc.Radius), fill = Inks.Css(disc.Fill);
        if (disc.Half)
        {
            var (left, right) = (Number(disc.X - disc.Radius), Number(disc.X + disc.Radius));
            to.Append(CultureInfo.InvariantCulture, $"<path d=\"M{left} {y}A{r} {r} 0 0 0 {right} {y}Z\" fill=\"{fill}\"/>\n");
        }

        to.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\" fill=\"{(disc.Half ? "none" : fill)}\"");
        Stroke(disc.Stroke, disc.StrokeWidth, Dash.Solid, to);
        to.Append("/>\n");
    }

    private static void Write(IEnumerable<Outline> outlines, StringBuilder to)
    {
        foreach (var outline in outlines)
        {
            to.Append("<path d=\"");
            foreach (var step in outline.Steps) Write(step, to);
            to.Append(CultureInfo.InvariantCulture, $"\" fill=\"{Inks.Css(outline.Fill)}\"");
            Stroke(outline.Stroke, outline.Width, outline.Dash, to);
            to.Append(outline.Stroke == Ink.None ? "/>\n" : " stroke-linejoin=\"round\"/>\n");
        }
    }

    private static void Write(Step step, StringBuilder to) => to.Append(step.Kind switch
    {
        StepKind.Move => $"M{Number(step.To.X)} {Number(step.To.Y)}",
        StepKind.Line => $"L{Number(step.To.X)} {Number(step.To.Y)}",
        StepKind.Curve => $"Q{Number(step.Control.X)} {Number(step.Control.Y)} {Number(step.To.X)} {Number(step.To.Y)}",
        _ => "Z"
    });

    private static void Stroke(Ink ink, double width, Dash dash, StringBuilder to)
    {
        if (ink == Ink.None || width <= 0) return;
        to.Append(CultureInfo.InvariantCulture, $" stroke=\"{Inks.Css(ink)}\" stroke-width=\"{Number(width)}\"");
        if (dash != Dash.Solid)
            to.Append(CultureInfo.InvariantCulture, $" stroke-dasharray=\"{string.Join(' ', Dashes.Of(dash).Select(Number))}\"");
    }

    private static void Write(Group group, StringBuilder to, bool screen)
    {
        to.Append("<g");
        if (group.Class is { } css) Attribute("class", css, to);
        if (group.Ref is { } id) Attribute("data-ref", id, to);
        if (group.Paths.Length > 0) Attribute("data-path", string.Join(' ', group.Paths), to);
        foreach (var (name, value) in group.Data) Attribute("data-" + DataName(name), value, to);
        if (Transform(group) is { Length: > 0 } transform) Attribute("transform", transform, to);
        to.Append('>');
        if (group.Title is { } title) to.Append("<title>").Append(Escape(title)).Append("</title>");
        to.Append('\n');
        // An inner svg element shows nothing beyond its edges.
        if (group.Window is { } seen)
            to.Append(
                CultureInfo.InvariantCulture,
                $"<svg x=\"{Number(seen.Left)}\" y=\"{Number(seen.Top)}\" width=\"{Number(seen.Width)}\" height=\"{Number(seen.Height)}\" "
                    + $"viewBox=\"{Number(seen.Left)} {Number(seen.Top)} {Number(seen.Width)} {Number(seen.Height)}\">\n"
            );
        foreach (var shape in group.Shapes) Write(shape, to, screen);
        to.Append(group.Window is null ? "</g>\n" : "</svg></g>\n");
    }

    private static string Transform(Group group) =>
        (group.X != 0 || group.Y != 0 ? $"translate({Number(group.X)} {Number(group.Y)})" : "")
        + (group.Scale != 1 ? $"scale({group.Scale.ToString("0.######", CultureInfo.InvariantCulture)})" : "");

    private static string DataName(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
            ? name
            : throw new ArgumentException($"'{name}' cannot be the name of a data attribute.", nameof(name));

    private static void Attribute(string name, string value, StringBuilder to) =>
        to.Append(CultureInfo.InvariantCulture, $" {name}=\"{Escape(value)}\"");
}
