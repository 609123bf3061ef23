using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>A VM that needs a VLAN has a virtual interface on its network.</summary>
public sealed class VLAN11VmsJoinAVlanByItsNetwork : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "A VM that needs a VLAN has a virtual interface on its network";
    public override string Because => "The network with the tag is the only door to the VLAN; the VM needs an interface on it.";
    public override string Advice => "Add a virtual interface on the VM’s lowest free device number.";

    public override string Good => Examples.Pool(Examples.Trunk, "vm mail home=xen02 needs-vlans=25");
    public override string Bad => Examples.Pool(Examples.Trunk, "vm web home=xen01 needs-vlans=25");

    public override Fix? FixOf(Topology topology, Finding finding) =>
        finding.Subjects.Length == 2 && finding.First<Vm>(topology) is { } vm && finding.First<Network>(topology) is { } network
            ? Interfaces.Added(topology, vm, network)
            : null;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from need in Demand.Unmet(topology, pool)
        where need.Carriers.Count > 0
        from vm in need.Vms
        select Found(
            $"{vm} needs VLAN {need.Vlan} but has no virtual interface on {string.Join(" or ", need.Carriers.Take(5).Select(n => n.Name))}.",
            [vm.Id, .. need.Carriers.Select(n => n.Id.Ref)]
        );
}
