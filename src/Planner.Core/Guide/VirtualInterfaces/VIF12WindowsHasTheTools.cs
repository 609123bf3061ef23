using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>Windows VMs have XenServer Tools.</summary>
public sealed class VIF12WindowsHasTheTools : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Scenario 2: Using the Management Network for VM Traffic", "29-30");
    public override string Title => "Windows VMs have XenServer Tools";
    public override string Because =>
        "Windows starts on an emulated network card, which is slow; the fast drivers come with XenServer Tools. Linux has them from the "
            + "start.";
    public override string Advice => "Install XenServer Tools in the VM.";

    public override string Good => Examples.Pool("vm web home=xen01 os=windows");
    public override string Bad => Examples.Pool("vm web home=xen01 os=windows tools=no");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        where vm is { Os: GuestOs.Windows, Tools: false } && topology.VifsOf(vm.Id).Any()
        select Found($"{vm} runs Windows without XenServer Tools, so its network card is an emulated one.", vm.Id)
            .Mended(vm, static (t, vm) => new($"plan XenServer Tools for {vm.Name}", Edit.Of(vm, vm with { Tools = true })));
}
