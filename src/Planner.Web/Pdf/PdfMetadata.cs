using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>What a PDF says about itself; its date is given, never the clock's, so that equal input gives equal bytes.</summary>
internal static class PdfMetadata
{
    public static SKDocumentPdfMetadata Of(string title, string author, DateTimeOffset made)
    {
        var date = made < DateTimeOffset.UnixEpoch ? DateTime.UnixEpoch : made.UtcDateTime;
        return new(SKDocumentPdfMetadata.DefaultRasterDpi)
        {
            Title = Printable.Line(title),
            Author = Printable.Line(author),
            Creator = "Planner",
            Producer = "Planner",
            Creation = date,
            Modified = date
        };
    }
}
