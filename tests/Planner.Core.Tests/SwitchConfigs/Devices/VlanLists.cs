using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>Lists of VLANs as platforms write them.</summary>
internal static class VlanLists
{
    /// <summary>The VLANs of a list, or null where it is not one.</summary>
    public static VlanSet? Read(string text, string between, string range)
    {
        var all = new List<int>();
        foreach (var part in text.Split(between))
        {
            var ends = part.Split(range);
            if (ends.Length > 2)
                return null;
            if (!Number(ends[0], out var first) || !Number(ends[^1], out var last))
                return null;
            if (ends.Length == 2 && last <= first)
                return null;
            all.AddRange(Enumerable.Range(first, last - first + 1));
        }

        return VlanSet.Of(all);
    }

    public static VlanSet Without(this VlanSet set, VlanSet other) => VlanSet.Of(set.Numbers.Where(v => !other.Has(v)));

    private static bool Number(string text, out int vlan) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out vlan) && vlan is >= 1 and <= 4094;
}
