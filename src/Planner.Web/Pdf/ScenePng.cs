using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>
/// One drawing as a PNG on white; scale 1 is 96 pixels an inch, and a picture is never wider or higher than 16,000 pixels.
/// </summary>
public static class ScenePng
{
    private const double Largest = 16_000;

    public static byte[] Write(Scene scene, double scale = 2, TitleBlock? block = null)
    {
        var sheet = block is null ? scene : TitledSheet.Round(scene, block);
        var dots = Math.Min(scale * 96 / 25.4, Largest / Math.Max(sheet.Width, sheet.Height));
        var size = new SKImageInfo(Math.Max(1, (int)Math.Ceiling(sheet.Width * dots)), Math.Max(1, (int)Math.Ceiling(sheet.Height * dots)));
        using var surface =
            SKSurface.Create(size) ?? throw new InvalidOperationException($"No room for a picture of {size.Width} x {size.Height} pixels.");
        using var pen = new Pen { Canvas = surface.Canvas };
        surface.Canvas.Clear(SKColors.White);
        ScenePainter.Paint(sheet, pen, 0, 0, (float)(dots / Millimetres.Points));
        using var image = surface.Snapshot();
        using var data = image.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }
}
