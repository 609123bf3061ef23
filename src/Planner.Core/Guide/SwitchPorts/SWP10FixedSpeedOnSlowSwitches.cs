using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>On a 10/100 switch both ends have one fixed speed and full duplex.</summary>
public sealed class SWP10FixedSpeedOnSlowSwitches : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "On a 10/100 switch both ends have one fixed speed and full duplex";
    public override string Because =>
        "Where one end negotiates and the other is fixed, they settle on different duplex, and the link loses frames under load.";
    public override string Advice => "Set the port and the NIC to 100 Mb/s and full duplex, without negotiation.";

    public override string Good =>
        Examples.Pool(
            "switch swP speed-class=10/100",
            "nic number=1 speed=100 autoneg=no duplex=full",
            "port p1 switch=swP access=20 portfast=edge speed=100 duplex=full",
            "port p2 switch=swP access=20 portfast=edge speed=100 duplex=full"
        );
    public override string Bad => Examples.Pool("switch swP speed-class=10/100");

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        var all = AlikePorts.Of(topology, finding);
        if (all.Count == 0 || all.Exists(p => p.Switch!.SpeedClass != SpeedClass.Fast)) return null;
        var speed = Words.Count(all[0].Port!.Speed is 10 ? 10 : 100);
        return new($"set {Mend.On(all)} and {Words.Nics(all.Select(p => p.Number).Distinct())} to {speed} Mb/s, full duplex",
        [
            .. all.SelectMany(p => Mend.Set(p.Port!, ("speed", speed), ("duplex", "full"))),
            .. all.Select(p => p.Nic).Distinct().SelectMany(n => Mend.Set(n, ("autoneg", "no"), ("speed", speed), ("duplex", "full"))),
            .. all.Where(p => p.Facts?.Speed is not null).SelectMany(p => Mend.Set(p.Facts!, "speed", "")),
        ]);
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        where pif.Switch!.SpeedClass == SpeedClass.Fast
        let wrong = Port(pif.Port!).Concat(Nic(pif)).ToList()
        where wrong.Count > 0
        select Found($"{Words.Of(pif)} faces {Words.Port(pif)}, a 10/100 switch, but {Words.List(wrong)}.", pif.Port!.Id, pif.Ref);

    private static IEnumerable<string> Port(SwitchPort port)
    {
        if (port.Speed is null)
            yield return port.Duplex == Duplex.Auto ? "the port negotiates speed and duplex" : "the port negotiates its speed";
        else if (!IsSlow(port))
            yield return $"the port is set to {port.Speed} Mb/s";
        if (port.Duplex == Duplex.Half)
            yield return "the port is set to half duplex";
        else if (port.Duplex == Duplex.Auto && port.Speed is not null)
            yield return "the port negotiates duplex";
    }

    private static IEnumerable<string> Nic(Pif pif)
    {
        if (pif.Nic.Autonegotiation)
            yield return "the NIC negotiates";
        else if (IsSlow(pif.Port!) && pif.Speed != pif.Port!.Speed)
            yield return $"the NIC is set to {pif.Speed} Mb/s and the port to {pif.Port.Speed}";
        if (!pif.Nic.Autonegotiation && pif.Nic.Duplex != Duplex.Full)
            yield return pif.Nic.Duplex == Duplex.Half ? "the NIC is set to half duplex" : "the NIC is not set to full duplex";
    }

    private static bool IsSlow(SwitchPort port) => port.Speed is 10 or 100;
}
