using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>
/// Sets text for machines on a tinted ground; a line that goes on is marked with a hook in the margin, which copying does not pick up.
/// </summary>
internal static class CodeSetter
{
    private const float Pad = 8;
    private const float Indent = 12;

    public static void Set(Code code, Flow flow)
    {
        var (left, width) = (flow.Left, flow.Width);
        var lines = Lines(code.Text, width - 2 * Pad - Indent);
        if (code.Caption is { } caption) Caption(caption, lines.Count, flow);
        flow.Need(3 * Typography.SmallLeading);
        flow.Lines(lines.Count, Typography.SmallLeading, (pen, top, first, count) =>
        {
            pen.Block(left, top, width, count * Typography.SmallLeading + 2, Ink.Tint);
            pen.Block(left, top, 1.2f, count * Typography.SmallLeading + 2, Ink.Ear);
            for (var i = 0; i < count; i++) Draw(lines[first + i], pen, left + Pad, top + i * Typography.SmallLeading + 9);
        });
        flow.Space(10);
    }

    private static void Caption(string caption, int lines, Flow flow)
    {
        var left = flow.Left;
        flow.Need((1 + Math.Min(lines, 3)) * Typography.SmallLeading + 6);
        var text = TextWidth.Shorten(Printable.Line(caption), flow.Width / Millimetres.Points, 8);
        flow.Put(13, (pen, top) => pen.Text(text, left, top + 9, Typography.SmallSecond));
    }

    private static void Draw((string Text, bool GoesOn) line, Pen pen, float x, float baseline)
    {
        if (line.GoesOn)
        {
            pen.Block(x + 2, baseline - 6, 0.6f, 4, Ink.Second);
            pen.Block(x + 2, baseline - 2.3f, 5, 0.6f, Ink.Second);
        }

        pen.Text(line.Text, x + (line.GoesOn ? Indent : 0), baseline, Typography.Code);
    }

    private static List<(string, bool)> Lines(string text, float width)
    {
        var lines = new List<(string, bool)>();
        foreach (var line in Printable.Lines(text).TrimEnd('\n').Replace("\t", "    ").Split('\n'))
        {
            var rest = line.AsSpan();
            do
            {
                var take = Typography.Code.Fitting(rest, width);
                lines.Add((rest[..take].ToString(), rest.Length < line.Length));
                rest = rest[take..];
            }
            while (rest.Length > 0);
        }

        return lines;
    }
}
