using System.Globalization;
using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>The table of contents; its length is known before the pages are, so its page numbers are true at once.</summary>
internal static class ContentsPages
{
    private const float Line = 17;
    /// <summary>With fewer things to find the bookmarks are enough, and a page would be all but empty.</summary>
    private const int Fewest = 4;

    private static readonly float Left = 25.Mm();
    private static readonly float Right = 190.Mm();
    private static readonly float First = 24.Mm() + 34;
    private static readonly int PerPage = (int)((277.Mm() - First) / Line);

    public sealed record Entry(string Title, string Id, bool IsChapter);

    public static List<Entry> Entries(Book book)
    {
        var entries = new List<Entry>();
        foreach (var chapter in book.Chapters)
        {
            entries.Add(new(chapter.Title, chapter.Id, true));
            foreach (var block in chapter.Blocks)
                if (block is Heading { Level: 2, Id: { } id } heading) entries.Add(new(heading.Text, id, false));
        }

        return entries;
    }

    /// <summary>
    /// The pages, with the revisions below where there is room; none where there is little to find. Given the number of the first page
    /// behind them and the place of each id behind it.
    /// </summary>
    public static List<PageDraft> Draft(List<Entry> entries, Cover cover, int pagesBefore, IReadOnlyDictionary<string, int> places)
    {
        var pages = new List<PageDraft>();
        if (entries.Count < Fewest) return pages;
        var own = (entries.Count + PerPage - 1) / PerPage;
        foreach (var part in entries.Chunk(PerPage))
        {
            var page = new PageDraft(210.Mm(), 297.Mm(), PageKind.Text, "Contents");
            page.Ink.Add(pen => Paint(part, pen, id => places[id] + pagesBefore + own + 1));
            pages.Add(page);
        }

        var end = First + ((entries.Count - 1) % PerPage + 1) * Line + 24;
        pages[^1].Ink.Add(pen => RevisionBlock.Paint(cover, pen, Left, Right, end, RevisionBlock.Fit(277.Mm() - end)));
        return pages;
    }

    private static void Paint(Entry[] entries, Pen pen, Func<string, int> pageOf)
    {
        pen.Text("Contents", Left, 24.Mm() + 18, Typography.Chapter);
        for (var i = 0; i < entries.Length; i++) Paint(entries[i], pen, First + i * Line, pageOf(entries[i].Id));
    }

    private static void Paint(Entry entry, Pen pen, float top, int page)
    {
        var style = entry.IsChapter ? Typography.TextBold : Typography.Text;
        var x = Left + (entry.IsChapter ? 0 : 14);
        var number = page.ToString(CultureInfo.InvariantCulture);
        var title = TextWidth.Shorten(Printable.Line(entry.Title), (Right - x - 60) / Millimetres.Points, style.Size, style.Weight);
        pen.Text(title, x, top + 12, style);
        pen.Text(number, Right, top + 12, style, Anchor.End);
        for (var dot = Right - 24; dot > x + style.Width(title) + 6; dot -= 5) pen.Block(dot, top + 11, 0.7f, 0.7f, Ink.Second);
        pen.Link(Left, top, Right - Left, Line, PlaceName.Of(entry.Id));
    }
}
