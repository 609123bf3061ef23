using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>Ports of one NIC number on linked switches give the same VLANs.</summary>
public sealed class CAB04LinkedSwitchesGiveEqualPorts : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "Ports of one NIC number on linked switches give the same VLANs";
    public override string Because =>
        "Linked switches count as one only as long as it makes no difference which of them a host is plugged into.";
    public override string Advice => "Give the port the VLANs of the master's port.";

    public override string Good =>
        Examples.Pool(
            "logical-switch plant",
            "switch swP logical-switch=plant",
            "switch swQ logical-switch=plant",
            "port q1 switch=swQ access=20 portfast=edge",
            "cable a=xen02:1 b=swQ:q1"
        );
    public override string Bad => Good.Replace("port q1 switch=swQ access=20", "port q1 switch=swQ access=21", StringComparison.Ordinal);

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.OfLinked(pool, (a, b) => !Linked(a.Switch!, b.Switch!) || Connects(a.Port!, b.Port!))
        select Found(
            $"{odd.Value.Switch} and {odd.Expected.Switch} are one logical switch, but for NIC {odd.Value.Number} "
                + $"port {odd.Value.Port} gives {Words.Carries(odd.Value.Port!)} and "
                + $"port {odd.Expected.Port} {Words.Carries(odd.Expected.Port!)}.{odd.Aside}",
            odd.Value.Ref,
            odd.Value.Port!.Id,
            odd.Expected.Port!.Id
        )
            .Following(Lacks.Carries(odd.Value))
            .Telling(Lacks.Carries(odd.Value))
            .Mended(odd, static (t, odd) => Mend.Like(t, odd.Value, odd.Expected, Mend.VlansLike));

    private static bool Linked(Switch a, Switch b) => a.Id != b.Id && Topology.OneSwitch(a, b);

    private static bool Connects(SwitchPort a, SwitchPort b) =>
        a.Mode == b.Mode && a.UntaggedVlan == b.UntaggedVlan && (a.Mode == PortMode.Access || a.Allowed == b.Allowed);
}
