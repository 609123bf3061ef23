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

    private PortLabel(string value, ImmutableArray<string> changes) => (Value, Changes) = (value, changes);

    public string Value { get; }

    /// <summary>What had to be changed, a few words each; empty when the text stands as it was.</summary>
    public ImmutableArray<string> Changes { get; }

    public static PortLabel Of(string text, int longest = Longest)
    {
        var changes = new List<string>();
        var value = AsciiText.Fold(text, Allowed, (rune, written) => changes.Add(string.Create(CultureInfo.InvariantCulture,
            $"{Shown(rune)} became {(written == " " ? "a space" : written)}")));
        if (changes.Count == 0 && value != text) changes.Add("spaces were taken away");
        if (value.Length > longest)
        {
            changes.Add(string.Create(CultureInfo.InvariantCulture, $"it was cut at {longest} characters"));
            value = value[..longest].TrimEnd();
        }

        if (value.Length == 0)
        {
            changes.Add("it was empty and became _");
            value = "_";
        }

        return new(value, [.. changes.Distinct()]);
    }

    public override string ToString() => Value;

    private static bool Allowed(char c) =>
        char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or '_' or ':' or '/' or '@' or '+' or '=' or ',' or '(' or ')' or '#' or '-';

    private static string Shown(System.Text.Rune rune) => rune.IsAscii && !System.Text.Rune.IsControl(rune) && rune.Value > ' '
        ? rune.ToString()
        : string.Create(CultureInfo.InvariantCulture, $"U+{rune.Value:X4}");
}
