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
        let like = Reach.Expected(pool, network)
        from host in pool.Hosts
        let at = pool.Of(network, host)
        let gap = Reach.Gap(topology, at, like)
        where gap is not null && !pool.MayLack(at)
        select Found(
            $"{network}{Tag(network)} does not reach {host}: {gap}.",
            [network.Id, host.Id, .. at.Pifs.Select(p => p.Ref)]
        )
            .Following(Lacks.Of(pool, at, like))
            .Telling(Lacks.Network(network, host))
            .Likewise(pool.Pool.Id)
            .Mended(at, static (t, at) => Reach.Provide(t, at));

    /// <summary>Said where the name does not say it already; no fact, as another name makes it no other finding.</summary>
    private static Said Tag(Network network) =>
        VLAN10NamedAfterTheVlan.Says(network) ? Said.Nothing : Said.Words($" (VLAN {network.Vlan})");
}
