using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>The management network has no VLAN tag.</summary>
public sealed class MGMT10ManagementIsUntagged : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating VLANs on the Primary Management Interface", "37");
    public override string Title => "The management network has no VLAN tag";
    public override string Because => "Up to 7.2 a host cannot tag its own management traffic; the switch has to do it.";
    public override string Advice => "Clear the tag and make the ports access ports in that VLAN.";

    public override bool HoldsIn(Edition edition) => edition <= Edition.Xs70;
    public override string Bad => Examples.Pool("network Management kind=vlan uplink=nic:0 vlan=10 role=management");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.ManagementNetworks
        where network.IsTagged
        select Found($"Management network {network.Name} of {pool.Pool.Name} is planned with VLAN tag {network.Vlan}, which {Words.Release(pool.Pool.Edition)} cannot do.", network.Id);
}
