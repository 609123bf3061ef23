using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>A MAC is what the VM’s seed gives for its device number.</summary>
public sealed class VIF09MacsFollowTheSeed : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Understanding Virtual MAC Addressing", "26-27");
    public override string Title => "A MAC is what the VM’s seed gives for its device number";
    public override string Because =>
        "Made anew, an interface gets its old address back only where that came from the seed and the device number.";
    public override string Advice => "Leave the MAC empty, so that it follows the seed, and tell whoever relies on the old one.";

    public override string Good =>
        Examples.Pool("vm web home=xen01 seed=00000000-0000-0000-0000-000000000000", "vif vm=web network=Office mac=9e:89:c8:4a:62:ba");
    public override string Bad =>
        Examples.Pool("vm web home=xen01 seed=00000000-0000-0000-0000-000000000000", "vif vm=web network=Office mac=26:d1:6c:c5:93:ac");

    public override Fix? FixOf(Topology topology, Finding finding) => Typed.Blank(topology, finding);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from typed in Typed.In(topology, pool)
        where typed.Vm.Seed.Length > 0
        let expected = Mac.Generated(typed.Vm.Seed, typed.Vif.Device)
        where typed.Mac != expected
        let device = Typed.DeviceOf(typed.Vm, typed.Vif, EditionLimits.Of(pool.Pool.Edition).VifsPerVm)
        select Found(
            $"{Typed.Said(typed.Vm, typed.Vif)} has {typed.Mac}, {(device is { } other ? $"which its seed gives for VIF {other}" : "which is not from its seed")}; made anew it would get {expected}.",
            typed.Vif.Id,
            typed.Vm.Id
        );
}
