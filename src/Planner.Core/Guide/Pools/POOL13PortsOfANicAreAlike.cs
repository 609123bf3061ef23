using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>The ports of one NIC number are configured alike.</summary>
public sealed class POOL13PortsOfANicAreAlike : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "The ports of one NIC number are configured alike";
    public override string Because =>
        "A VM that moves to another host leaves by the same NIC number; if the port there is set up otherwise, its network changes under it.";
    public override string Advice => "Give the port the settings of the port that faces the same NIC of the master.";

    public override string Bad => Examples.Pool("port p2 switch=swP access=20 portfast=edge mtu=9000");

    public override Fix? FixOf(Topology topology, Finding finding) => Mend.AsMaster(topology, finding, Mend.PortLike);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.OfCabled(pool, (a, b) => Alike(a.Port!, b.Port!))
        select Found(
            $"{Capital(odd.Value)} and {Words.Port(odd.Expected)} both face NIC {odd.Value.Number} but differ in {Words.List(Differences(odd.Value.Port!, odd.Expected.Port!))}.{odd.Aside}",
            odd.Value.Ref,
            odd.Value.Port!.Id,
            odd.Expected.Port!.Id
        );

    private static bool Alike(SwitchPort a, SwitchPort b) =>
        a.Id == b.Id
        || a.Mode == b.Mode
            && a.UntaggedVlan == b.UntaggedVlan
            && (a.Mode == PortMode.Access || a.Allowed == b.Allowed && a.Encapsulation == b.Encapsulation)
            && a.Stp == b.Stp
            && a.PortFast == b.PortFast
            && a.BpduGuard == b.BpduGuard
            && a.PortSecurity == b.PortSecurity
            && a.Speed == b.Speed
            && a.Duplex == b.Duplex
            && a.Mtu == b.Mtu;

    private static IEnumerable<string> Differences(SwitchPort a, SwitchPort b)
    {
        if (a.Mode != b.Mode)
            yield return "mode";
        if (a.UntaggedVlan != b.UntaggedVlan)
            yield return a.Mode == PortMode.Access && b.Mode == PortMode.Access ? "access VLAN" : "untagged VLAN";
        if (a.Mode == b.Mode && a.Mode == PortMode.Trunk && a.Allowed != b.Allowed)
            yield return "allowed VLANs";
        if (a.Mode == b.Mode && a.Mode == PortMode.Trunk && a.Encapsulation != b.Encapsulation)
            yield return "encapsulation";
        if (a.Stp != b.Stp)
            yield return "spanning tree";
        if (a.PortFast != b.PortFast)
            yield return "PortFast";
        if (a.BpduGuard != b.BpduGuard)
            yield return "BPDU guard";
        if (a.PortSecurity != b.PortSecurity)
            yield return "port security";
        if (a.Speed != b.Speed)
            yield return "speed";
        if (a.Duplex != b.Duplex)
            yield return "duplex";
        if (a.Mtu != b.Mtu)
            yield return "MTU";
    }

    private static string Capital(Pif pif) => $"P{Words.Port(pif)[1..]}";
}
