using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>
/// Draws on one document: text by glyphs, rules, tints and links, in points. Fonts and paints are made once; the letters of a page are
/// kept until it is full and drawn in one go, above everything else.
/// </summary>
internal sealed class Pen : IDisposable
{
    /// <summary>The parts that a point is measured in.</summary>
    public const int Fine = 20;

    // Letters are never asked for their bounds when these are given.
    private static readonly SKRect Anywhere = new(-1e7f, -1e7f, 1e7f, 1e7f);
    private readonly Dictionary<(Face, float), SKFont> fonts = [];
    private readonly Dictionary<(Ink, byte), SKPaint> fills = [];
    private readonly Dictionary<(Ink, float), SKPaint> strokes = [];
    private readonly List<(SKTextBlob Blob, SKPoint At, Ink Ink)> kept = [];
    private readonly SKTextBlobBuilder builder = new();

    /// <summary>What is drawn on, in twentieths of points: whole numbers make small files.</summary>
    public SKCanvas Canvas { get; private set; } = null!;

    /// <summary>Where (0, 0) of what is drawn lies, and how large its millimetres or points are.</summary>
    public Placing Placing { get; set; } = new(0, 0, Fine);

    /// <summary>Turns to a page that is measured in points.</summary>
    public void Begin(SKCanvas canvas)
    {
        (Canvas, Placing) = (canvas, new(0, 0, Fine));
        canvas.Scale(1f / Fine);
    }

    /// <summary>Turns what is drawn next about a point, until <see cref="Back"/>.</summary>
    public void Turn(float degrees, float x, float y)
    {
        Flush();
        Canvas.Save();
        var at = Placing.Of(x, y);
        Canvas.RotateDegrees(degrees, at.X, at.Y);
    }

    /// <summary>Shows what is drawn next only within an area, until <see cref="Back"/>.</summary>
    public void Clip(Extent area)
    {
        Flush();
        Canvas.Save();
        Canvas.ClipRect(Placing.Of(area));
    }

    /// <summary>As it was before it was turned or clipped.</summary>
    public void Back()
    {
        Flush();
        Canvas.Restore();
    }

    /// <summary>A line of text with its baseline at y; x is its left, or its right end when it is set to the right.</summary>
    public void Text(string text, float x, float y, Letters style, Anchor anchor = Anchor.Start)
    {
        if (text.Length == 0) return;
        if (anchor != Anchor.Start) x -= style.Width(text) * (anchor == Anchor.End ? 1 : 0.5f);
        Run(text, Placing.Of(x, y), style with { Size = style.Size * Placing.Scale / Fine });
    }

    /// <summary>Draws the letters that were kept: at the end of a page, and before its canvas is clipped or turned.</summary>
    public void Flush() => Flush(255);

    /// <summary>Text in the middle of x, so pale that what lies below stays readable.</summary>
    public void PaleText(string text, float x, float y, Letters style)
    {
        Flush();
        Text(text, x, y, style, Anchor.Middle);
        Flush(15);
    }

    private void Flush(byte alpha)
    {
        if (kept.Count == 0) return;
        // Letters of many times their size would be written one by one, each with its place.
        Canvas.Save();
        Canvas.Scale(Fine);
        foreach (var ink in kept.GroupBy(k => k.Ink))
            foreach (var (blob, at, _) in ink)
            {
                Canvas.DrawText(blob, at.X, at.Y, Fill(ink.Key, alpha));
                blob.Dispose();
            }

        Canvas.Restore();
        kept.Clear();
    }

    private void Run(string text, SKPoint at, Letters style)
    {
        Span<ushort> glyphs = text.Length <= 256 ? stackalloc ushort[text.Length] : new ushort[text.Length];
        Span<float> places = text.Length <= 256 ? stackalloc float[text.Length] : new float[text.Length];
        var (face, current, count, x) = (style.Face, (Face?)null, 0, 0f);
        at = new(at.X / Fine, at.Y / Fine);
        foreach (var rune in text.EnumerateRunes())
        {
            var letter = face.Letter(rune.Value);
            if (letter.Face != current && count > 0)
            {
                Keep(current!, style, at, glyphs[..count], places[..count]);
                (count, at, x) = (0, new(at.X + x, at.Y), 0);
            }

            current = letter.Face;
            (glyphs[count], places[count++]) = (letter.Glyph, x);
            // As Skia reckons, to the last bit: it writes as one string only what needs no shifting.
            x += style.Size * 1f / current.Em * letter.Advance;
        }

        if (count > 0) Keep(current!, style, at, glyphs[..count], places[..count]);
    }

