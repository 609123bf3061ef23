using System.Globalization;
using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>
/// What runs on every page: header with design and chapter, footer with revision, status, hash and page x of y, the watermark.
/// </summary>
internal sealed class Running(Book book, int pages)
{
    public void Paint(PageDraft page, int number, Pen pen)
    {
        if (page.Kind == PageKind.Text) Header(page, pen);
        if (page.Kind != PageKind.Cover) Footer(page, number, pen);
        if (book.Watermark is { } mark) Watermark(Printable.Line(mark), page, pen);
    }

    private void Header(PageDraft page, Pen pen)
    {
        var (left, right) = Sides(page);
        var top = page.Width > page.Height ? 15.Mm() : 12.Mm();
        var half = (right - left) / 2 / Millimetres.Points - 3;
        pen.Text(TextWidth.Shorten(Printable.Line(book.Cover.Design), half, 7.5), left, top, Typography.Running);
        pen.Text(TextWidth.Shorten(page.Chapter, half, 7.5), right, top, Typography.Running, Anchor.End);
        pen.Rule(left, right, top + 5, Ink.Ear);
    }

    private void Footer(PageDraft page, int number, Pen pen)
    {
        var (left, right) = Sides(page);
        var y = page.Height - (page.Kind == PageKind.Sheet ? 9.Mm() : 11.Mm());
        var cover = book.Cover;
        var hash = cover.Hash.Length > 12 ? cover.Hash[..12] : cover.Hash;
        var facts = string.Join("  ·  ", ((string[])[$"Revision {cover.Revision}", cover.Status, hash]).Where(fact => fact.Length > 0));
        var count = string.Create(CultureInfo.InvariantCulture, $"Page {number} of {pages}");
        if (page.Kind == PageKind.Text) pen.Rule(left, right, y - 11, Ink.Ear);
        pen.Text(TextWidth.Shorten(Printable.Line(facts), (right - left) / Millimetres.Points - 40, 7.5), left, y, Typography.Running);
        pen.Text(count, right, y, Typography.Running, Anchor.End);
    }

    private static (float Left, float Right) Sides(PageDraft page)
    {
        if (page.Kind == PageKind.Sheet) return (20.Mm(), page.Width - 10.Mm());
        return (page.Width > page.Height ? 20.Mm() : 25.Mm(), page.Width - 20.Mm());
    }

    private static void Watermark(string text, PageDraft page, Pen pen)
    {
        const float Size = 110;
        var style = new Letters(Size, Weight.SemiBold);
        var diagonal = MathF.Sqrt(page.Width * page.Width + page.Height * page.Height);
        style = style with { Size = Math.Min(Size, Size * diagonal * 0.75f / style.Width(text)) };
        pen.Turn(-MathF.Atan2(page.Height, page.Width) * 180 / MathF.PI, page.Width / 2, page.Height / 2);
        pen.PaleText(text, page.Width / 2, page.Height / 2 + style.Size * 0.36f, style);
        pen.Back();
    }
}
