using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>Catalyst switches with IOS or IOS-XE.</summary>
public sealed class CiscoIos : Dialect
{
    /// <summary>The most characters of a line; IOS takes a list of 224 after "allowed vlan" and of 219 after "add".</summary>
    public const int LongestLine = 200;

    private const int LongestList = 165;

    public override string Name => "cisco-ios";
    public override Vendor? Vendor => Designs.Values.Vendor.Cisco;

    public override Platform About { get; } = new(
        new(
            [
                ["GigabitEthernet", "Gi", "Gig"],
                ["TenGigabitEthernet", "Te", "Ten"],
                ["FastEthernet", "Fa"],
                ["TwoGigabitEthernet", "Tw"],
                ["FiveGigabitEthernet", "Fi"],
                ["TwentyFiveGigE", "Twe"],
                ["FortyGigabitEthernet", "Fo"],
                ["HundredGigE", "Hu"],
            ],
            "Port-channel",
            InterfaceNames.Slashes,
            "1/0/1"
        ),
        VlanSet.Of([1002, 1003, 1004, 1005])
    )
    {
        Pair = PairNeeds.None,
        Sign = "! ",
        Between = "!",
        PortSecurity = true,
        Fallback = false,
    };

    public override Safety Safety { get; } = new(
        [
            new("show archive", "an archive path is set: the clock of \"revert\" needs it"),
            new("show vtp status", "mode transparent or off, or version 3, where VLANs above 1005 are planned"),
            new("show interfaces status", "the ports as the plan takes them to be"),
        ],
        ["copy running-config flash:before-plan.cfg", "configure terminal revert timer 10"],
        ["end"],
        ["configure confirm", "copy running-config startup-config"],
        ["configure replace flash:before-plan.cfg force"]
    )
    {
        Net = "Without \"configure confirm\" within 10 minutes the switch goes back by itself.",
        After =
        [
            new("show interfaces status", "planned ports connected, in their VLAN or trunk"),
            new("show interfaces trunk", "each trunk with its native and allowed VLANs"),
            new("show etherchannel summary", "every LAG with (SU), its members with (P)"),
            new("show spanning-tree inconsistentports", "none"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Paste it in configuration mode, after a review: lists of allowed VLANs replace those on the ports.";
        yield return "Not configured here: management address, accounts, VTP, spanning-tree mode, links of a stack, names of VLAN "
            + "1, routing.";
        if (plan.Vlans.Any(v => v.Vlan.Number > 1005))
            yield return "VLANs above 1005 need VTP version 3, or VTP mode transparent or off.";
        if (plan.Ports.Any(p => p.Switching is { IsTrunk: true, SaysDot1q: true }))
            yield return "A switch that knows 802.1Q only refuses \"switchport trunk encapsulation\"; that refusal is harmless.";
        if (plan.Lags.Any(l => l.IsMlag))
            yield return "A LAG over two switches needs them to be one StackWise Virtual or VSS system, which takes no line here.";
        if (!plan.MtuByPort && plan.Ports.Where(p => !p.IsSpare && p.Mtu != 1500).Select(p => p.Mtu).ToList() is [_, ..] mtus)
            yield return FormattableString.Invariant(
                $"MTU {mtus.Max()}: this model sets it for all ports, by \"system mtu jumbo\" or \"system mtu\" and a reload."
            );
    }

    internal override string ResetOf(PortIntent port) => ConfigLine.Of($"default interface {On(port)}");

    internal override IEnumerable<string> Define(VlanSet vlans) =>
        vlans.IsEmpty ? [] : VlanList.Pieces(vlans, LongestList).Select(p => ConfigLine.Of($"vlan {p}"));

    internal override IEnumerable<string> Undefine(VlanSet vlans) =>
        vlans.IsEmpty ? [] : VlanList.Pieces(vlans, LongestList).Select(p => ConfigLine.Of($"no vlan {p}"));

    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, KeyOf(vlan.Vlan));
        to.Open($"vlan {vlan.Vlan}");
        if (vlan.Name is { } name) to.Set(Aspect.Name, $" name {name}", $" no name");
        return to.Done(vlan: vlan.Vlan.Number);
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var to = Of(lag);
        to.Open($"interface {On(lag)}");
        to.Gone($"no interface {On(lag)}");
        to.Set(Aspect.Description, $" description {lag.Label}", $" no description");
        Write(lag.Switching, to, Say);
        to.Set(lag.Mtu != 1500 && plan.MtuByPort, Aspect.Mtu, $" mtu {lag.Mtu}", $" no mtu");
        to.Set(Aspect.State, $" no shutdown");
        yield return to.Done(lag.Id, TurnOf(lag, plan)) with { Kind = lag.Mode.ToString() };
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var to = Of(port);
        to.Open($"interface {On(port)}");
        to.Reset($"default interface {On(port)}");
        to.Set(Aspect.Description, $" description {port.Label}", $" no description");
        if (port.Lag is null) Write(port.Switching, to, Say);
        if (port.Speed is { } speed) to.Set(Aspect.Speed, $" speed {speed}", $" no speed");
        to.Set(port.Duplex == Duplex.Full, Aspect.Duplex, $" duplex full", $" no duplex");
        to.Set(port.Duplex == Duplex.Half, Aspect.Duplex, $" duplex half", $" no duplex");
        to.Set(port.Mtu != 1500 && plan.MtuByPort, Aspect.Mtu, $" mtu {port.Mtu}", $" no mtu");
        if (port.Lag is { Mode: LagMode.Lacp } lacp)
            to.SetFirst(Aspect.Group, $" channel-group {lacp.Number} mode active", $" no channel-group");
        if (port.Lag is { Mode: LagMode.Static } lag)
            to.SetFirst(Aspect.Group, $" channel-group {lag.Number} mode on", $" no channel-group");
        to.Set(port.Shutdown, Aspect.State, $" shutdown");
        to.Set(!port.Shutdown, Aspect.State, $" no shutdown", $" shutdown");
        yield return to.Done(port.Id, TurnOf(port));
    }

