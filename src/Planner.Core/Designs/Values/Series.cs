using System.Globalization;
using System.Text.RegularExpressions;

namespace Planner.Core.Designs.Values;

/// <summary>Texts that follow each other: the same words round a number, as xen-{nn}, or round a letter, as fra-sw-{a}.</summary>
/// <param name="Digits">The number has at least so many; 0 where it is a letter.</param>
public sealed partial record Series(string Before, int Digits, string After)
{
    private const int Letters = 26;

    /// <summary>How many texts there are, where they end.</summary>
    public int? Most => Digits == 0 ? Letters : null;

    /// <summary>The text with this number; the first letter has 1. Null where the series does not reach.</summary>
    public string? At(long number) =>
        Digits > 0 ? number < 0 ? null : Before + number.ToString(CultureInfo.InvariantCulture).PadLeft(Digits, '0') + After
        : number is < 1 or > Letters ? null
        : Before + (char)('a' + number - 1) + After;

    /// <summary>How many places for a number or a letter a pattern has; that of a series has one.</summary>
    public static int Places(string pattern) => Place().Count(pattern);

    /// <summary>Of a pattern with one place: {n} is a number, {nn} one with two digits at least, {a} a letter. Null of any other.</summary>
    public static Series? Of(string pattern) => Place().Matches(pattern) is [var place]
        ? new(pattern[..place.Index], place.Value == "{a}" ? 0 : place.Length - 2, pattern[(place.Index + place.Length)..])
        : null;

    /// <summary>How many numbers stand in a text.</summary>
    public static int NumbersIn(string text) => Number().Count(text);

    /// <summary>The series that a text is one of by one of its numbers, from 0 on, and that number; null where there is none.</summary>
    public static (Series Series, long At)? In(string text, int number)
    {
        var all = Number().Matches(text);
        if (number < 0 || number >= all.Count) return null;
        var (start, length) = (all[number].Index, all[number].Length);
        return (new(text[..start], length, text[(start + length)..]), long.Parse(all[number].ValueSpan, CultureInfo.InvariantCulture));
    }

    /// <summary>Its pattern.</summary>
    public override string ToString() => $"{Before}{{{(Digits == 0 ? "a" : new string('n', Digits))}}}{After}";

    [GeneratedRegex(@"\{(?:n{1,4}|a)\}")]
    private static partial Regex Place();

    [GeneratedRegex("[0-9]{1,12}")]
    private static partial Regex Number();
}
