using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>A VM has a virtual interface on each network it must reach.</summary>
public sealed class VIF02AVifForEachNetworkNeeded : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting a VM to a Network using Virtual Interfaces", "25-27");
    public override string Title => "A VM has a virtual interface on each network it must reach";
    public override string Because => "Networks do not reach into each other: each one a VM needs takes an interface of its own.";
    public override string Advice => "Add a virtual interface on the VM's next free device number.";

    public override string Good => Examples.Pool("vm web home=xen01 needs=Office");
    public override string Bad => Examples.Pool("vm web home=xen01 needs=Office", "- vif vm=web");

    public override Fix? FixOf(Topology topology, Finding finding) =>
        finding.First<Vm>(topology) is { } vm && finding.First<Network>(topology) is { } network
            ? Interfaces.Added(topology, vm, network)
            : null;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        from need in vm.Needs
        where !topology.VifsOf(vm.Id).Any(v => v.Network == need)
        select Found($"{vm} must reach {topology.Design.Networks[need]} but has no virtual interface on it.", vm.Id, need);
}
