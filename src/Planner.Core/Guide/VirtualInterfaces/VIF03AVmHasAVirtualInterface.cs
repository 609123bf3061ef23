using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>A VM has a virtual interface, unless only its console is used.</summary>
public sealed class VIF03AVmHasAVirtualInterface : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Connecting a VM to a Network using Virtual Interfaces", "25-27");
    public override string Title => "A VM has a virtual interface, unless only its console is used";
    public override string Because => "A VM without one reaches nothing. That is right for the few that are only used through XenCenter.";
    public override string Advice => "Add a virtual interface, or mark the VM as used by its console only.";

    public override string Bad => Examples.Pool("vm spare home=xen01");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        where !vm.ConsoleOnly && !topology.VifsOf(vm.Id).Any()
        select Found($"{vm} has no virtual interface and so reaches no network.", vm.Id);
}
