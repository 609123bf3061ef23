using System.Globalization;

namespace Planner.Core.Designs.Values;

/// <summary>A VLAN id as a switch knows it, 1 to 4094.</summary>
public readonly record struct VlanId(int Number) : IText<VlanId>, IComparable<VlanId>
{
    public static Parsed<VlanId> Parse(string text) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= 4094
            ? new VlanId(number)
            : Parsed<VlanId>.Not($"“{Shown.Short(text)}” is not a VLAN id; switches take 1 to 4094 (VLAN-05, p. 32-37).");

    public int CompareTo(VlanId other) => Number.CompareTo(other.Number);
    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);

    public static bool operator <(VlanId a, VlanId b) => a.Number < b.Number;
    public static bool operator >(VlanId a, VlanId b) => a.Number > b.Number;
    public static bool operator <=(VlanId a, VlanId b) => a.Number <= b.Number;
    public static bool operator >=(VlanId a, VlanId b) => a.Number >= b.Number;
}

/// <summary>The tag of a XenServer network, 0 to 4094; 0 is not a VLAN, but the hypervisor takes it.</summary>
public readonly record struct VlanTag(int Number) : IText<VlanTag>
{
    public static Parsed<VlanTag> Parse(string text)
    {
        text = text.Trim();
        if (
            text.Length <= 200 && text.Contains(',', StringComparison.Ordinal)
            || text.Length <= 200 && text.IndexOf('-', StringComparison.Ordinal) > 0
        )
            return Parsed<VlanTag>.Not(
                $"“{Shown.Short(text)}” lists several VLANs; a network carries one, so make a network for each (VLAN-02, p. 32-37)."
            );
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 4094
            ? new VlanTag(number)
            : Parsed<VlanTag>.Not(
                $"“{Shown.Short(text)}” is not a VLAN tag; "
                    + $"tags lie between 0 and 4094 (VLAN-05, p. 32-37), and 802.1Q knows no more (VLAN-07, p. 32-37)."
            );
    }

    public override string ToString() => Number.ToString(CultureInfo.InvariantCulture);
}
