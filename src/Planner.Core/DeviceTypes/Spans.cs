using System.Globalization;
using System.Text.RegularExpressions;

namespace Planner.Core.DeviceTypes;

/// <summary>Names of which each {1-4} or {A-B} stands for a row of numbers or letters; the last runs fastest.</summary>
internal static partial class Spans
{
    public static IEnumerable<string> Of(string pattern)
    {
        var span = Span().Match(pattern);
        if (!span.Success) return [pattern];
        var (before, after) = (pattern[..span.Index], pattern[(span.Index + span.Length)..]);
        return
            from item in Row(span.Groups[1].Value, span.Groups[2].Value)
            from rest in Of(after)
            select before + item + rest;
    }

    private static IEnumerable<string> Row(string first, string last)
    {
        if (!char.IsAsciiDigit(first[0]))
            return Enumerable.Range(first[0], last[0] - first[0] + 1).Select(c => ((char)c).ToString());
        var (from, to) = (int.Parse(first, CultureInfo.InvariantCulture), int.Parse(last, CultureInfo.InvariantCulture));
        return Enumerable.Range(from, to - from + 1).Select(n => n.ToString(CultureInfo.InvariantCulture));
    }

    [GeneratedRegex(@"\{(\d{1,4}|[A-Za-z])-(\d{1,4}|[A-Za-z])\}", RegexOptions.CultureInvariant)]
    private static partial Regex Span();
}
