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

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (
            finding.Pifs(topology).FirstOrDefault() is not { IsCabled: true } pif
            || topology.PoolOf(pif.Host) is not { Reference: { } reference } pool
        )
            return null;
        if (pool.Pif(reference, pif.Number) is not { IsCabled: true } master)
            return null;
        return pif.Wire == master.Wire ? Mend.AsMaster(topology, finding, Mend.VlansLike) : Patch.Move(topology, pif);
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate
        from odd in Parity.Of(pool, h => pool.Of(network, h) is { Segment: not null } at ? at : null, (a, b) => a.Segment == b.Segment)
        let pif = odd.Value.Pifs.First(p => p.SegmentFor(network.Vlan) == odd.Value.Segment)
        select Found(
            $"{network.Name} lands in {Shown(topology, odd.Value)} on {odd.Host.Name} but in {Shown(topology, odd.Expected)} on {odd.Reference.Name}.{odd.Aside}",
            pif.Ref,
            network.Id,
            pif.Port!.Id
        );

    private static string Shown(Topology topology, Attachment at) =>
        $"VLAN {at.Segment!.Value.Vlan} of {Words.Wire(topology.Design, at.Pifs.First(p => p.IsCabled))}";
}
