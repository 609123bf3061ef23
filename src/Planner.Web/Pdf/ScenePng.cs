using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>
/// One drawing or sheet as a PNG on white; scale 1 is 96 pixels an inch, less where it would be more than 16 million pixels.
/// </summary>
public static class ScenePng
{
    private const double Most = 16e6;
    private const double Longest = 16_000;

    public static byte[] Write(Scene sheet, double scale = 2)
    {
        var dots = Math.Min(scale * 96 / 25.4, Longest / Math.Max(sheet.Width, sheet.Height));
        dots = Math.Min(dots, Math.Sqrt(Most / (sheet.Width * sheet.Height)));
        var size = new SKImageInfo(Math.Max(1, (int)Math.Ceiling(sheet.Width * dots)), Math.Max(1, (int)Math.Ceiling(sheet.Height * dots)));
        using var surface =
            SKSurface.Create(size) ?? throw new InvalidOperationException($"No room for a picture of {size.Width} x {size.Height} pixels.");
        using var pen = new Pen();
        pen.Begin(surface.Canvas);
        surface.Canvas.Clear(SKColors.White);
        ScenePainter.Paint(sheet, pen, 0, 0, (float)(dots / Millimetres.Points));
        pen.Flush();
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
