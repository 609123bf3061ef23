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
        "VMs on one network expect to be neighbours. Where hosts hand the network to different VLANs or switches, they are cut off from each other.";
    public override string Advice => "Patch or configure the host's port like the master's.";

    public override string Bad => Examples.Pool("port p2 switch=swP access=21 portfast=edge");

    public override Chain Link => Chain.Network;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate
        from odd in Parity.Of(pool, h => pool.Of(network, h) is { Segment: not null } at ? at : null, (a, b) => a.Segment == b.Segment)
        let pif = Leg(odd.Value)
        let other = Leg(odd.Expected)
        select Found(
            $"{network} lands in {Shown(topology, odd.Value)} on {odd.Host} but in {Shown(topology, odd.Expected)} on {odd.Reference}.{odd.Aside}",
            pif.Ref,
            network.Id,
            pif.Port!.Id
        )
            .FollowingEither(Wrong(pif, other), Wrong(other, pif))
            .Telling(Lacks.Network(network, odd.Host))
            .Mended(
                (pif, other),
                static (t, f) => f.pif.Wire == f.other.Wire ? Mend.Like(f.pif, f.other, Mend.VlansLike) : Patch.Move(t, f.pif, f.other)
            );

    private static Pif Leg(Attachment at) => at.Pifs.First(p => p.SegmentFor(at.Network.Vlan) == at.Segment);

    private static Trouble Wrong(Pif pif, Pif other) => pif.Wire != other.Wire ? Lacks.Wire(pif) : Lacks.Carries(pif);

    private static Said Shown(Topology topology, Attachment at) =>
        $"VLAN {at.Segment!.Value.Vlan} of {Words.Wire(topology.Design, at.Pifs.First(p => p.IsCabled))}";
}
