namespace Planner.Core.Designs;

/// <summary>Text of unknown origin, made fit to stand in a sentence.</summary>
public static class Shown
{
    public static string Short(string text)
    {
        var clean = string.Concat(text.Take(41).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '\u00b7' : c));
        return clean.Length > 40 ? clean[..40] + "…" : clean;
    }
}
