using System.Globalization;
using System.Text;

namespace Planner.Core.Designs.Values;

/// <summary>
/// What a name or a remark may hold: visible text in any script, quotes and signs included, but nothing that moves a cursor or hides.
/// </summary>
public static class Names
{
    public const int Longest = 80;
    public const int LongestRemark = 400;

    /// <summary>Text as it is kept: letters and marks as one character where there is one (NFC), and every space a plain one.</summary>
    public static string Kept(string text) =>
        Ascii.IsValid(text) ? text : Canonical.Composed(string.Concat(text.Select(c => IsSpace(c) ? ' ' : c)));

    /// <summary>One sentence on what is wrong with the name, or null.</summary>
    public static string? Wrong(string name) =>
        string.IsNullOrWhiteSpace(name) ? "A name needs at least one visible character." :
        name != name.Trim() ? "A name may not begin or end with a space." :
        WrongText(name, Longest);

    /// <summary>One sentence on what is wrong with a line of free text of at most <paramref name="longest"/> characters, or null.</summary>
    public static string? WrongText(string text, int longest)
    {
        if (text.Length > longest)
            return string.Create(CultureInfo.InvariantCulture, $"The text has {text.Length} characters; {longest} is the most.");
        foreach (var rune in text.EnumerateRunes())
            if (rune == Rune.ReplacementChar || Hidden(Rune.GetUnicodeCategory(rune)))
                return string.Create(CultureInfo.InvariantCulture, $"The text holds U+{rune.Value:X4}, a control or invisible character.");
        return null;
    }

    private static bool IsSpace(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.SpaceSeparator;

    private static bool Hidden(UnicodeCategory category) =>
        category
            is UnicodeCategory.Control
                or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator
                or UnicodeCategory.Surrogate
                or UnicodeCategory.OtherNotAssigned;
}
