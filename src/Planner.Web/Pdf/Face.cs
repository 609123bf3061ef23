using System.Collections.Concurrent;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>One of the embedded font files, with the advances of its letters as parts of the type size.</summary>
internal sealed class Face
{
    private const int EmptyBox = 0x25A1;
    private const int Common = 0x250;
    private readonly ConcurrentDictionary<int, Letter> letters = new();
    private readonly Letter?[] common = new Letter?[Common];

    private Face(SKTypeface typeface) => (Typeface, Em) = (typeface, typeface.UnitsPerEm);

    public static Face Regular { get; } = Load("Inter_400Regular");
    public static Face Medium { get; } = Load("Inter_500Medium");
    public static Face SemiBold { get; } = Load("Inter_600SemiBold");
    public static Face Mono { get; } = Load("JetBrainsMono_400Regular");
    public static Face MonoSemiBold { get; } = Load("JetBrainsMono_600SemiBold");

    public SKTypeface Typeface { get; }

    /// <summary>The units that its advances are measured in, to the type size.</summary>
    public int Em { get; }

    public static Face Of(Weight weight, bool mono) => (mono, weight) switch
    {
        (true, Weight.SemiBold) => MonoSemiBold,
        (true, _) => Mono,
        (_, Weight.SemiBold) => SemiBold,
        (_, Weight.Medium) => Medium,
        _ => Regular
    };

    /// <summary>The glyph for a character: from this face, else Inter, else a font of the machine, else Inter's empty box.</summary>
    public Letter Letter(int rune)
    {
        if (rune >= Common) return letters.GetOrAdd(rune, Find);
        return common[rune] ??= Find(rune);
    }

    private Letter Find(int rune)
    {
        if (Own(rune) is { } letter) return letter;
        return this == Regular ? MachineFonts.Find(rune) ?? Own(EmptyBox)! : Regular.Letter(rune);
    }

    /// <summary>The letter as this very file has it, or null.</summary>
    public Letter? Own(int rune)
    {
        using var font = new SKFont(Typeface);
        var glyph = font.GetGlyph(rune);
        return glyph == 0 ? null : Measured(glyph);
    }

    /// <summary>A face made from a font of the machine.</summary>
    public static Face Of(SKTypeface typeface) => new(typeface);

    private Letter Measured(ushort glyph)
    {
        using var font = new SKFont(Typeface, Em) { Subpixel = true, LinearMetrics = true, Hinting = SKFontHinting.None };
        // Fonts hold whole numbers of units; what is asked for has passed through fixed point.
        return new(this, glyph, MathF.Round(font.GetGlyphWidths([glyph])[0]));
    }

    private static Face Load(string name)
    {
        using var stream = typeof(Face).Assembly.GetManifestResourceStream("Fonts/" + name)
            ?? throw new InvalidOperationException($"The font {name} is not embedded in the program.");
        using var data = SKData.Create(stream);
        return new(SKTypeface.FromData(data));
    }
}

/// <summary>A glyph of a face and its advance in the face's units.</summary>
internal sealed record Letter(Face Face, ushort Glyph, float Advance)
{
    /// <summary>The advance as a part of the type size.</summary>
    public float Part { get; } = Advance / Face.Em;
}
