using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>
/// Drawings on landscape sheets of their own: A4, or larger until no label is below 7 points, framed, with a title block.
/// </summary>
internal sealed class FigureSheets(Book book)
{
    private static readonly (int Width, int Height)[] Papers = [(297, 210), (420, 297), (594, 420), (841, 594), (1189, 841)];

    private const int Binding = 20;
    private const int Top = 10;
    private const int Right = 10;
    private const int Bottom = 16;

    private readonly int sheets = book.Chapters.SelectMany(chapter => chapter.Blocks).Count(block => block is Figure { Inline: false });
    private int sheet;

    public PageDraft Draft(Figure figure, string chapter)
    {
        var paper = PaperFor(figure.Scene);
        var framed = TitledSheet.Fit(figure.Scene, Block(figure), paper.Width - Binding - Right, paper.Height - Top - Bottom);
        var page = new PageDraft(paper.Width.Mm(), paper.Height.Mm(), PageKind.Sheet, chapter);
        page.Ink.Add(pen => ScenePainter.Paint(framed, pen, Binding.Mm(), Top.Mm(), 1));
        var caption = Typography.Small.Break(Printable.Line(figure.Caption), (paper.Width - Binding - Right - 150 - 8).Mm());
        var foot = (paper.Height - Bottom - TitledSheet.BlockHeight).Mm();
        page.Ink.Add(pen => Caption(caption, pen, (Binding + 4).Mm(), foot));
        return page;
    }

    private static void Caption(List<string> lines, Pen pen, float x, float top)
    {
        const int Most = 4;
        for (var i = 0; i < Math.Min(lines.Count, Most); i++)
            pen.Text(i == Most - 1 && lines.Count > Most ? "…" : lines[i], x, top + 14 + i * Typography.SmallLeading, Typography.Small);
    }

    private TitleBlock Block(Figure figure) =>
        new(figure.Scene.Title, book.Cover.Design, book.Cover.Revision, book.Cover.Status, book.Cover.Date)
        {
            Number = book.Cover.Number,
            Sheet = ++sheet,
            Sheets = sheets
        };

    private static (int Width, int Height) PaperFor(Scene scene)
    {
        var smallest = SmallestLabel(scene.Shapes, 1);
        foreach (var paper in Papers)
        {
            var scale = TitledSheet.ScaleOn(scene, paper.Width - Binding - Right, paper.Height - Top - Bottom);
            if (smallest * scale >= Math.Min(6.99, smallest)) return paper;
        }

        return Papers[^1];
    }

    private static double SmallestLabel(IEnumerable<Shape> shapes, double scale)
    {
        var smallest = 14.0;
        foreach (var shape in shapes)
        {
            if (shape is Label { Text.Length: > 0 } label) smallest = Math.Min(smallest, label.Size * scale);
            else if (shape is Group group) smallest = Math.Min(smallest, SmallestLabel(group.Shapes, scale * group.Scale));
        }

        return smallest;
    }
}
