using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>Drawings as a PDF of framed sheets with a title block; or one without a frame, on a page as large as itself.</summary>
public static class ScenePdf
{
    public static byte[] Write(Scene scene, DateTimeOffset made = default, CancellationToken stop = default) =>
        Write(scene.Title, [() => scene], made, stop);

    /// <summary>Each drawing on as many sheets as it needs.</summary>
    public static byte[] Write(
        IReadOnlyList<Scene> scenes,
        TitleBlock block,
        DateTimeOffset made = default,
        CancellationToken stop = default
    ) => Write(block.Name, ScenePages.Of(scenes, block), made, stop);

    private static byte[] Write(string title, IEnumerable<Func<Scene>> pages, DateTimeOffset made, CancellationToken stop)
    {
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, PdfMetadata.Of(title, "", made)))
        using (var pen = new Pen())
        {
            foreach (var page in pages)
            {
                stop.ThrowIfCancellationRequested();
                var sheet = page();
                pen.Begin(document.BeginPage(sheet.Width.Mm(), sheet.Height.Mm()));
                ScenePainter.Paint(sheet, pen, 0, 0, 1);
                pen.Flush();
                document.EndPage();
            }

            document.Close();
        }

        return stream.ToArray();
    }
}
