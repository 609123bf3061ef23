using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>Arista switches with EOS.</summary>
public sealed class AristaEos : Dialect
{
    public override string Name => "arista-eos";
    public override Vendor? Vendor => Designs.Values.Vendor.Arista;

    public override Platform About { get; } =
        new(new([["Ethernet", "Et", "Eth"]], "Port-Channel", InterfaceNames.Slashes, "1/1"), VlanSet.None)
        {
            Sign = "! ",
            Between = "!",
            PortSecurity = true,
            Mtu = MtuScope.None,
            IsTransactional = true,
            HighestLag = 2000,
        };

    public override Safety Safety { get; } = new(
        [
            new("show vlan internal usage", "none of the planned VLANs"),
            new("show interfaces status", "the ports as the plan takes them to be"),
            new("show mlag", "state Active, where the switch is one of a pair"),
        ],
        ["copy running-config flash:before-plan.cfg", "configure session planner"],
        ["commit timer 00:10:00"],
        ["configure session planner commit", "copy running-config startup-config"],
        ["configure replace flash:before-plan.cfg"]
    )
    {
        Net = "Without the second commit within 10 minutes the switch goes back by itself.",
        After =
        [
            new("show interfaces status", "planned ports connected, in their VLAN or trunk"),
            new("show interfaces trunk", "each trunk with its native and allowed VLANs"),
            new("show port-channel dense", "every LAG with (U), its members with (P)"),
            new("show spanning-tree blockedports", "none that leads to a host"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Paste it in configuration mode, after a review: lists of allowed VLANs replace those on the ports.";
        yield return "Not configured here: management address, accounts, spanning-tree mode, names of VLAN 1, routing.";
        if (plan.Mlag is { Domain: not null })
            yield return "Of the MLAG pair VLAN 4094 with its address, and \"local-interface\" and \"peer-address\", are not "
                + "configured here.";
        if (plan.Vlans.Any(v => v.Vlan.Number is >= 1006 and <= 1199 or >= 4093))
            yield return "VLANs from 1006 to 1199, 4093 and 4094 may be in use inside the switch: compare with \"show vlan internal "
                + "usage\".";
        if (plan.Ports.Any(p => p.Switching is { PortSecurity: Setting.On, MaxMacs: not null }))
            yield return "The highest number of MAC addresses is not written: releases differ in the words.";
        if (plan.Ports.Any(p => p is { Speed: null, Duplex: not Duplex.Auto }))
            yield return "A duplex of its own cannot be set on this platform: plan a rate as well.";
    }

    internal override string ResetOf(PortIntent port) => ConfigLine.Of($"default interface {On(port)}");

    internal override IEnumerable<string> Define(VlanSet vlans) => vlans.IsEmpty ? [] : [ConfigLine.Of($"vlan {VlanList.Of(vlans)}")];
    internal override IEnumerable<string> Undefine(VlanSet vlans) => vlans.IsEmpty ? [] : [ConfigLine.Of($"no vlan {VlanList.Of(vlans)}")];

    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, KeyOf(vlan.Vlan));
        to.Open($"vlan {vlan.Vlan}");
        if (vlan.Name is { } name) to.Set(Aspect.Name, $"   name {name}", $"   no name");
        return to.Done(vlan: vlan.Vlan.Number);
    }

