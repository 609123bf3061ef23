using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

/// <summary>Whether a host provides a network: an uplink with a link, ports that carry it, a way to where it is on the master.</summary>
internal static class Reach
{
    /// <summary>
    /// The network on a host where it is as it has to be: on the master, or on one of the members that agree against it; null where that is
    /// not known.
    /// </summary>
    public static Attachment? Expected(PoolTopology pool, Network network)
    {
        return Parity.Reference(pool, Linked, (a, b) => a.Wire == b.Wire) is var (_, at, _) ? at
        : pool.Reference is { } reference ? pool.Of(network, reference)
        : null;

        Attachment? Linked(Host host) => pool.Of(network, host) is { Wire: not null } at ? at : null;
    }

    /// <summary>A few words on what is missing, or null when all is there.</summary>
    /// <param name="like">The network where it is as it has to be; null where that is not known.</param>
    public static Said? Gap(Topology topology, Attachment at, Attachment? like)
    {
        if (Words.Gap(topology.PoolOf(at.Host), at) is { } gap) return gap;
        foreach (var pif in at.Pifs)
            if (pif.HasLink && at.Network.IsTagged && pif.SegmentFor(at.Network.Vlan) is null)
                return $"{Words.Port(pif)}, facing NIC {pif.Number}, does not carry VLAN {at.Network.Vlan}";
        if (like?.Segment is not { } expected || at.Segment is not { } segment || segment == expected) return null;
        var first = at.Pifs.First(p => p.HasLink);
        return first.Wire != expected.Wire ? (Said)$"NIC {first.Number} is on {Words.Wire(topology.Design, first)}"
            : at.Network.IsTagged ? (Said)$"no way leads from NIC {first.Number} to {like.Host}"
            : null;
    }

    /// <summary>The NICs of a host by which a network reaches where it has to be.</summary>
    public static IEnumerable<Pif> Legs(Attachment at, Attachment? like) =>
        at.Pifs.Where(p =>
            p.HasLink && p.SegmentFor(at.Network.Vlan) is { } segment && (like?.Segment is not { } expected || segment == expected)
        );

    /// <summary>What makes a host provide a network; null where a NIC is missing or no port is free.</summary>
    public static Fix? Provide(Topology topology, Attachment at)
    {
        var (network, host) = (at.Network, at.Host);
        var pool = topology.PoolOf(host);
        if (at.Uplink != network.Uplink) return Mend.AsStated(topology, host, [network]);
        var linked = at.Pifs.Where(p => p.HasLink).ToList();
        if (linked.Count == 0) return Patch.In(topology, at.Pifs);
        if (network.IsTagged && linked.Exists(p => p.SegmentFor(network.Vlan) is null))
            return Mend.Each(
                "let the VLANs through on",
                linked,
                p => Mend.Carry(p.Port!, [.. pool.TaggedOn(p).Select(n => n.Vlan!.Value.Number)])
            );
        if (at.Segment is null)
            return Mend.Each(
                "give an untagged VLAN to",
                linked,
                p => Patch.Model(topology, p) is { } model ? Mend.VlansLike(p.Port!, model.Port!) : []
            );
        return Expected(pool, network)?.Wire == linked[0].Wire ? null : Patch.Move(topology, linked[0]);
    }
}
