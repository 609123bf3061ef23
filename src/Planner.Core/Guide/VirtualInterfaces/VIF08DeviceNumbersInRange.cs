using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>Virtual interfaces are numbered from 0 to 6.</summary>
public sealed class VIF08DeviceNumbersInRange : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Understanding Virtual MAC Addressing", "26-27");
    public override string Title => "Virtual interfaces are numbered from 0 to 6";
    public override string Because => "A VM takes seven interfaces, and the number is part of how the MAC is made.";
    public override string Advice => "Take the VM's lowest free number.";

    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;
    public override string Bad => Examples.Pool("vif vm=web network=Office device=7");
    public override string Impossible => Examples.Pool("vif id=VIF2 vm=web network=Management");

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.First<Vif>(topology) is not { } vif) return null;
        return Interfaces.FreeDevice(topology, topology.Design.Vms[vif.Vm]) is { } free
            ? new($"give {topology.Design.Say(vif.Id)} the number {Words.Count(free)}", Mend.Set(vif, "device", Words.Count(free)))
            : null;
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var most = EditionLimits.Of(pool.Pool.Edition).VifsPerVm;
        return from vm in pool.Vms
               from vif in topology.VifsOf(vm.Id)
               where vif.Device >= most
               select Found(
                   $"VIF {vif.Device} of {vm} is numbered above {most - 1}, the highest that {Words.Release(pool.Pool.Edition)} takes.",
                   vif.Id,
                   vm.Id
               );
    }
}
