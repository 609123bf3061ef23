using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>A VLAN tag lies between 1 and 4094.</summary>
public sealed class VLAN05TagsInRange : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "A VLAN tag lies between 1 and 4094";
    public override string Because =>
        "The hypervisor takes 0 too, but 0 is not a VLAN: it means untagged on the vSwitch and nothing dependable on the bridge.";
    public override string Advice => "Clear the tag for an untagged network, or choose the VLAN's number.";

    public override bool HoldsIn(Edition edition) => edition <= Edition.Xs60;
    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad => Examples.Pool(Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=0");
    public override string Impossible => Examples.Pool(Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=4095");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.Vlan is { Number: 0 }
        select Found(Level.Warning, $"{network} has tag 0, which is not a VLAN.", network.Id);
}
