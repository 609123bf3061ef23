using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide;

/// <summary>Whether a host provides a network: a cabled uplink, ports that carry it, and the same wire as on the master.</summary>
internal static class Reach
{
    /// <summary>The wire of the first cabled NIC, or null.</summary>
    public static Wire? Wire(Attachment at) => at.Pifs.FirstOrDefault(p => p.IsCabled)?.Wire;

    /// <summary>A few words on what is missing, or null when all is there.</summary>
    /// <param name="wire">Where the network is on the master; null where that is not known.</param>
    public static string? Gap(Design design, Attachment at, Wire? wire)
    {
        if (at.Gap is { } gap) return gap;
        foreach (var pif in at.Pifs)
            if (pif.IsCabled && at.Network.IsTagged && pif.SegmentFor(at.Network.Vlan) is null)
                return $"{Words.Port(pif)}, facing NIC {pif.Number}, does not carry VLAN {at.Network.Vlan}";
        return wire is { } expected && at.Pifs.FirstOrDefault(p => p.IsCabled) is { } first && first.Wire != expected
            ? $"NIC {first.Number} is on {Words.Wire(design, first)}"
            : null;
    }
}