    private void Keep(Face face, Letters style, SKPoint at, ReadOnlySpan<ushort> glyphs, ReadOnlySpan<float> places)
    {
        var run = builder.AllocateHorizontalRun(Font(face, style.Size), glyphs.Length, 0, Anywhere);
        run.SetGlyphs(glyphs);
        run.SetPositions(places);
        if (builder.Build() is { } blob) kept.Add((blob, at, style.Ink));
    }

    /// <summary>A horizontal rule.</summary>
    public void Rule(float x1, float x2, float y, Ink ink, float width = 0.4f) => Block(x1, y - width / 2, x2 - x1, width, ink);

    /// <summary>A filled rectangle.</summary>
    public void Block(float x, float y, float width, float height, Ink ink) =>
        Canvas.DrawRect(Placing.Of(new Extent(x, y, x + width, y + height)), Fill(ink));

    /// <summary>The outline of a rectangle.</summary>
    public void Frame(float x, float y, float width, float height, Ink ink, float line) =>
        Canvas.DrawRect(Placing.Of(new Extent(x, y, x + width, y + height)), Stroke(ink, line * Placing.Scale));

    /// <summary>A rectangle with rounded corners, in twentieths of points.</summary>
    public void Rounded(SKRect area, float radius, SKPaint paint)
    {
        // How far from its ends the handles of a curve lie that is nearest to a quarter of a circle.
        const float Handle = 0.4477f;
        var r = MathF.Round(Math.Min(radius, Math.Min(area.Width, area.Height) / 2));
        var (x, y, right, bottom, h) = (area.Left, area.Top, area.Right, area.Bottom, MathF.Round(r * Handle));
        using var path = new SKPathBuilder();
        path.MoveTo(x + r, y);
        path.LineTo(right - r, y);
        path.CubicTo(right - h, y, right, y + h, right, y + r);
        path.LineTo(right, bottom - r);
        path.CubicTo(right, bottom - h, right - h, bottom, right - r, bottom);
        path.LineTo(x + r, bottom);
        path.CubicTo(x + h, bottom, x, bottom - h, x, bottom - r);
        path.LineTo(x, y + r);
        path.CubicTo(x, y + h, x + h, y, x + r, y);
        path.Close();
        using var round = path.Detach();
        Canvas.DrawPath(round, paint);
    }

    /// <summary>Makes a rectangle a link to a place in the document.</summary>
    public void Link(float x, float y, float width, float height, string anchor) =>
        Canvas.DrawLinkDestinationAnnotation(Placing.Of(new Extent(x, y, x + width, y + height)), anchor)?.Dispose();

    /// <summary>Makes a point a place that links lead to.</summary>
    public void Place(float x, float y, string anchor) => Canvas.DrawNamedDestinationAnnotation(Placing.Of(x, y), anchor)?.Dispose();

    public static SKColor Colour(Ink ink) => SKColor.Parse(Inks.Light(ink));

    public SKPaint Fill(Ink ink, byte alpha = 255)
    {
        if (!fills.TryGetValue((ink, alpha), out var paint))
            fills[(ink, alpha)] = paint = new SKPaint { Color = Colour(ink).WithAlpha(alpha), IsAntialias = true };
        return paint;
    }

    /// <summary>A line of so many points.</summary>
    public SKPaint Stroke(Ink ink, float width)
    {
        if (!strokes.TryGetValue((ink, width), out var paint))
            strokes[(ink, width)] = paint = new SKPaint
            {
                Color = Colour(ink),
                IsStroke = true,
                StrokeWidth = width,
                StrokeJoin = SKStrokeJoin.Round,
                IsAntialias = true,
            };
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
        foreach (var paint in strokes.Values) paint.Dispose();
        foreach (var (blob, _, _) in kept) blob.Dispose();
        builder.Dispose();
    }
}

/// <summary>Where the origin lies, and how large a unit is, in twentieths of points.</summary>
internal readonly record struct Placing(float X, float Y, float Scale)
{
    /// <summary>That of something moved and enlarged within.</summary>
    public Placing Within(float x, float y, float scale) => new(X + x * Scale, Y + y * Scale, Scale * scale);

    public SKPoint Of(double x, double y) => new(MathF.Round(X + (float)x * Scale), MathF.Round(Y + (float)y * Scale));

    public SKRect Of(Extent area)
    {
        // Its size is rounded, not its far edges: rules of one width stay so.
        var from = Of(area.Left, area.Top);
        return SKRect.Create(from.X, from.Y, MathF.Round((float)area.Width * Scale), MathF.Round((float)area.Height * Scale));
    }

}
