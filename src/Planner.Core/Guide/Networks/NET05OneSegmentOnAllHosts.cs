using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>A network is the same layer-2 segment on every host.</summary>
public sealed class NET05OneSegmentOnAllHosts : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "A network is the same layer-2 segment on every host";
    public override string Because =>
        "VMs on one network expect to be neighbours. Where hosts hand the network to different VLANs or switches, they are cut off from "
            + "each other.";
    public override string Advice => "Patch or configure the host's port like the master's.";

    public override string Bad => Examples.Pool("port p2 switch=swP access=21 portfast=edge");

    public override Chain Link => Chain.Network;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate
        from odd in Odd(pool, network)
        let pif = Leg(odd.Value)
        let other = Leg(odd.Expected)
        select Found(
            $"{network} lands in {Shown(topology, pif, odd.Value, odd.Expected)} on {odd.Host} "
                + $"but in {Shown(topology, other, odd.Expected, odd.Value)} on {odd.Reference}.{odd.Aside}",
            pif.Ref,
            network.Id,
            pif.Port!.Id
        )
            .FollowingEither([Wrong(network, pif, other), Wrong(network, other, pif), .. Moved(network, odd.Value, odd.Expected)])
            .Telling(Lacks.Network(network, odd.Host))
            .Likewise(network.Id)
            .Mended(
                (pif, other),
                static (t, f) => f.pif.Wire == f.other.Wire ? Mend.Like(t, f.pif, f.other, Mend.VlansLike) : Patch.Move(t, f.pif, f.other)
            );

    /// <summary>Where the network goes nowhere on the master, the first host where it does is what the others are compared with.</summary>
    private static IEnumerable<Odd<Attachment>> Odd(PoolTopology pool, Network network)
    {
        var all = pool.Hosts.Select(h => pool.Of(network, h)).Where(a => a.Segment is not null).ToList();
        return all.Count < 2 || all.Exists(a => a.Host.Id == pool.Reference!.Id)
            ? Parity.Of(pool, h => all.Find(a => a.Host.Id == h.Id), (a, b) => a.Segment == b.Segment)
            : all.Where(a => a.Segment != all[0].Segment).Select(a => new Odd<Attachment>(a.Host, a, all[0].Host, all[0], Said.Nothing));
    }

    private static Pif Leg(Attachment at) => at.Pifs.First(p => p.SegmentFor(at.Network.Vlan) == at.Segment);

    /// <summary>Where it lands follows from the NIC that a host uses for it instead of the pool's.</summary>
    private static IEnumerable<Trouble> Moved(Network network, params Attachment[] all) =>
        all.Where(a => a.Uplink != network.Uplink).Select(a => Lacks.Elsewhere(network, a.Host));

    private static Trouble Wrong(Network network, Pif pif, Pif other) =>
        pif.Wire != other.Wire ? Lacks.Wire(pif)
        : pif.Enters(network.Vlan) is { } vlan && vlan == other.Enters(network.Vlan) ? Lacks.Way(pif, vlan)
        : Lacks.Carries(pif);

    /// <summary>The VLAN with its physical network, or where these are alike with the switch, between which the way breaks.</summary>
    private static Said Shown(Topology topology, Pif pif, Attachment at, Attachment other) =>
        at.Segment is { } here && other.Segment is { } there && here.Wire == there.Wire && here.Vlan == there.Vlan
            ? $"VLAN {here.Vlan} of {pif.Switch}"
            : (Said)$"VLAN {at.Segment!.Value.Vlan} of {Words.Wire(topology.Design, at.Segment.Value.Wire)}";
}
