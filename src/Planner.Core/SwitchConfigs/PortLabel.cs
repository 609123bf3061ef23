using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Text;

namespace Planner.Core.SwitchConfigs;

/// <summary>
/// Free text made fit for a switch's command line: letters, digits, blanks and ._:/@+=,()#- in ASCII, never empty, never more than its
/// length. Only
/// <see cref="Of"/> makes one, so nothing else that people typed can reach a configuration.
/// </summary>
public sealed class PortLabel
{
    /// <summary>What every platform takes as a description.</summary>
    public const int Longest = 200;

    private PortLabel(string value, string typed, ImmutableArray<string> changes) => (Value, Typed, Changes) = (value, typed, changes);

    public string Value { get; }

    /// <summary>The text that it was made of.</summary>
    public string Typed { get; }

    /// <summary>What had to be changed, a few words each; empty when the text stands as it was.</summary>
    public ImmutableArray<string> Changes { get; }

    public static PortLabel Of(string text, int longest = Longest)
    {
        if (text.Length <= longest && text.Length > 0 && text.All(Allowed) && text[0] != ' ' && text[^1] != ' ' && !text.Contains("  "))
            return new(text, text, []);
        var changes = new List<string>();
        var value = AsciiText.Fold(text, Allowed, (rune, written) => changes.Add(string.Create(CultureInfo.InvariantCulture,
            $"{Shown(rune)} became {(written == " " ? "a space" : written)}")));
        if (changes.Count == 0 && value != text) changes.Add("spaces were taken away");
        if (value.Length > longest)
        {
            changes.Add(Cut(longest));
            value = value[..longest].TrimEnd();
        }

        if (value.Length == 0)
        {
            changes.Add("it was empty and became _");
            value = "_";
        }

        return new(value, text, [.. changes.Distinct()]);
    }

    /// <summary>The same, shorter where it has to be, without some characters, and with an ending that tells it from another.</summary>
    /// <param name="ending">Of allowed characters.</param>
    internal PortLabel Fit(int longest, string without, string ending = "")
    {
        var value = without.Length == 0 ? Value : string.Concat(Value.Select(c => without.Contains(c) ? ' ' : c)).Trim();
        var changes = value == Value ? Changes : Changes.Add($"{string.Join(' ', without.ToCharArray())} became a space");
        if (value.Length == 0) value = "_";
        if (value.Length + ending.Length > longest)
        {
            value = value[..(longest - ending.Length)].TrimEnd();
            changes = changes.Add(Cut(longest));
        }

        return value + ending == Value ? this
            : new(value + ending, Typed, ending.Length == 0 ? changes : changes.Add("another one here would read alike"));
    }

    public override string ToString() => Value;

    private static string Cut(int longest) => string.Create(CultureInfo.InvariantCulture, $"it was cut at {longest} characters");

    private static bool Allowed(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '_' or ':' or '/' or '@' or '+' or '=' or ',' or '(' or ')' or '#' or '-';

    private static string Shown(System.Text.Rune rune) => rune.IsAscii && !System.Text.Rune.IsControl(rune) && rune.Value > ' '
        ? rune.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
