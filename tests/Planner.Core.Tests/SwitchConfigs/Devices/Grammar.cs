using System.Collections;
using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>What a line said in the places that its pattern leaves open.</summary>
internal readonly struct Words(Match match)
{
    public string Line => match.Value;
    public string this[int place] => match.Groups[place].Value;

    public bool Has(int place) => match.Groups[place].Success;

    public int Number(int place) => int.Parse(this[place], CultureInfo.InvariantCulture);

    public VlanSet Vlans(int place) => VlanLists.Read(this[place], ",", "-") ?? throw new UnknownLine(Line, "has a wrong list");

    public int Vlan(int place) =>
        Number(place) is >= 1 and <= 4094 and var vlan ? vlan : throw new UnknownLine(Line, "has a number that is no VLAN's");
}

/// <summary>
/// The lines that a platform knows, in each of its modes. A pattern is the line itself: parts in angles are open, parts in braces may
/// be left out, alternatives stand in brackets.
/// </summary>
internal sealed class Grammar<T>(params (string Part, string Regex)[] more) : IEnumerable
{
    private static readonly (string Part, string Regex)[] Parts =
    [
        ("<n>", "([0-9]{1,6})"),
        ("<vlans>", "([0-9][0-9,-]*)"),
        ("<text>", @"(\S.*)"),
        ("<word>", @"(\S+)"),
        ("<quoted>", "\"([^\"]*)\""),
        ("<ip>", @"([0-9]{1,3}(?:\.[0-9]{1,3}){3})"),
    ];

    private readonly Dictionary<(string Mode, string Word), List<(Regex Line, Action<T, Words> Does)>> lines = [];

    public void Add(string mode, string pattern, Action<T, Words> does)
    {
        var word = pattern.Split(' ')[0];
        var key = (mode, word.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '/') ? word : "");
        pattern = pattern.Replace("{", "(?:", StringComparison.Ordinal).Replace("}", ")?", StringComparison.Ordinal);
        foreach (var (part, regex) in Parts.Concat(more))
            pattern = pattern.Replace(part, regex, StringComparison.Ordinal);
        if (!lines.TryGetValue(key, out var known))
            lines[key] = known = [];
        known.Add((new($"^(?:{pattern})$", RegexOptions.CultureInvariant), does));
    }

    /// <summary>Does what the line says, if the mode knows it.</summary>
    public bool Try(T device, string mode, string line, Action? known = null)
    {
        foreach (var (pattern, does) in Of(mode, line.Split(' ')[0]).Concat(Of(mode, "")))
            if (pattern.Match(line) is { Success: true } match)
            {
                known?.Invoke();
                does(device, new(match));
                return true;
            }

        return false;
    }

    private List<(Regex Line, Action<T, Words> Does)> Of(string mode, string word) => lines.GetValueOrDefault((mode, word)) ?? [];

    IEnumerator IEnumerable.GetEnumerator() => lines.Values.GetEnumerator();
}
