using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>Draws on one document: text by glyphs, rules, tints and links, in points. Fonts and paints are made once.</summary>
internal sealed class Pen : IDisposable
{
    private readonly Dictionary<(Face, float), SKFont> fonts = [];
    private readonly Dictionary<Ink, SKPaint> fills = [];
    private readonly SKTextBlobBuilder builder = new();

    public SKCanvas Canvas { get; set; } = null!;

    /// <summary>A line of text with its baseline at y; x is its left, or its right end when it is set to the right.</summary>
    public void Text(string text, float x, float y, Letters style, Anchor anchor = Anchor.Start)
    {
        if (text.Length == 0) return;
        if (anchor != Anchor.Start) x -= style.Width(text) * (anchor == Anchor.End ? 1 : 0.5f);
        Run(text, x, y, style);
        using var blob = builder.Build();
        if (blob is not null) Canvas.DrawText(blob, 0, 0, Fill(style.Ink));
    }

    /// <summary>Text in the middle of x, so pale that what lies below stays readable.</summary>
    public void PaleText(string text, float x, float y, Letters style)
    {
        if (text.Length == 0) return;
        Run(text, x - style.Width(text) / 2, y, style);
        using var blob = builder.Build();
        using var paint = new SKPaint { Color = Colour(style.Ink).WithAlpha(15), IsAntialias = true };
        if (blob is not null) Canvas.DrawText(blob, 0, 0, paint);
    }

    private void Run(string text, float x, float y, Letters style)
    {
        var (face, current) = (style.Face, (Face?)null);
        var glyphs = new List<ushort>(text.Length);
        var places = new List<float>(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = face.Letter(rune.Value);
            if (letter.Face != current) Flush(current, style.Size, y, glyphs, places);
            current = letter.Face;
            glyphs.Add(letter.Glyph);
            places.Add(x);
            x += letter.Advance * style.Size;
        }

        Flush(current, style.Size, y, glyphs, places);
    }

    private void Flush(Face? face, float size, float y, List<ushort> glyphs, List<float> places)
    {
        if (face is null || glyphs.Count == 0) return;
        builder.AddHorizontalRun(glyphs.ToArray(), Font(face, size), places.ToArray(), y);
        glyphs.Clear();
        places.Clear();
    }

    /// <summary>A horizontal rule.</summary>
    public void Rule(float x1, float x2, float y, Ink ink, float width = 0.4f) => Block(x1, y - width / 2, x2 - x1, width, ink);

    /// <summary>A filled rectangle.</summary>
    public void Block(float x, float y, float width, float height, Ink ink) => Canvas.DrawRect(x, y, width, height, Fill(ink));

    /// <summary>The outline of a rectangle.</summary>
    public void Frame(float x, float y, float width, float height, Ink ink, float line)
    {
        using var paint = new SKPaint { Color = Colour(ink), IsStroke = true, StrokeWidth = line, IsAntialias = true };
        Canvas.DrawRect(x, y, width, height, paint);
    }

    /// <summary>Makes a rectangle a link to a place in the document.</summary>
    public void Link(float x, float y, float width, float height, string anchor) =>
        Canvas.DrawLinkDestinationAnnotation(new SKRect(x, y, x + width, y + height), anchor)?.Dispose();

    /// <summary>Makes a point a place that links lead to.</summary>
    public void Place(float x, float y, string anchor) => Canvas.DrawNamedDestinationAnnotation(new SKPoint(x, y), anchor)?.Dispose();

    public static SKColor Colour(Ink ink) => SKColor.Parse(Inks.Light(ink));

    public SKPaint Fill(Ink ink)
    {
        if (!fills.TryGetValue(ink, out var paint)) fills[ink] = paint = new SKPaint { Color = Colour(ink), IsAntialias = true };
        return paint;
    }

    private SKFont Font(Face face, float size)
    {
        if (!fonts.TryGetValue((face, size), out var font))
            fonts[(face, size)] = font = new SKFont(face.Typeface, size)
            {
                Subpixel = true,
                LinearMetrics = true,
                Hinting = SKFontHinting.None,
            };
        return font;
    }

    public void Dispose()
    {
        foreach (var font in fonts.Values) font.Dispose();
        foreach (var paint in fills.Values) paint.Dispose();
        builder.Dispose();
    }
}
