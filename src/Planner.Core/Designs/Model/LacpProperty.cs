using System.Globalization;
using Planner.Core.Designs.Fields;

namespace Planner.Core.Designs.Model;

/// <summary>One of the further properties of an LACP bond, as it is written: key=value.</summary>
/// <param name="Value">Null where there is no equals sign.</param>
public readonly record struct LacpProperty(string Key, string? Value)
{
    public const string Hashing = "hashing_algorithm";

    /// <summary>
    /// The properties of a bond in the order written: under true those that can be set, under false what no LACP bond knows, what is stated
    /// twice, and a hashing other than the bond's own. Empty parts between commas are none.
    /// </summary>
    public static ILookup<bool, LacpProperty> Of(Bond bond)
    {
        var seen = new HashSet<string>();
        return bond
            .Properties.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(part => part.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(words => new LacpProperty(words[0], words.Length == 2 ? words[1] : null))
            .ToLookup(p => p.IsValid && seen.Add(p.Key) && (p.Key != Hashing || p.Value == Codecs.WordOf(bond.Hashing)));
    }

    /// <summary>Whether xapi takes the key with this value for an LACP bond.</summary>
    private bool IsValid => (Key, Value) switch
    {
        (Hashing, "src_mac" or "tcpudp_ports") => true,
        ("lacp-time", "slow" or "fast") => true,
        ("lacp-fallback-ab", "true" or "false") => true,
        ("lacp-aggregation-key", { } number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out _),
        _ => false,
    };

    public override string ToString() => Value is null ? Key : $"{Key}={Value}";
}
