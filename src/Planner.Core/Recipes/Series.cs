using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Names that follow each other: {n} in a pattern is a number, {nn} one with two digits at least, {a} a letter.</summary>
internal static partial class Series
{
    private const int Letters = 26;

    /// <summary>One sentence when names cannot be made of the pattern.</summary>
    /// <param name="count">How many are wanted; a single one needs no place for its number.</param>
    public static string? Wrong(string pattern, int count)
    {
        var places = pattern.Length > Names.Longest ? 0 : Place().Count(pattern);
        if (pattern.Length > Names.Longest) return $"A pattern of names has at most {Names.Longest} characters.";
        if (places > 1 || places == 0 && count > 1)
            return $"“{Shown.Short(pattern)}” must hold {{n}} or {{a}} once, where the number or letter goes; {{nn}} writes two digits.";
        if (IsLettered(pattern) && count > Letters)
            return $"“{Shown.Short(pattern)}” names {Letters} things at most; write {{nn}} instead.";
        return Names.Wrong(Name(pattern, 1));
    }

    public static bool Counts(string pattern) => Place().IsMatch(pattern);

    /// <summary>The name of the first, second and so on.</summary>
    public static string Name(string pattern, int number) => Names.Kept(
        Place().Replace(pattern, place => place.Value == "{a}"
            ? ((char)('a' + (number - 1) % Letters)).ToString()
            : number.ToString(CultureInfo.InvariantCulture).PadLeft(place.Length - 2, '0')));

    /// <summary>The first so many names that are not taken; fewer where the letters end.</summary>
    public static IReadOnlyList<string> Free(string pattern, int count, Func<string, bool> isTaken)
    {
        List<string> free = [];
        var most = !Counts(pattern) ? 1 : IsLettered(pattern) ? Letters : int.MaxValue;
        for (var number = 1; free.Count < count && number <= most; number++)
            if (Name(pattern, number) is var name && !isTaken(name)) free.Add(name);
        return free;
    }

    /// <summary>What the names have in common: fra-sw of fra-sw-{a}.</summary>
    public static string Stem(string pattern) => Place().Replace(pattern, "").Trim(' ', '-', '_', '.');

    /// <summary>The pattern of which a name is one, by its last number: xen-fra-{nn} of xen-fra-03.</summary>
    public static string Of(string name)
    {
        var last = LastNumber().Match(name);
        return !last.Success || last.Length > 4
            ? name
            : $"{name[..last.Index]}{{{new string('n', last.Length)}}}{name[(last.Index + last.Length)..]}";
    }

    private static bool IsLettered(string pattern) => pattern.Contains("{a}", StringComparison.Ordinal);

    [GeneratedRegex(@"\{(?:n{1,4}|a)\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"[0-9]+(?=[^0-9]*$)")]
    private static partial Regex LastNumber();
}
