using System.Globalization;
using System.Text.RegularExpressions;

namespace Planner.Core.Editing;

/// <summary>Names that count: {n} in a pattern is the number, {nn} the number with two digits at least.</summary>
public static partial class Numbered
{
    /// <summary>One sentence when the pattern has no place for the number, or several.</summary>
    public static string? Wrong(string pattern) => pattern.Length > 200 || Place().Count(pattern) != 1
        ? "The pattern of the names must hold {n} once, where the number goes; {nn} writes two digits."
        : null;

    public static string Name(string pattern, int number) =>
        Place().Replace(pattern, place => number.ToString(CultureInfo.InvariantCulture).PadLeft(place.Length - 2, '0'));

    [GeneratedRegex(@"\{n{1,4}\}")]
    private static partial Regex Place();
}
