namespace Planner.Core.Designs.Values;

/// <summary>Text of unknown origin, made fit to stand in a sentence.</summary>
public static class Shown
{
    public static string Short(string text)
    {
        var clean = string.Concat(text.Take(41).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\u00b7' : c));
        return clean.Length > 40 ? clean[..40] + "…" : clean;
    }

    /// <summary>Words of our own as the beginning of a sentence.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
