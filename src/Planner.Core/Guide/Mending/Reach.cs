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

    /// <summary>Where a network has to be: where it is on the master, or on the members that agree against it; null where that is not known.</summary>
    public static Wire? Expected(PoolTopology pool, Network network) =>
        Parity.Reference(pool, h => pool.Of(network, h) is var at && Wire(at) is not null ? at : null, (a, b) => Wire(a) == Wire(b)) is var (_, at, _)
            ? Wire(at)
        : pool.Reference is { } reference ? Wire(pool.Of(network, reference))
        : null;

    /// <summary>A few words on what is missing, or null when all is there.</summary>
    /// <param name="wire">Where the network is on the master; null where that is not known.</param>
    public static Said? Gap(Design design, Attachment at, Wire? wire)
    {
        if (at.Gap is { } gap) return Said.Value(gap);
        foreach (var pif in at.Pifs)
            if (pif.IsCabled && at.Network.IsTagged && pif.SegmentFor(at.Network.Vlan) is null)
                return $"{Words.Port(pif)}, facing NIC {pif.Number}, does not carry VLAN {at.Network.Vlan}";
        return wire is { } expected && at.Pifs.FirstOrDefault(p => p.IsCabled) is { } first && first.Wire != expected
            ? (Said)$"NIC {first.Number} is on {Words.Wire(design, first)}"
            : null;
    }

    /// <summary>What makes a host provide a network; null where a NIC is missing or no port is free.</summary>
    public static Fix? Provide(Topology topology, Attachment at)
    {
        var (network, host) = (at.Network, at.Host);
        var pool = topology.PoolOf(host);
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
                p => Patch.Model(topology, p) is { } model ? Mend.VlansLike(p.Port!, model.Port!) : []
            );
        return Patch.Move(topology, cabled[0]);
    }
}
