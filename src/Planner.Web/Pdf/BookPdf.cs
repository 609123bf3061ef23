using Planner.Core.Documents;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>Paints a book as PDF: laid out first, then painted when every page number is known; equal books give equal bytes.</summary>
public static class BookPdf
{
    public static byte[] Write(Book book, CancellationToken stop = default)
    {
        var flow = new Flow(new FigureSheets(book));
        foreach (var chapter in book.Chapters)
        {
            stop.ThrowIfCancellationRequested();
            BlockSetter.Set(chapter, flow);
        }

        flow.Close();
        var entries = ContentsPages.Entries(book);
        var contents = ContentsPages.Draft(entries, book.Cover, 1, flow.Places);
        var pdf = Paint(book, [CoverPage.Draft(book), .. contents, .. flow.Pages], stop);
        return PdfOutline.Add(pdf, entries, book.Language);
    }

    private static byte[] Paint(Book book, List<PageDraft> pages, CancellationToken stop)
    {
        var running = new Running(book, pages.Count);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, PdfMetadata.Of(book.Title, book.Author, book.Made)))
        using (var pen = new Pen())
        {
            for (var i = 0; i < pages.Count; i++)
            {
                stop.ThrowIfCancellationRequested();
                pen.Begin(document.BeginPage(pages[i].Width, pages[i].Height));
                foreach (var draw in pages[i].Ink) draw(pen);
                running.Paint(pages[i], i + 1, pen);
                pen.Flush();
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }
}
