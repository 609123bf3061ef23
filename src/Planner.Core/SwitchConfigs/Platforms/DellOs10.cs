using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>Dell PowerSwitch with OS10, where a trunk's native VLAN is set by the words for the access VLAN.</summary>
public sealed class DellOs10 : Dialect
{
    public override string Name => "dell-os10";
    public override Vendor? Vendor => Designs.Values.Vendor.Dell;

    public override Platform About { get; } = new(
        new([["ethernet", "eth"]], "port-channel", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{1,3}(:[0-9])?", "1/1/1"),
        VlanSet.Of([4094])
    )
    {
        Sign = "! ",
        Between = "!",
        NotInLabels = ",",
        HasAll = false,
        StpOff = true,
        Duplex = false,
        Fallback = false,
        HighestLag = 999,
    };

    public override Safety Safety { get; } = new(
        [
            new("show vlan", "the planned VLANs unused, or used as planned"),
            new("show interface status", "the ports as the plan takes them to be"),
            new("show vlt 1", "peer up, where the switch is one of a VLT pair"),
        ],
        ["copy running-configuration home://before-plan.cfg", "configure terminal"],
        ["end"],
        ["write memory"],
        ["copy home://before-plan.cfg startup-configuration", "reload"]
    )
    {
        Net = "OS10 has no clock: keep a console open, and restart with the copy from there.",
        After =
        [
            new("show interface status", "planned ports up, in their VLAN or trunk"),
            new("show vlan", "each planned VLAN with its ports"),
            new("show port-channel summary", "every LAG up, its members with (P)"),
            new("show spanning-tree brief", "no port that leads to a host blocked"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Paste it in configuration mode, after a review: lists of allowed VLANs are added to those on the ports.";
        yield return "Not configured here: management address, accounts, spanning-tree mode, routing.";
        if (plan.Mlag is { Link: not null })
            yield return "The link of a VLT pair is no port-channel here: its ports are given to the VLT domain.";
    }

    internal override string ResetOf(PortIntent port) => ConfigLine.Of($"default interface {On(port)}");

    internal override IEnumerable<string> Define(VlanSet vlans) => vlans.Numbers.Select(v => ConfigLine.Of($"interface vlan{v}\n exit"));
    internal override IEnumerable<string> Undefine(VlanSet vlans) => vlans.Numbers.Select(v => ConfigLine.Of($"no interface vlan{v}"));

    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, KeyOf(vlan.Vlan));
        to.Open($"interface vlan{vlan.Vlan}");
        if (vlan.Name is { } name) to.Set(Aspect.Name, $" description {name}", $" no description");
        return to.Done(vlan: vlan.Vlan.Number);
    }

    protected override IEnumerable<Section> Device(SwitchPlan plan)
    {
        if (plan.Mlag is not { Domain: { } domain } pair) yield break;
        var to = new Stanza(Part.Last, "vlt");
        to.Open($"vlt-domain {domain}");
        to.Gone($"no vlt-domain {domain}");
        if (pair.There is { } there) to.Set(Aspect.Keepalive, $" backup destination {there}", $" no backup destination");
        foreach (var port in plan.Ports.Where(p => IsPeerLink(p, plan)))
            to.Each(Aspect.PeerLink, $"{On(port)}", $" discovery-interface {On(port)}", $" no discovery-interface {On(port)}");
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        if (lag.Number == plan.Mlag?.Link) yield break;
        var to = Of(lag);
        to.Open($"interface {On(lag)}");
        to.Gone($"no interface {On(lag)}");
        to.Set(Aspect.Description, $" description \"{lag.Label}\"", $" no description");
        Write(lag.Switching, plan, to);
        to.Set(lag.Mtu != 1500, Aspect.Mtu, $" mtu {lag.Mtu}", $" no mtu");
        to.Set(lag.IsMlag, Aspect.Mlag, $" vlt-port-channel {lag.Number}", $" no vlt-port-channel");
        to.Set(Aspect.State, $" no shutdown");
        yield return to.Done(lag.Id, TurnOf(lag, plan)) with { Kind = lag.Mode.ToString() };
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var to = Of(port);
        to.Open($"interface {On(port)}");
        to.Set(Aspect.Description, $" description \"{port.Label}\"", $" no description");
        if (IsPeerLink(port, plan)) to.Set(Aspect.Layer2, $" no switchport", $" switchport");
        else if (port.Lag is null) Write(port.Switching, plan, to);
        if (port.Speed is { } speed)
        {
            to.Set(Aspect.Speed, $" speed {speed}", $" no speed");
            to.Set(Aspect.Autonegotiation, $" negotiation off", $" no negotiation");
        }

        to.Set(port.Mtu != 1500 && port.Lag is null, Aspect.Mtu, $" mtu {port.Mtu}", $" no mtu");
        if (port.Lag is { } lag && !IsPeerLink(port, plan))
        {
            if (lag.Mode == LagMode.Lacp) to.SetFirst(Aspect.Group, $" channel-group {lag.Number} mode active", $" no channel-group");
            else to.SetFirst(Aspect.Group, $" channel-group {lag.Number} mode on", $" no channel-group");
        }

        to.Set(port.Shutdown, Aspect.State, $" shutdown");
        to.Set(!port.Shutdown, Aspect.State, $" no shutdown", $" shutdown");
        yield return to.Done(port.Id, TurnOf(port));
    }

    internal override string Before(SpeedClass speed, int member) => FormattableString.Invariant($"ethernet{Math.Max(member, 1)}/1/");

    private static bool IsPeerLink(PortIntent port, SwitchPlan plan) => plan.Mlag?.Link is { } link && port.Lag?.Number == link;

    /// <summary>A trunk takes its list only once it is one.</summary>
    private void Write(Switching at, SwitchPlan plan, Stanza to)
    {
        to.Set(at.IsTrunk, Aspect.Mode, $" switchport mode trunk", $" no switchport mode");
        to.Set(!at.IsTrunk, Aspect.Mode, $" switchport mode access", $" no switchport mode");
        if (at.Untagged is { } untagged) to.Set(Aspect.Untagged, $" switchport access vlan {untagged}", $" no switchport access vlan");
        if (TaggedAt(at, plan) is { IsEmpty: false } tagged)
            to.Set(
                Aspect.Allowed,
                tagged,
                static vlans => ConfigLine.Of($" switchport trunk allowed vlan {VlanList.Of(vlans)}"),
                static vlans => ConfigLine.Of($" no switchport trunk allowed vlan {VlanList.Of(vlans)}")
            );
        to.Set(at.Edge != PortFast.Off, Aspect.Edge, $" spanning-tree port type edge", $" no spanning-tree port type");
        to.Set(at.BpduGuard == Setting.On, Aspect.Guard, $" spanning-tree bpduguard enable", $" no spanning-tree bpduguard");
        to.Set(at.BpduGuard == Setting.Off, Aspect.Guard, $" spanning-tree bpduguard disable", $" no spanning-tree bpduguard");
        to.Set(at.StpOff, Aspect.Stp, $" spanning-tree disable", $" no spanning-tree disable");
    }
}
