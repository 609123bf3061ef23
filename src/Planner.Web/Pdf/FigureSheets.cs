using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>The drawings of a book on framed sheets of their own, numbered through the book, with a title block.</summary>
internal sealed class FigureSheets
{
    private readonly Book book;
    private readonly Dictionary<Figure, IsoSheets> papers = new(ReferenceEqualityComparer.Instance);
    private readonly int sheets;
    private int sheet;

    public FigureSheets(Book book)
    {
        this.book = book;
        foreach (var figure in book.Chapters.SelectMany(chapter => chapter.Blocks).OfType<Figure>().Where(figure => !figure.Inline))
            papers[figure] = IsoSheets.Of(figure.Scene);
        sheets = papers.Values.Sum(paper => paper.Count);
    }

    public IEnumerable<PageDraft> Draft(Figure figure, string chapter)
    {
        var on = papers[figure];
        var first = sheet + 1;
        sheet += on.Count;
        for (var i = 0; i < on.Count; i++) yield return Draft(figure, on, i, first, chapter);
    }

    private PageDraft Draft(Figure figure, IsoSheets on, int nth, int first, string chapter)
    {
        var paper = on.Paper;
        var page = new PageDraft(paper.Width.Mm(), paper.Height.Mm(), PageKind.Sheet, chapter);
        page.Ink.Add(pen => ScenePainter.Paint(on.Sheet(nth, Block(figure, first)), pen, 0, 0, 1));
        var caption = Typography.Small.Break(Printable.Line(figure.Caption), (float)(paper.FrameWidth - TitledSheet.BlockWidth - 8).Mm());
        var foot = (IsoPaper.Top + paper.FrameHeight - TitledSheet.BlockHeight).Mm();
        // Upright A4 is no wider than the title block.
        if (paper.FrameWidth > TitledSheet.BlockWidth + 60) page.Ink.Add(pen => Caption(caption, pen, (IsoPaper.Left + 4).Mm(), foot));
        return page;
    }

    private static void Caption(List<string> lines, Pen pen, float x, float top)
    {
        const int Most = 4;
        for (var i = 0; i < Math.Min(lines.Count, Most); i++)
            pen.Text(i == Most - 1 && lines.Count > Most ? "…" : lines[i], x, top + 14 + i * Typography.SmallLeading, Typography.Small);
    }

    private TitleBlock Block(Figure figure, int first) =>
        new(figure.Scene.Title, book.Cover.Design, book.Cover.Revision, book.Cover.Status, book.Cover.Date)
        {
            Number = book.Cover.Number,
            Sheet = first,
            Sheets = sheets,
        };
}
