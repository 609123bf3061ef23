using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>The same NIC of every host goes to the same switch.</summary>
public sealed class CAB02SameNicSameSwitch : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "The same NIC of every host goes to the same switch";
    public override string Because =>
        "One switch, or one logical switch, for each NIC number keeps the cabling easy to read and each number on one network.";
    public override string Advice => "Move the cable to the switch the master's NIC uses.";

    public override string Bad => Examples.Pool("switch swQ", "port q1 switch=swQ access=20 portfast=edge", "cable a=xen02:1 b=swQ:q1");

    public override Fix? FixOf(Topology topology, Finding finding) =>
        finding.Pifs(topology).FirstOrDefault() is { } pif ? Patch.Move(topology, pif) : null;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.OfCabled(pool, (a, b) => Topology.OneSwitch(a.Switch!, b.Switch!))
        select Found(
            $"{Words.Of(odd.Value)} goes to {odd.Value.Switch!}, {Words.Of(odd.Expected)} to {odd.Expected.Switch!}; the two are not one logical switch.{odd.Aside}",
            odd.Value.Ref,
            odd.Value.Switch!.Id,
            odd.Expected.Switch!.Id
        );
}
