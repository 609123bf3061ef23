using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Reads what is typed into a row of NICs.</summary>
internal static partial class NicNumbers
{
    private const int LongestText = 400;

    /// <summary>"0, 1" or "2-5", ascending.</summary>
    public static Parsed<ImmutableArray<int>> Read(string text)
    {
        var numbers = new SortedSet<int>();
        var parts = text.Length > LongestText ? [] : text.Split([',', ' ', '+'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0) return Wrong(text);
        foreach (var part in parts)
        {
            var ends = part.Split('-', '\u2013');
            if (ends.Length > 2 || Number(ends[0]) is not { } first || Number(ends[^1]) is not { } last || last < first) return Wrong(text);
            for (var number = first; number <= last; number++)
                if (!numbers.Add(number)) return Parsed<ImmutableArray<int>>.Not($"NIC {number} is named twice.");
        }

        return numbers.ToImmutableArray();
    }

    /// <summary>"20 Production, VLAN 21, Office": names with their VLANs, of which each may be missing; the numbers as written.</summary>
    public static Parsed<ImmutableArray<(string Name, string Vlan)>> Networks(string text)
    {
        if (text.Length > 10 * LongestText) return Parsed<ImmutableArray<(string, string)>>.Not("So many networks do not fit into a row.");
        var read = ImmutableArray.CreateBuilder<(string, string)>();
        foreach (var part in text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var match = Network().Match(part);
            var name = Names.Kept(match.Groups["name"].Value.Trim());
            if (name.Length > 0 && Names.Wrong(name) is { } wrong) return Parsed<ImmutableArray<(string, string)>>.Not(wrong);
            read.Add((name, match.Groups["vlan"].Value));
        }

        return read.ToImmutable();
    }

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Nic.Highest ? number : null;

    private static Parsed<ImmutableArray<int>> Wrong(string text) => Parsed<ImmutableArray<int>>.Not(
        $"“{Shown.Short(text)}” are not numbers of NICs; write 0, 1 or 2-5, with {Nic.Highest} as the highest.");

    [GeneratedRegex(@"^(?:(?:VLAN\s*)?(?<vlan>[0-9]+)(?![0-9A-Za-z]))?\s*(?<name>.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Network();
}
