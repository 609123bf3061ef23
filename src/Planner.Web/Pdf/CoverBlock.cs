using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>
/// The title block of the cover: design, number, revision and status; who drew, checked and approved it; the content hash.
/// </summary>
internal static class CoverBlock
{
    private static readonly float Row = 11.Mm();

    public static float Height => 4 * Row;

    public static void Paint(Book book, Pen pen, float left, float right, float top)
    {
        var cover = book.Cover;
        float width = right - left, signed = left, facts = left + width * 0.45f, middle = left + width * 0.72f;
        for (var i = 1; i < 4; i++) pen.Rule(left, right, top + i * Row, Ink.Text, 0.5f);
        pen.Rule(left, right, top, Ink.Text, 1);
        Upright(pen, facts, top, top + Height);
        Upright(pen, middle, top + Row, top + 2 * Row);
        Sign(pen, "Drawn", cover.Drawn, signed, top, facts - signed);
        Sign(pen, "Checked", cover.Checked, signed, top + Row, facts - signed);
        Sign(pen, "Approved", cover.Approved, signed, top + 2 * Row, facts - signed);
        Field(pen, "Date", cover.Date, signed, top + 3 * Row, facts - signed, Typography.Text);
        Field(pen, "Design", cover.Design, facts, top, right - facts, Typography.TextBold with { Size = 11 });
        Field(pen, "Number", cover.Number, facts, top + Row, middle - facts, Typography.Text);
        Field(pen, "Revision", cover.Revision, middle, top + Row, right - middle, Typography.TextBold with { Size = 11 });
        Field(pen, "Status", cover.Status, facts, top + 2 * Row, right - facts, Typography.TextBold);
        Field(pen, "Content hash", cover.Hash, facts, top + 3 * Row, right - facts, Typography.Code with { Size = 7 });
    }

    private static void Sign(Pen pen, string role, Signed? signed, float x, float top, float width)
    {
        Field(pen, role, signed?.Name ?? "–", x, top, width * 0.62f, Typography.Text);
        Field(pen, "Date", signed?.Date ?? "–", x + width * 0.62f, top, width * 0.38f, Typography.Text);
    }

    private static void Field(Pen pen, string name, string value, float x, float top, float width, Letters style)
    {
        pen.Text(name, x + 5, top + 10, Typography.SmallSecond with { Size = 7 });
        var shown = TextWidth.Shorten(Printable.Line(value), (width - 10) / Millimetres.Points, style.Size, style.Weight, style.Mono);
        pen.Text(shown, x + 5, top + 24, style);
    }

    private static void Upright(Pen pen, float x, float top, float bottom) => pen.Block(x - 0.25f, top, 0.5f, bottom - top, Ink.Text);
}
