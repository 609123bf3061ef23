using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

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

    /// <summary>What makes the host of the finding provide its network; null where a NIC is missing or no port is free.</summary>
    public static Fix? Provide(Topology topology, Finding finding)
    {
        if (finding.First<Network>(topology) is not { } network || finding.First<Host>(topology) is not { } host) return null;
        var pool = topology.PoolOf(host);
        var at = pool.Of(network, host);
        if (at.Uplink != network.Uplink) return Mend.AsStated(topology, host, [network]);
        var cabled = at.Pifs.Where(p => p.IsCabled).ToList();
        if (cabled.Count == 0) return Patch.In(topology, at.Pifs);
        if (network.IsTagged && cabled.Exists(p => p.SegmentFor(network.Vlan) is null))
            return Mend.Each(
                "let the VLANs through on",
                cabled,
                p => Mend.Carry(p.Port!, [.. pool.TaggedOn(p).Select(n => n.Vlan!.Value.Number)])
            );
        if (at.Segment is null)
            return Mend.Each(
                "give an untagged VLAN to",
                cabled,
                p => Master(pool, p) is { } master ? Mend.VlansLike(p.Port!, master.Port!) : []
            );
        return Patch.Move(topology, cabled[0]);
    }

    private static Pif? Master(PoolTopology pool, Pif pif) =>
        pool.Reference is { } reference && reference.Id != pif.Host.Id && pool.Pif(reference, pif.Number) is { IsCabled: true } master
            ? master
            : null;
}
