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

    public override Chain Link => Chain.Vm;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        from need in vm.Needs
        where !topology.VifsOf(vm.Id).Any(v => v.Network == need)
        let network = topology.Design.Networks[need]
        select Found($"{vm} must reach {network} but has no virtual interface on it.", vm.Id, need)
            .Mended((vm, network), static (t, f) => Interfaces.Added(t, f.vm, f.network));
}
