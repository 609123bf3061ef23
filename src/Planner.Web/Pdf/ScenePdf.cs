using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>One drawing as a PDF of one page, as large as the drawing, framed with a title block when there is one.</summary>
public static class ScenePdf
{
    public static byte[] Write(Scene scene, TitleBlock? block = null, DateTimeOffset made = default)
    {
        var sheet = block is null ? scene : TitledSheet.Round(scene, block);
        using var stream = new MemoryStream();
        using (var document = SKDocument.CreatePdf(stream, PdfMetadata.Of(sheet.Title, "", made)))
        using (var pen = new Pen())
        {
            pen.Canvas = document.BeginPage(sheet.Width.Mm(), sheet.Height.Mm());
            ScenePainter.Paint(sheet, pen, 0, 0, 1);
            document.EndPage();
            document.Close();
        }

        return stream.ToArray();
    }
}
