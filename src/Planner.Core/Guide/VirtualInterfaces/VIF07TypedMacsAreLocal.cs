using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>A MAC of a VM does not look like that of a device.</summary>
public sealed class VIF07TypedMacsAreLocal : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Understanding Virtual MAC Addressing", "26-27");
    public override string Title => "A MAC of a VM does not look like that of a device";
    public override string Because =>
        "Generated addresses have the local bit set, so that no manufacturer has given them to a piece of hardware. A typed one without it "
            + "may meet its double.";
    public override string Advice => "Leave the MAC empty, so that it is generated.";

    public override string Good => Examples.Pool("vif vm=web network=Office mac=02:16:3e:00:00:01");
    public override string Bad => Examples.Pool("vif vm=web network=Office mac=00:1b:21:00:00:01");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from typed in Typed.In(topology, pool)
        where !typed.Mac.IsLocal && !Typed.IsNoAddress(typed.Mac)
        select Found(
            Level.Warning,
            $"{Typed.Told(typed.Vm, typed.Vif)} has {typed.Mac}, typed by hand, with the manufacturer’s prefix "
                + $"{typed.Mac.ToString()[..8]}; a device may have the same.",
            typed.Vif.Id,
            typed.Vm.Id
        )
            .Mended(typed.Vif, static (t, vif) => Typed.Generated(t, vif));
}
