using System.Collections.Immutable;
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
        "A VM that moves to another host leaves by the same NIC number; if the port there is set up otherwise, its network changes under "
            + "it.";
    public override string Advice => "Give the port the settings of the port that faces the same NIC of the master.";

    public override string Bad => Examples.Pool("port p2 switch=swP access=20 portfast=edge mtu=9000");

    public override Chain Link => Chain.Nic;

    /// <summary>The name of the other way, where the ports are on one switch.</summary>
    private const string ByCables = "exchange the cables";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var odds = Parity.OfLinked(pool, Alike).ToList();
        var exchanges = Exchange.Among(odds, Alike).ToList();
        var others = odds.Where(o => !exchanges.Exists(e => e.Is(o)));
        return [.. exchanges.Select(e => Exchanged(pool, e)), .. others.Select(o => Unlike(pool, o))];
    }

    private Finding Unlike(PoolTopology pool, Odd<Pif> odd)
    {
        var differing = Differences(odd.Value.Port!, odd.Expected.Port!).ToList();
        var found = Found(
            $"{Words.Port(odd.Value).Capital()} and {Words.Port(odd.Expected)} both face NIC {odd.Value.Number} "
                + $"but differ in {Words.List(differing.Select(d => d.Words))}.{odd.Aside}",
            odd.Value.Ref,
            odd.Value.Port!.Id,
            odd.Expected.Port!.Id
        ) with
        {
            From = [.. differing.Select(d => d.Setting).Distinct().Select(s => Of(pool, odd, s))],
            Tells = [.. differing.Select(d => d.Setting).Distinct().Select(s => Of(odd.Value, s))],
        };
        return found.Likewise(pool.Pool.Id).Mended(odd, static (t, odd) => Mend.Like(t, odd.Value, odd.Expected, Mend.PortLike));
    }

    /// <summary>Two NICs of a host that face each other's ports: what is wrong at either is one mistake.</summary>
    private Finding Exchanged(PoolTopology pool, Exchange exchange)
    {
        var (one, other) = (exchange.One, exchange.Other);
        var found = Found(
            $"{Words.Of(one.Value)} and NIC {other.Value.Number} face each other's ports: {Words.Port(one.Value)} is set up like "
                + $"{Words.Port(other.Expected)}, and {Words.Port(other.Value)} like {Words.Port(one.Expected)}.{one.Aside}",
            [.. exchange.Both.SelectMany(o => (Ref[])[o.Value.Ref, o.Value.Port!.Id, o.Expected.Port!.Id])]
        ) with
        {
            Link = Chain.Cable,
        };
        return found.Telling(exchange.Both.SelectMany(Troubles))
            .Likewise(pool.Pool.Id)
            .Mended(exchange, static (t, e) => e.IsOnOneSwitch ? e.Settings(t) : e.Cables())
            .Or(exchange, static (_, e) => e.IsOnOneSwitch ? e.Cables() with { Name = ByCables } : null);
    }

    private static IEnumerable<Trouble> Troubles(Odd<Pif> odd) =>
        Differences(odd.Value.Port!, odd.Expected.Port!)
            .Select(d => Of(odd.Value, d.Setting))
            .Prepend(Lacks.Carries(odd.Value))
            .Prepend(Lacks.Exchanged(odd.Value))
            .Distinct();

    /// <summary>Either port may be the one that is wrong by itself.</summary>
    private static ImmutableArray<Trouble> Of(PoolTopology pool, Odd<Pif> odd, PortSetting? setting) =>
    [
        Of(odd.Value, setting), Of(odd.Expected, setting),
        .. setting is null ? Flat.In(pool).Trouble(odd.Value).Concat(Flat.In(pool).Trouble(odd.Expected)) : [],
    ];

    private static Trouble Of(Pif pif, PortSetting? setting) => setting is { } known ? Lacks.Setting(pif, known) : Lacks.Carries(pif);

    private static bool Alike(Pif a, Pif b) => Alike(a.Port!, b.Port!);

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

    /// <summary>What differs, in words, and which setting that is; null for the VLANs and what goes with them.</summary>
    private static IEnumerable<(string Words, PortSetting? Setting)> Differences(SwitchPort a, SwitchPort b)
    {
        var trunks = a.Mode == PortMode.Trunk && b.Mode == PortMode.Trunk;
        if (a.Mode != b.Mode) yield return ("mode", null);
        if (a.UntaggedVlan != b.UntaggedVlan)
            yield return (a.Mode == PortMode.Access && b.Mode == PortMode.Access ? "access VLAN" : "untagged VLAN", null);
        if (trunks && a.Allowed != b.Allowed) yield return ("allowed VLANs", null);
        if (trunks && a.Encapsulation != b.Encapsulation) yield return ("encapsulation", null);
        if (a.Stp != b.Stp) yield return ("spanning tree", PortSetting.Stp);
        if (a.PortFast != b.PortFast)
            yield return (
                "PortFast",
                a.Mode != b.Mode && a.PortFast != PortFast.Off && b.PortFast != PortFast.Off ? null : PortSetting.PortFast
            );
        if (a.BpduGuard != b.BpduGuard) yield return ("BPDU guard", PortSetting.BpduGuard);
        if (a.PortSecurity != b.PortSecurity) yield return ("port security", PortSetting.PortSecurity);
        if (a.Speed != b.Speed) yield return ("speed", PortSetting.Speed);
        if (a.Duplex != b.Duplex) yield return ("duplex", PortSetting.Duplex);
        if (a.Mtu != b.Mtu) yield return ("MTU", PortSetting.Mtu);
    }
}
