using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>Sets running text of mixed pieces, ragged right.</summary>
internal static class ParagraphSetter
{
    private readonly record struct Piece(string Text, float X, Letters Style, string? Link);

    public static void Set(Paragraph paragraph, Flow flow)
    {
        var lines = Lines(paragraph, Math.Min(flow.Width, 190.Mm()));
        var left = flow.Left;
        flow.Lines(lines.Count, Typography.Leading, (pen, top, first, count) =>
        {
            for (var i = 0; i < count; i++)
                foreach (var piece in lines[first + i]) Draw(piece, pen, left, top + i * Typography.Leading + 10);
        });
        flow.Space(5);
    }

    private static void Draw(Piece piece, Pen pen, float left, float baseline)
    {
        pen.Text(piece.Text, left + piece.X, baseline, piece.Style);
        if (piece.Link is { } link) pen.Link(left + piece.X, baseline - 9, piece.Style.Width(piece.Text), 12, PlaceName.Of(link));
    }

    private static List<List<Piece>> Lines(Paragraph paragraph, float width)
    {
        List<List<Piece>> lines = [[]];
        var x = 0f;
        foreach (var run in paragraph.Runs)
        {
            var style = Style(run);
            var rest = Printable.Line(run.Text);
            while (rest.Length > 0)
            {
                var take = TakeFrom(rest, style, width - x, atStart: x == 0);
                if (take == 0) { lines.Add([]); x = 0; rest = rest.TrimStart(' '); continue; }
                var text = rest[..take];
                lines[^1].Add(new(text, x, style, run.Link));
                x += style.Width(text);
                rest = rest[take..];
                if (rest.Length > 0) { lines.Add([]); x = 0; rest = rest.TrimStart(' '); }
            }
        }

        return lines;
    }

    // A piece behind another on the same line is only begun when at least its first word fits.
    private static int TakeFrom(string rest, Letters style, float room, bool atStart)
    {
        if (style.Width(rest) <= room) return rest.Length;
        if (!atStart)
        {
            var word = rest.IndexOf(' ', 1);
            if (style.Width(rest.AsSpan(0, word < 0 ? rest.Length : word)) > room) return 0;
        }

        return style.Fitting(rest, room);
    }

    private static Letters Style(Run run)
    {
        var style = run.Style switch { RunStyle.Bold => Typography.TextBold, RunStyle.Code => Typography.TextCode, _ => Typography.Text };
        return run.Link is null ? style : style with { Ink = Ink.Accent };
    }
}
