using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>
/// The first page: a framed sheet with title, facts, a small drawing, the last revisions and the title block bottom right.
/// </summary>
internal static class CoverPage
{
    private static readonly float Left = 20.Mm();
    private static readonly float Right = 200.Mm();
    private static readonly float Top = 10.Mm();
    private static readonly float Bottom = 287.Mm();
    private static readonly float Pad = 8.Mm();

    public static PageDraft Draft(Book book)
    {
        var page = new PageDraft(210.Mm(), 297.Mm(), PageKind.Cover, "");
        page.Ink.Add(pen => Paint(book, pen));
        return page;
    }

    private static void Paint(Book book, Pen pen)
    {
        var y = Title(book, pen, Top + Pad + 10);
        y = Facts(book.Cover, pen, y + 8);
        var block = Bottom - CoverBlock.Height;
        var revisions = block - RevisionBlock.HeightOf(book.Cover);
        if (book.Cover.Drawing is { } drawing) Drawing(drawing, pen, y + 8.Mm(), revisions - 8.Mm());
        RevisionBlock.Paint(book.Cover, pen, Left, Right, revisions);
        CoverBlock.Paint(book, pen, Left, Right, block);
        pen.Frame(Left, Top, Right - Left, Bottom - Top, Ink.Text, 1);
    }

    private static float Title(Book book, Pen pen, float y)
    {
        var style = new Letters(24, Weight.SemiBold);
        var lines = style.Break(Printable.Line(book.Title), Right - Left - 2 * Pad);
        if (lines.Count > 4) lines = [.. lines.Take(3), "…"];
        foreach (var line in lines) pen.Text(line, Left + Pad, y += 29, style);
        if (book.Cover.Subtitle.Length == 0) return y;
        var subtitle = TextWidth.Shorten(Printable.Line(book.Cover.Subtitle), (Right - Left - 2 * Pad) / Millimetres.Points, 12);
        pen.Text(subtitle, Left + Pad, y += 22, new Letters(12, Ink: Ink.Second));
        return y;
    }

    private static float Facts(Cover cover, Pen pen, float y)
    {
        foreach (var (name, value) in cover.Facts.Take(10))
        {
            y += 16;
            pen.Text(TextWidth.Shorten(Printable.Line(name), 32, 9.5), Left + Pad, y, Typography.Text with { Ink = Ink.Second });
            pen.Text(TextWidth.Shorten(Printable.Line(value), 125, 9.5), Left + Pad + 35.Mm(), y, Typography.Text);
        }

        return y;
    }

    private static void Drawing(Scene scene, Pen pen, float top, float bottom)
    {
        var room = Right - Left - 2 * Pad;
        var scale = Math.Min(Math.Min(room / scene.Width.Mm(), (bottom - top) / scene.Height.Mm()), 1.5f);
        if (scale <= 0) return;
        var x = Left + (Right - Left - scene.Width.Mm() * scale) / 2;
        ScenePainter.Paint(scene, pen, x, top + (bottom - top - scene.Height.Mm() * scale) / 2, scale);
    }
}