    protected override IEnumerable<Section> Device(SwitchPlan plan)
    {
        if (plan.Mlag is not { Domain: { } domain } pair) yield break;
        var to = new Stanza(Part.Device, "mlag");
        to.Open($"mlag configuration");
        to.Gone($"no mlag configuration");
        to.Set(Aspect.Domain, $"   domain-id pair-{domain}", $"   no domain-id");
        if (pair.There is { } there) to.Set(Aspect.Keepalive, $"   peer-address heartbeat {there}", $"   no peer-address heartbeat");
        if (pair.Link is { } link) to.Set(Aspect.PeerLink, $"   peer-link {About.Interfaces.Group(link)}", $"   no peer-link");
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var to = Of(lag);
        to.Open($"interface {On(lag)}");
        to.Gone($"no interface {On(lag)}");
        to.Set(Aspect.Description, $"   description {lag.Label}", $"   no description");
        Write(lag.Switching, to, Say);
        to.Set(
            lag.Fallback,
            Aspect.Fallback,
            $"   port-channel lacp fallback timeout 30\n   port-channel lacp fallback individual",
            $"   no port-channel lacp fallback\n   no port-channel lacp fallback timeout"
        );
        to.Set(lag.IsMlag, Aspect.Mlag, $"   mlag {lag.Number}", $"   no mlag");
        to.Set(Aspect.State, $"   no shutdown");
        yield return to.Done(lag.Id, TurnOf(lag, plan)) with { Kind = lag.Mode.ToString() };
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var to = Of(port);
        to.Open($"interface {On(port)}");
        to.Set(Aspect.Description, $"   description {port.Label}", $"   no description");
        if (port.Lag is null) Write(port.Switching, to, Say);
        WriteSpeed(port, to);
        if (port.Lag is { Mode: LagMode.Lacp } lacp)
            to.SetFirst(Aspect.Group, $"   channel-group {lacp.Number} mode active", $"   no channel-group");
        if (port.Lag is { Mode: LagMode.Static } lag)
            to.SetFirst(Aspect.Group, $"   channel-group {lag.Number} mode on", $"   no channel-group");
        to.Set(port.Shutdown, Aspect.State, $"   shutdown");
        to.Set(!port.Shutdown, Aspect.State, $"   no shutdown", $"   shutdown");
        yield return to.Done(port.Id, TurnOf(port));
    }

    internal override string Before(SpeedClass speed, int member) => "Ethernet";

    private static void WriteSpeed(PortIntent port, Stanza to)
    {
        if (port.Speed is not { } speed) return;
        var half = port.Duplex == Duplex.Half;
        to.Set(half, Aspect.Speed, $"   speed {speed}half", $"   speed auto");
        to.Set(!half && speed < 10000, Aspect.Speed, $"   speed {speed}full", $"   speed auto");
        to.Set(!half && speed >= 10000, Aspect.Speed, $"   speed {speed / 1000}g", $"   speed auto");
    }

    /// <summary>
    /// VLANs before the mode, so that the port never carries all of them. The list stays on one line: readers of EOS take the word "add"
    /// for a VLAN. PortFast is one word for access ports and trunks.
    /// </summary>
    private void Say(Switching at, Stanza to)
    {
        to.Set(Aspect.Layer2, $"   switchport");
        if (at.IsTrunk)
        {
            if (at.Native is { } native)
                to.Set(Aspect.Native, $"   switchport trunk native vlan {native}", $"   no switchport trunk native vlan");
            to.Set(Aspect.Allowed, $"   switchport trunk allowed vlan {VlanList.Of(at.Allowed)}", $"   no switchport trunk allowed vlan");
            to.Set(Aspect.Mode, $"   switchport mode trunk", $"   no switchport mode");
        }
        else
        {
            if (at.Access is { } vlan) to.Set(Aspect.Access, $"   switchport access vlan {vlan}", $"   no switchport access vlan");
            to.Set(Aspect.Mode, $"   switchport mode access", $"   no switchport mode");
        }

        to.Set(at.PortSecurity == Setting.On, Aspect.Security, $"   switchport port-security", $"   no switchport port-security");
        to.Set(at.PortSecurity == Setting.Off, Aspect.Security, $"   no switchport port-security");
        to.Set(EdgeOf(at) != PortFast.Off, Aspect.Edge, $"   spanning-tree portfast", $"   no spanning-tree portfast");
        to.Set(at.BpduGuard == Setting.On, Aspect.Guard, $"   spanning-tree bpduguard enable", $"   no spanning-tree bpduguard");
        to.Set(at.BpduGuard == Setting.Off, Aspect.Guard, $"   spanning-tree bpduguard disable", $"   no spanning-tree bpduguard");
        to.Remark(at.Filter, $"LOOP WARNING: stands for spanning tree off.");
        to.Set(at.Filter, Aspect.Filter, $"   spanning-tree bpdufilter enable", $"   no spanning-tree bpdufilter");
    }
}
