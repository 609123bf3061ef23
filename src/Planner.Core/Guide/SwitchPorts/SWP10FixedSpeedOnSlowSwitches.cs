using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
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

    public override Chain Link => Chain.Port;

    private const int Gigabit = 1000;

    /// <summary>
    /// From 1 Gb/s on both ends negotiate (SWP-11); where only one of them does, it takes half duplex against the other's full.
    /// </summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        let slow = pif.Switch!.SpeedClass == SpeedClass.Fast
        let wrong = (slow ? Port(pif.Port!).Concat(Nic(pif)) : OneSided(pif)).ToList()
        where wrong.Count > 0
        select Found(
            $"{Words.Of(pif)} faces {Words.Port(pif)}, {Said.Words(slow ? "a 10/100 switch, but" : "and")} {Words.List(wrong)}.",
            pif.Port!.Id,
            pif.Ref
        )
            .Telling(Lacks.Setting(pif, PortSetting.Speed), Lacks.Setting(pif, PortSetting.Duplex))
            .Likewise(pool.Pool.Id)
            .Mended((pif, slow), static (t, f) => f.slow ? Fixed(t, f.pif) : SWP11FastPortsNegotiate.Automatic(t, f.pif));

    private static IEnumerable<Said> OneSided(Pif pif)
    {
        var port = pif.Port!;
        if (pif is { Nic.Autonegotiation: true, Speed: <= Gigabit } && IsSlow(port) && port.Duplex != Duplex.Auto)
            yield return $"the port is fixed to {port.Speed} Mb/s where the NIC negotiates";
        if (pif is { Nic.Autonegotiation: false, Speed: 10 or 100 } && port.Speed is null && port.Duplex == Duplex.Auto)
            yield return $"the NIC is fixed to {pif.Speed} Mb/s where the port negotiates";
    }

    private static IEnumerable<Said> Port(SwitchPort port)
    {
        if (port.Speed is null)
            yield return Said.Words(port.Duplex == Duplex.Auto ? "the port negotiates speed and duplex" : "the port negotiates its speed");
        else if (!IsSlow(port))
            yield return $"the port is set to {port.Speed} Mb/s";
        if (port.Duplex == Duplex.Half)
            yield return Said.Words("the port is set to half duplex");
        else if (port.Duplex == Duplex.Auto && port.Speed is not null)
            yield return Said.Words("the port negotiates duplex");
    }

    private static IEnumerable<Said> Nic(Pif pif)
    {
        if (pif.Nic.Autonegotiation)
            yield return Said.Words("the NIC negotiates");
        else if (IsSlow(pif.Port!) && pif.Speed != pif.Port!.Speed)
            yield return $"the NIC is set to {pif.Speed} Mb/s and the port to {pif.Port.Speed}";
        if (!pif.Nic.Autonegotiation && pif.Nic.Duplex != Duplex.Full)
            yield return Said.Words(
                pif.Nic.Duplex == Duplex.Half ? "the NIC is set to half duplex" : "the NIC is not set to full duplex"
            );
    }

    private static bool IsSlow(SwitchPort port) => port.Speed is 10 or 100;

    private static Fix? Fixed(Topology topology, Pif pif)
    {
        var all = AlikePorts.Of(topology, pif);
        if (all.Count == 0 || all.Exists(p => p.Switch!.SpeedClass != SpeedClass.Fast)) return null;
        var speed = all[0].Port!.Speed is 10 ? 10 : 100;
        return new($"set {Mend.On(all)} and {Words.Nics(all.Select(p => p.Number).Distinct())} to {speed} Mb/s, full duplex",
        [
            .. all.SelectMany(p => Edit.Of(p.Port!, p.Port! with { Speed = speed, Duplex = Duplex.Full })),
            .. all.Select(p => p.Nic).Distinct()
                .SelectMany(n => Edit.Of(n, n with { Autonegotiation = false, Speed = speed, Duplex = Duplex.Full })),
            .. all.Where(p => p.Facts?.Speed is not null).SelectMany(p => Edit.Of(p.Facts!, p.Facts! with { Speed = null })),
        ]);
    }
}
