using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>A virtual interface has a MAC of one machine.</summary>
public sealed class VIF04MacsAreUnicast : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting a VM to a Network using Virtual Interfaces", "25-27");
    public override string Title => "A virtual interface has a MAC of one machine";
    public override string Because =>
        "No switch learns a group address or an empty one as a sender; frames for that VM go everywhere or nowhere.";
    public override string Advice => "Leave the MAC empty, so that it is generated.";

    public override string Good => Examples.Pool("vif vm=web network=Office mac=02:16:3e:00:00:01");
    public override string Bad => Examples.Pool("vif vm=web network=Office mac=01:16:3e:00:00:01");

    public override string Impossible => Examples.Pool("vif vm=web network=Office mac=02:16:3e:00:01");

    public override Fix? FixOf(Topology topology, Finding finding) => Typed.Blank(topology, finding);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from typed in Typed.In(topology, pool)
        where Typed.IsNoAddress(typed.Mac)
        select Found(
            $"{Typed.Said(typed.Vm, typed.Vif)} has {typed.Mac}, which is {(typed.Mac.Value == 0 ? "no address" : "the address of a group, not of a machine")}.",
            typed.Vif.Id,
            typed.Vm.Id
        );
}
