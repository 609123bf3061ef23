using Planner.Core.Documents;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>Paints a book as PDF: laid out first, then painted when every page number is known; equal books give equal bytes.</summary>
public static class BookPdf
{
    public static byte[] Write(Book book)
    {
        var flow = new Flow(new FigureSheets(book));
        foreach (var chapter in book.Chapters) BlockSetter.Set(chapter, flow);
        flow.Close();
        var contents = ContentsPages.Draft(ContentsPages.Entries(book), 1, flow.Places);
        return Paint(book, [CoverPage.Draft(book), .. contents, .. flow.Pages]);
    }

    private static byte[] Paint(Book book, List<PageDraft> pages)
    {
        var running = new Running(book, pages.Count);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, PdfMetadata.Of(book.Title, book.Author, book.Made)))
        using (var pen = new Pen())
        {
            for (var i = 0; i < pages.Count; i++)
            {
                pen.Canvas = document.BeginPage(pages[i].Width, pages[i].Height);
                running.Paint(pages[i], i + 1, pen);
                foreach (var draw in pages[i].Ink) draw(pen);
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }
}
