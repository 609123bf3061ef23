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

    public override Chain Link => Chain.Bond;

    public override string Bad => Examples.Pool("switch swQ", "port q1 switch=swQ access=20 portfast=edge", "cable a=xen02:1 b=swQ:q1");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.OfLinked(pool, (a, b) => Topology.OneSwitch(a.Switch!, b.Switch!))
        let broken = Ways(pool, odd.Value, odd.Expected).ToList()
        let finding = Found(
            $"{Words.Of(odd.Value)} goes to {odd.Value.Switch!}, {Words.Of(odd.Expected)} to {odd.Expected.Switch!}; "
                + $"the two are not one logical switch.{odd.Aside}",
            odd.Value.Ref,
            odd.Value.Switch!.Id,
            odd.Expected.Switch!.Id
        )
        let mended = finding.Telling(Lacks.Elsewhere(odd.Value))
            .Likewise(odd.Host.Id, "")
            .Mended((odd.Value, odd.Expected), static (t, f) => Patch.Move(t, f.Value, f.Expected))
        select odd.Value.Wire != odd.Expected.Wire ? mended.FollowingEither(Lacks.Wire(odd.Value), Lacks.Wire(odd.Expected))
            : mended.Following(broken).FollowingAlone(Lacks.Exchanged(odd.Value));

    /// <summary>The VLANs of the NIC's networks that do not get from the one switch to the other.</summary>
    private static IEnumerable<Trouble> Ways(PoolTopology pool, Pif odd, Pif expected) =>
        from network in pool.NetworksOn(odd.Host, odd.Number)
        let here = odd.SegmentFor(network.Vlan)
        let there = expected.SegmentFor(network.Vlan)
        where here is not null && there is not null && here.Value.Vlan == there.Value.Vlan && here != there
        select Lacks.Way(odd, here.Value.Vlan);
}
