using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Planner.Core.SwitchConfigs;

/// <summary>
/// An interface's name that its platform knows: a word of the platform's own and numbers with slashes. Only <see cref="InterfaceNames"/>
/// makes one.
/// </summary>
public readonly record struct IfName
{
    internal IfName(string word, string numbers) => Value = word + numbers;

    public string Value { get; }
    public override string ToString() => Value;
}

/// <summary>What interfaces a platform has: the words it knows with their short forms, and how many numbers follow.</summary>
/// <param name="Words">Each full word with its short forms, such as GigabitEthernet, Gi.</param>
/// <param name="Lag">The word for a LAG.</param>
/// <param name="Numbers">The most numbers, parted by slashes.</param>
public sealed record InterfaceNames(ImmutableArray<ImmutableArray<string>> Words, string Lag, int Numbers)
{
    private readonly Dictionary<string, string> full = Words
        .SelectMany(w => w.Select(form => (form, Full: w[0])))
        .ToDictionary(p => p.form, p => p.Full, StringComparer.OrdinalIgnoreCase);
    private readonly Regex whole = new(
        $@"\A(?<word>[A-Za-z]+)(?<numbers>[0-9]{{1,4}}(/[0-9]{{1,4}}){{0,{Numbers - 1}}})\z",
        RegexOptions.CultureInvariant
    );

    /// <summary>The name in full, or null where the platform has no interface of that name; a wrong name is never repaired.</summary>
    public IfName? Read(string name) =>
        name.Length <= 40 && whole.Match(name) is { Success: true } match && full.TryGetValue(match.Groups["word"].Value, out var word)
            ? new IfName(word, match.Groups["numbers"].Value)
            : null;

    public IfName Group(int number) => new(Lag, number.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>An example of each word, for a sentence.</summary>
    public string Examples =>
        string.Join(
            ", ",
            Words
                .Select(w =>
                    $"{w[0]}{string.Join('/', Enumerable.Range(1, Numbers == 1 ? 1 : Math.Min(Numbers, 3)).Select(i => i == 2 ? "0" : "1"))}"
                )
                .Take(3)
        );
}