    internal override string Before(SpeedClass speed, int member) => speed switch
    {
        SpeedClass.Fast => "FastEthernet0/",
        SpeedClass.TenGigabit => FormattableString.Invariant($"TenGigabitEthernet{Math.Max(member, 1)}/0/"),
        _ => FormattableString.Invariant($"GigabitEthernet{Math.Max(member, 1)}/0/"),
    };

    /// <summary>
    /// The order matters: VLANs before the mode, so that the port never carries all of them, and encapsulation before the mode, or it is
    /// refused.
    /// </summary>
    private void Say(Switching at, Stanza to)
    {
        to.Set(Aspect.Layer2, $" switchport");
        if (at.IsTrunk) WriteTrunk(at, to);
        else
        {
            if (at.Access is { } vlan) to.Set(Aspect.Access, $" switchport access vlan {vlan}", $" no switchport access vlan");
            to.Set(Aspect.Mode, $" switchport mode access", $" no switchport mode");
        }

        to.Set(Aspect.Negotiation, $" switchport nonegotiate", $" no switchport nonegotiate");
        if (at is { PortSecurity: Setting.On, MaxMacs: { } most })
            to.Set(Aspect.MaxMacs, $" switchport port-security maximum {most}", $" no switchport port-security maximum");
        to.Set(at.PortSecurity == Setting.On, Aspect.Security, $" switchport port-security", $" no switchport port-security");
        to.Set(at.PortSecurity == Setting.Off, Aspect.Security, $" no switchport port-security");
        WriteSpanningTree(at, to);
    }

    private static void WriteTrunk(Switching at, Stanza to)
    {
        to.Set(at.SaysDot1q, Aspect.Encapsulation, $" switchport trunk encapsulation dot1q");
        if (at.Native is { } native) to.Set(Aspect.Native, $" switchport trunk native vlan {native}", $" no switchport trunk native vlan");
        to.Lines(
            Aspect.Allowed,
            VlanList.Pieces(at.Allowed, LongestList).Select((piece, i) =>
                i == 0
                    ? ConfigLine.Of($" switchport trunk allowed vlan {piece}")
                    : ConfigLine.Of($" switchport trunk allowed vlan add {piece}")
            ),
            $" no switchport trunk allowed vlan"
        );
        to.Set(Aspect.Mode, $" switchport mode trunk", $" no switchport mode");
    }

    private void WriteSpanningTree(Switching at, Stanza to)
    {
        var edge = EdgeOf(at);
        to.Remark(edge == PortFast.Edge && at.IsTrunk, $"PortFast without the word trunk has no effect on a trunk.");
        to.Set(edge == PortFast.Edge, Aspect.Edge, $" spanning-tree portfast", $" no spanning-tree portfast");
        to.Set(edge == PortFast.EdgeTrunk, Aspect.Edge, $" spanning-tree portfast trunk", $" no spanning-tree portfast");
        to.Set(at.BpduGuard == Setting.On, Aspect.Guard, $" spanning-tree bpduguard enable", $" no spanning-tree bpduguard");
        to.Set(at.BpduGuard == Setting.Off, Aspect.Guard, $" spanning-tree bpduguard disable", $" no spanning-tree bpduguard");
        to.Remark(at.Filter, $"LOOP WARNING: stands for spanning tree off.");
        to.Set(at.Filter, Aspect.Filter, $" spanning-tree bpdufilter enable", $" no spanning-tree bpdufilter");
    }
}
