using System.Globalization;

namespace Planner.Core.Designs.Values;

/// <summary>Text of unknown origin, made fit to stand in a sentence.</summary>
public static class Shown
{
    public static string Short(string text)
    {
        var clean = string.Concat(text.Take(41).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\u00b7' : c));
        return clean.Length > 40 ? clean[..40] + "…" : clean;
    }

    /// <summary>"1 host", "3 hosts".</summary>
    public static string Count(int number, string one) => Count(number, one, one + "s");

    /// <summary>"1 switch", "3 switches".</summary>
    public static string Count(int number, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? one : many)}");

    /// <summary>"1 port is", "3 ports are".</summary>
    public static string Are(int number, string one) => $"{Count(number, one)} {(number == 1 ? "is" : "are")}";

    /// <summary>"1 is", "3 are".</summary>
    public static string Are(int number) => string.Create(CultureInfo.InvariantCulture, $"{number} {(number == 1 ? "is" : "are")}");

    /// <summary>Words of our own as the beginning of a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
