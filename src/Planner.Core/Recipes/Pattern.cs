using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Names as a recipe asks for them: those of a <see cref="Series"/>, or a single one that is written out.</summary>
internal static class Pattern
{
    /// <summary>One sentence when names cannot be made of the pattern.</summary>
    /// <param name="count">How many are wanted; a single one needs no place for its number.</param>
    public static string? Wrong(string pattern, int count)
    {
        if (pattern.Length > Names.Longest) return $"A pattern of names has at most {Names.Longest} characters.";
        if (Series.Places(pattern) is var places && (places > 1 || places == 0 && count > 1))
            return $"“{Shown.Short(pattern)}” must hold {{n}} or {{a}} once, where the number or letter goes; {{nn}} writes two digits.";
        if (Series.Of(pattern)?.Most is { } most && count > most)
            return $"“{Shown.Short(pattern)}” names {most} things at most; write {{nn}} instead.";
        return Names.Wrong(Name(pattern, 1));
    }

    public static bool Counts(string pattern) => Series.Of(pattern) is not null;

    /// <summary>The name of the first, second and so on; the pattern itself where it does not count so far.</summary>
    public static string Name(string pattern, int number) => Names.Kept(Series.Of(pattern)?.At(number) ?? pattern);

    /// <summary>The first so many names that are not taken; fewer where the letters end.</summary>
    public static IReadOnlyList<string> Free(string pattern, int count, Func<string, bool> isTaken)
    {
        List<string> free = [];
        var most = Series.Of(pattern) is { } series ? series.Most ?? int.MaxValue : 1;
        for (var number = 1; free.Count < count && number <= most; number++)
            if (Name(pattern, number) is var name && !isTaken(name)) free.Add(name);
        return free;
    }

    /// <summary>What the names have in common: fra-sw of fra-sw-{a}.</summary>
    public static string Stem(string pattern) =>
        (Series.Of(pattern) is { } series ? series.Before + series.After : pattern).Trim(' ', '-', '_', '.');

    /// <summary>The pattern of which a name is one, by its last number: xen-fra-{nn} of xen-fra-03.</summary>
    public static string Of(string name) =>
        Series.In(name, Series.NumbersIn(name) - 1) is ({ Digits: <= 4 } series, _) && series.Before is not [.., >= '0' and <= '9']
            ? series.ToString()
            : name;
}
