using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>Every host of the pool reaches the VLAN of a network.</summary>
public sealed class VLAN06EveryHostReachesTheVlan : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "Every host of the pool reaches the VLAN of a network";
    public override string Because => "The network exists on every host; where the VLAN does not arrive, it is dead.";
    public override string Advice => "Cable the host's NIC to a trunk that allows the VLAN.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad => Examples.Pool(Examples.Trunk, "- cable a=xen02:4");

    public override Chain Link => Chain.Vlan;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.IsTagged && !network.IsPrivate && network.Uplink is not null
        let wire = Reach.Expected(pool, network)
        from host in pool.Hosts
        let at = pool.Of(network, host)
        let gap = Reach.Gap(topology.Design, at, wire)
        where gap is not null
        select Found(
            $"{network} (VLAN {network.Vlan}) does not reach {host}: {gap}.",
            [network.Id, host.Id, .. at.Pifs.Select(p => p.Ref)]
        )
            .Following(Lacks.Of(pool, at, wire))
            .Telling(Lacks.Network(network, host))
            .Mended(at, static (t, at) => Reach.Provide(t, at));
}
