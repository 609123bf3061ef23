using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Grids;

/// <summary>How cells go on when they are filled: xen-01, xen-02; 10.0.10.11, 10.0.10.12; Gi1/0/1, Gi1/0/2.</summary>
public static class Continuing
{
    /// <summary>
    /// The next texts. One that ends in a number counts on; several with one step between them go on with that step; what is no series is
    /// repeated, and so is a plain number that stands alone, as a VLAN or an MTU does.
    /// </summary>
    /// <param name="given">The texts there are, at least one.</param>
    /// <param name="isBack">True for those that come before, the nearest first.</param>
    public static IEnumerable<string> From(IReadOnlyList<string> given, int count, bool isBack = false)
    {
        if (given.Count == 0) return [];
        return (given.Count == 1 ? One(given[0]) : Several(given)) is { } series
            ? Enumerable.Range(1, count).Select(n => series(isBack ? -n : given.Count - 1 + n) ?? given[isBack ? 0 : ^1])
            : Enumerable.Range(0, count).Select(n => isBack ? given[^(n % given.Count + 1)] : given[n % given.Count]);
    }

    /// <summary>The texts of a series by their place, 0 being the first that was given; null where it does not reach.</summary>
    private static Func<int, string?>? One(string text) =>
        Address(text) is { } address ? place => address.At(place)
        : text.All(char.IsAsciiDigit) ? null
        : Counted(text, Series.NumbersIn(text) - 1) is ({ } series, var at) ? place => series.At(at + place)
        : null;

    private static Func<int, string?>? Several(IReadOnlyList<string> texts) =>
        Addresses(texts) ?? Enumerable.Range(0, Series.NumbersIn(texts[0])).Select(n => Steps(texts, n)).LastOrDefault(s => s is not null);

    /// <summary>The texts where only one of their numbers changes, by the same step each time.</summary>
    private static Func<int, string?>? Steps(IReadOnlyList<string> texts, int number)
    {
        if (Counted(texts[0], number) is not ({ } series, var first) || Counted(texts[1], number) is not ({ }, var second)) return null;
        var step = second - first;
        if (step == 0) return null;
        for (var i = 1; i < texts.Count; i++)
            if (series.At(first + i * step) != texts[i]) return null;
        return place => series.At(first + place * step);
    }

    /// <summary>The series by one of a text's numbers; only one that is padded with zeros keeps its digits.</summary>
    private static (Series? Series, long At) Counted(string text, int number) =>
        Series.In(text, number) is not var (series, at) ? default
        : at.ToString(CultureInfo.InvariantCulture).Length < series.Digits ? (series, at)
        : (series with { Digits = 1 }, at);

    private static Func<int, string?>? Addresses(IReadOnlyList<string> texts)
    {
        if (Address(texts[0]) is not { } first || Address(texts[1]) is not { } second || first.Rest != second.Rest) return null;
        var step = second.Value - first.Value;
        for (var i = 1; i < texts.Count; i++)
            if (first.At(i * step) != texts[i]) return null;
        return step == 0 ? null : place => first.At(place * step);
    }

    /// <summary>An address, with what stands behind it such as /24, or a MAC.</summary>
    private sealed record Addressed(long Value, string Rest, Func<long, string> Write, long Most)
    {
        public string? At(long place) => Value + place is >= 0 and var value && value <= Most ? Write(value) + Rest : null;
    }

    private static Addressed? Address(string text)
    {
        var cut = text.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? at : text.Length;
        if (Ip.Parse(text[..cut]) is { Wrong: null, Value: { IsV6: false } ip })
            return new((long)ip.Value, text[cut..], v => new Ip((UInt128)v).ToString(), uint.MaxValue);
        return text.Length > 0 && Mac.Parse(text) is { Wrong: null, Value: var mac }
            ? new((long)mac.Value, "", v => new Mac((ulong)v).ToString(), (1L << 48) - 1)
            : null;
    }
}
