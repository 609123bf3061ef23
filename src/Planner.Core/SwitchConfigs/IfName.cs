using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs;

/// <summary>
/// An interface's name that its platform knows: a word of the platform's own and numbers. Only <see cref="InterfaceNames"/> makes one.
/// </summary>
public readonly record struct IfName
{
    internal IfName(string value) => Value = value;

    public string Value { get; }
    public override string ToString() => Value;
}

/// <summary>What interfaces a platform has: the words it knows with their short forms, and what follows.</summary>
/// <param name="Words">Each full word with its short forms, such as GigabitEthernet, Gi; an empty word where names are numbers.</param>
/// <param name="Lag">What comes before the number of a LAG.</param>
/// <param name="Numbers">What follows the word, as a regular expression.</param>
/// <param name="Example">What may follow, for a sentence.</param>
public sealed record InterfaceNames(ImmutableArray<ImmutableArray<string>> Words, string Lag, string Numbers, string Example)
{
    private const int Longest = 40;

    /// <summary>Up to three numbers parted by slashes, such as 1/0/24.</summary>
    public const string Slashes = "[0-9]{1,4}(/[0-9]{1,4}){0,2}";

    private readonly Remembered<IfName?> known = new(Reader(Words, Numbers));

    /// <summary>The name in full, or null where the platform has no interface of that name; a wrong name is never repaired.</summary>
    public IfName? Read(string name) => name.Length <= Longest ? known.Of(name) : null;

    public IfName Group(int number) => new(Lag + number.ToString(CultureInfo.InvariantCulture));

    /// <summary>An example of each of the first words, for a sentence.</summary>
    public string Examples => string.Join(", ", Words.Select(w => w[0] + Example).Take(3));

    private static Func<string, IfName?> Reader(ImmutableArray<ImmutableArray<string>> words, string numbers)
    {
        var full = words
            .SelectMany(w => w.Select(form => (form, Full: w[0])))
            .ToDictionary(p => p.form, p => p.Full, StringComparer.OrdinalIgnoreCase);
        var whole = new Regex(
            $@"\A(?<word>{string.Join('|', full.Keys.OrderByDescending(w => w.Length).Select(Regex.Escape))})(?<numbers>{numbers})\z",
            RegexOptions.CultureInvariant | RegexOptions.IgnoreCase
        );
        return name => whole.Match(name) is { Success: true } match
            ? new IfName(full[match.Groups["word"].Value] + match.Groups["numbers"].Value)
            : null;
    }
}
