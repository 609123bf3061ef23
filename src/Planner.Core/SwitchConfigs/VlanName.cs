using System.Globalization;
using Planner.Core.Text;

namespace Planner.Core.SwitchConfigs;

/// <summary>
/// A VLAN's name as every platform takes it: 2 to 32 letters, digits, _ and -, not digits alone, and its own on the switch.
/// </summary>
public sealed class VlanName
{
    private const int Longest = 32;

    private VlanName(string value, string typed) => (Value, Typed) = (value, typed);

    public string Value { get; }

    /// <summary>The name that it was made of.</summary>
    public string Typed { get; }
    public bool IsChanged => Value != Typed;

    /// <summary>Names that IOS keeps for itself.</summary>
    public static IEnumerable<string> Kept =>
        ["default", "fddi-default", "token-ring-default", "fddinet-default", "trnet-default", "trbrf-default"];

    /// <summary>
    /// Makes the name for a VLAN, and puts it among those <paramref name="taken"/>, which must not mind upper and lower case.
    /// </summary>
    public static VlanName Of(string text, int vlan, ISet<string> taken)
    {
        var name = AsciiText.Fold(text, c => char.IsAsciiLetterOrDigit(c) || c is '_' or '-').Trim('_');
        if (name.Length == 0 || name.All(char.IsAsciiDigit)) name = Numbered("VLAN", vlan);
        if (name.Length > Longest) name = name[..Longest];
        if (name.Length < 2 || LooksLikeAnother(name, vlan) || taken.Contains(name)) name = Numbered(name, vlan);
        while (!taken.Add(name)) name = Numbered(name, vlan);
        return new(name, text);
    }

    public override string ToString() => Value;

    /// <summary>VLAN0100 is what IOS itself calls VLAN 100.</summary>
    private static bool LooksLikeAnother(string name, int vlan) =>
        name.Length == 8
        && name.StartsWith("VLAN", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(name.AsSpan(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number != vlan;

    private static string Numbered(string name, int vlan)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"_{vlan}");
        return name[..Math.Min(name.Length, Longest - number.Length)] + number;
    }
}
