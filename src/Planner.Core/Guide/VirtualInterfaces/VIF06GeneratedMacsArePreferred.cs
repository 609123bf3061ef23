using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>MACs are generated, not typed.</summary>
public sealed class VIF06GeneratedMacsArePreferred : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Connecting a VM to a Network using Virtual Interfaces", "25-27");
    public override string Title => "MACs are generated, not typed";
    public override string Because =>
        "What the hypervisor makes is valid and, with all likelihood, nobody else’s; what is typed is as good as the list it came from.";
    public override string Advice => "Leave the MAC empty, so that it is generated.";

    public override string Bad => Examples.Pool("vif vm=web network=Office mac=02:16:3e:00:00:01");

    public override Fix? FixOf(Topology topology, Finding finding) => Typed.Blank(topology, finding);

    /// <summary>What the VM's seed gives for some device was once generated, even where it is written down.</summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from typed in Typed.In(topology, pool)
        where Typed.DeviceOf(typed.Vm, typed.Vif, EditionLimits.Of(pool.Pool.Edition).VifsPerVm) is null
        select Found($"{Typed.Said(typed.Vm, typed.Vif)} has {typed.Mac}, typed by hand.", typed.Vif.Id, typed.Vm.Id);
}
