using SkiaSharp;

namespace Planner.Web.Pdf;

/// <summary>
/// The fonts installed on this machine, for letters Inter lacks; asked in alphabetical order, so that the answer never varies.
/// </summary>
internal static class MachineFonts
{
    private static readonly Lazy<IReadOnlyList<Face>> All = new(() =>
        [
            .. SKFontManager
                .Default.FontFamilies.Order(StringComparer.Ordinal)
                .Select(SKFontManager.Default.MatchFamily)
                .OfType<SKTypeface>()
                .Select(Face.Of),
        ]
    );

    public static Letter? Find(int rune)
    {
        foreach (var face in All.Value)
            if (face.Own(rune) is { } letter) return letter;
        return null;
    }
}
