using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>EX and QFX switches with Junos and Enhanced Layer 2 Software, as set commands.</summary>
public class Junos : Dialect
{
    /// <summary>Junos counts the Ethernet header in.</summary>
    private const int Header = 14;

    public override string Name => "junos";
    public override Vendor? Vendor => Designs.Values.Vendor.Juniper;

    public override Platform About { get; } = new(
        new([["ge-"], ["xe-"], ["et-"], ["mge-"]], "ae", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{1,3}(:[0-9]{1,2})?", "0/0/1"),
        VlanSet.None
    )
    {
        Pair = PairNeeds.None,
        Sign = "# ",
        StpOff = true,
        BpduGuard = false,
        PortSecurity = true,
        Fallback = false,
        IsTransactional = true,
        HighestLag = 4091,
        Ending = "set",
    };

    public override Safety Safety { get; } = new(
        [
            new("show configuration | compare", "nothing: no change of somebody else is waiting"),
            new("show vlans brief", "none of the planned VLANs with another name"),
            new("show interfaces terse", "the ports as the plan takes them to be"),
        ],
        ["configure exclusive", "load set terminal"],
        ["commit check", "commit confirmed 10"],
        ["commit", "exit"],
        ["configure exclusive", "rollback 1", "commit", "exit"]
    )
    {
        Net = "Without the second commit within 10 minutes the switch goes back by itself.",
        After =
        [
            new("show ethernet-switching interface", "planned ports with their VLANs, tagged or untagged"),
            new("show lacp interfaces", "every member collecting and distributing"),
            new("show spanning-tree interface", "no port that leads to a host blocked"),
        ],
    };

    /// <summary>Without Enhanced Layer 2 Software.</summary>
    private protected virtual bool IsOlder => false;

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Paste it after \"load set terminal\" and end with Ctrl-D; a \"delete\" of what is not there only warns.";
        yield return "Not configured here: management address, accounts, spanning-tree protocol, routing.";
        if (plan.Ports.Any(p => p.Mtu != 1500 && !p.IsSpare))
            yield return "MTU counts the Ethernet header here, so it is 14 larger than in the plan.";
        if (plan.Ports.Any(p => p.Switching.BpduGuard == Setting.Off && !p.IsSpare))
            yield return "BPDU guard is global here (\"bpdu-block-on-edge\"): see that it is off, or that no host sends BPDUs.";
        if (plan.Lags.Any(l => l.IsMlag))
            yield return "MC-LAG also needs ICCP between the two switches, and one LACP system-id and admin-key at both: add them by hand.";
    }

    internal override string ResetOf(PortIntent port) => ConfigLine.Of($"delete interfaces {On(port)}");

    protected override IEnumerable<Section> Features(SwitchPlan plan)
    {
        var to = new Stanza(Part.Feature, "features");
        if (plan.Lags is [_, ..])
            to.Set(Aspect.Feature, $"set chassis aggregated-devices ethernet device-count {plan.Lags.Max(l => l.Number) + 1}");
        to.Set(plan.Ports.Any(p => p.Switching.Untagged?.Number == 1), Aspect.Type, $"set vlans default vlan-id 1");
        yield return to.Done();
    }

    /// <summary>A VLAN is known by its name here, and its number a setting.</summary>
    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, vlan.Name is { } own ? $"vlan {own}" : $"vlan vlan-{vlan.Vlan}");
        if (vlan.Name is { } name)
        {
            to.SetFirst(Aspect.Name, $"set vlans {name} vlan-id {vlan.Vlan}", $"delete vlans {name}");
            to.Gone($"delete vlans {name}");
        }
        else
        {
            to.SetFirst(Aspect.Name, $"set vlans vlan-{vlan.Vlan} vlan-id {vlan.Vlan}", $"delete vlans vlan-{vlan.Vlan}");
            to.Gone($"delete vlans vlan-{vlan.Vlan}");
        }

        return to.Done(vlan: vlan.Vlan.Number);
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var (to, on) = (Of(lag), On(lag));
        if (IsOlder) to.Gone($"delete interfaces {on}\ndelete protocols rstp interface {on}.0");
        else to.Gone($"delete interfaces {on}\ndelete protocols rstp interface {on}");
        to.Set(Aspect.Description, $"set interfaces {on} description \"{lag.Label}\"", $"delete interfaces {on} description");
        to.Set(
            lag.Mode == LagMode.Lacp,
            Aspect.Group,
            $"set interfaces {on} aggregated-ether-options lacp active",
            $"delete interfaces {on} aggregated-ether-options lacp"
        );
        if (lag.IsMlag && plan.Mlag is { } pair) WritePair(on, lag.Number, pair.IsFirst, to);
        Write(on, lag.Switching, to);
        to.Set(lag.Mtu != 1500, Aspect.Mtu, $"set interfaces {on} mtu {lag.Mtu + Header}", $"delete interfaces {on} mtu");
        yield return to.Done(lag.Id, TurnOf(lag, plan));
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var (to, on) = (Of(port), On(port));
        to.Set(Aspect.Description, $"set interfaces {on} description \"{port.Label}\"", $"delete interfaces {on} description");
        if (port.Lag is null) Write(on, port.Switching, to);
        if (port.Speed is { } speed)
        {
            to.Set(speed < 1000, Aspect.Speed, $"set interfaces {on} speed {speed}m", $"delete interfaces {on} speed");
            to.Set(speed >= 1000, Aspect.Speed, $"set interfaces {on} speed {speed / 1000}g", $"delete interfaces {on} speed");
            to.Set(
                Aspect.Autonegotiation,
                $"set interfaces {on} ether-options no-auto-negotiation",
                $"delete interfaces {on} ether-options no-auto-negotiation"
            );
        }

        to.Set(
            port.Duplex == Duplex.Full,
            Aspect.Duplex,
            $"set interfaces {on} link-mode full-duplex",
            $"delete interfaces {on} link-mode"
        );
        to.Set(
            port.Duplex == Duplex.Half,
            Aspect.Duplex,
            $"set interfaces {on} link-mode half-duplex",
            $"delete interfaces {on} link-mode"
        );
        to.Set(
            port.Mtu != 1500 && port.Lag is null,
            Aspect.Mtu,
            $"set interfaces {on} mtu {port.Mtu + Header}",
            $"delete interfaces {on} mtu"
        );
        if (port.Lag is { } lag)
            to.SetFirst(
                Aspect.Group,
                $"set interfaces {on} ether-options 802.3ad {On(lag)}",
                $"delete interfaces {on} ether-options 802.3ad"
            );
        to.Set(port.Shutdown, Aspect.State, $"set interfaces {on} disable", $"delete interfaces {on} disable");
        yield return to.Done(port.Id, TurnOf(port));
    }

    internal override string Before(SpeedClass speed, int member) => FormattableString.Invariant(
        $"{(speed == SpeedClass.TenGigabit ? "xe" : "ge")}-{Math.Max(member - 1, 0)}/0/"
    );

    /// <summary>A range is one member that cannot be cut: the list goes and comes back, as one at the commit.</summary>
    private void Write(IfName on, Switching at, Stanza to)
    {
        to.Set(Aspect.Layer2, $"set interfaces {on} unit 0 family ethernet-switching", $"delete interfaces {on} unit 0");
        WriteMode(on, at.IsTrunk, to);
        if (at.Native is { } native) WriteNative(on, native, to);
        var vlans = at.IsTrunk ? at.Allowed : at.Access is { } access ? VlanSet.Of([access.Number]) : VlanSet.None;
        to.LinesFirst(
            Aspect.Allowed,
            vlans.IsAll
                ? [ConfigLine.Of($"set interfaces {on} unit 0 family ethernet-switching vlan members all")]
                : vlans.Ranges.Select(r => r.First == r.Last
                    ? ConfigLine.Of($"set interfaces {on} unit 0 family ethernet-switching vlan members {r.First}")
                    : ConfigLine.Of($"set interfaces {on} unit 0 family ethernet-switching vlan members {r.First}-{r.Last}")),
            $"delete interfaces {on} unit 0 family ethernet-switching vlan members"
        );
        if (at is { PortSecurity: Setting.On, MaxMacs: { } most })
            to.Set(
                Aspect.Security,
                $"set switch-options interface {on}.0 interface-mac-limit {most}",
                $"delete switch-options interface {on}.0"
            );
        if (IsOlder) WriteOlderSpanningTree(on, at, to);
        else
        {
            to.Set(
                at.Edge != PortFast.Off && !at.StpOff,
                Aspect.Edge,
                $"set protocols rstp interface {on} edge",
                $"delete protocols rstp interface {on} edge"
            );
            to.Set(
                at.StpOff,
                Aspect.Stp,
                $"set protocols rstp interface {on} disable",
                $"delete protocols rstp interface {on} disable"
            );
        }
    }

    private static void WriteOlderSpanningTree(IfName on, Switching at, Stanza to)
    {
        to.Set(
            at.Edge != PortFast.Off && !at.StpOff,
            Aspect.Edge,
            $"set protocols rstp interface {on}.0 edge",
            $"delete protocols rstp interface {on}.0 edge"
        );
        to.Set(
            at.StpOff,
            Aspect.Stp,
            $"set protocols rstp interface {on}.0 disable",
            $"delete protocols rstp interface {on}.0 disable"
        );
    }

    private static void WritePair(IfName on, int number, bool first, Stanza to)
    {
        to.Set(
            first,
            Aspect.Mlag,
            $"set interfaces {on} aggregated-ether-options mc-ae mc-ae-id {number} redundancy-group 1 chassis-id 0 mode active-active "
                + $"status-control active",
            $"delete interfaces {on} aggregated-ether-options mc-ae"
        );
        to.Set(
            !first,
            Aspect.Mlag,
            $"set interfaces {on} aggregated-ether-options mc-ae mc-ae-id {number} redundancy-group 1 chassis-id 1 mode active-active "
                + $"status-control standby",
            $"delete interfaces {on} aggregated-ether-options mc-ae"
        );
    }

    private void WriteMode(IfName on, bool trunk, Stanza to)
    {
        to.Set(
            !IsOlder && trunk,
            Aspect.Mode,
            $"set interfaces {on} unit 0 family ethernet-switching interface-mode trunk",
            $"delete interfaces {on} unit 0 family ethernet-switching interface-mode"
        );
        to.Set(
            !IsOlder && !trunk,
            Aspect.Mode,
            $"set interfaces {on} unit 0 family ethernet-switching interface-mode access",
            $"delete interfaces {on} unit 0 family ethernet-switching interface-mode"
        );
        to.Set(
            IsOlder && trunk,
            Aspect.Mode,
            $"set interfaces {on} unit 0 family ethernet-switching port-mode trunk",
            $"delete interfaces {on} unit 0 family ethernet-switching port-mode"
        );
        to.Set(
            IsOlder && !trunk,
            Aspect.Mode,
            $"set interfaces {on} unit 0 family ethernet-switching port-mode access",
            $"delete interfaces {on} unit 0 family ethernet-switching port-mode"
        );
    }

    private void WriteNative(IfName on, VlanId native, Stanza to)
    {
        to.Set(!IsOlder, Aspect.Native, $"set interfaces {on} native-vlan-id {native}", $"delete interfaces {on} native-vlan-id");
        to.Set(
            IsOlder,
            Aspect.Native,
            $"set interfaces {on} unit 0 family ethernet-switching native-vlan-id {native}",
            $"delete interfaces {on} unit 0 family ethernet-switching native-vlan-id"
        );
    }
}

/// <summary>EX switches with Junos before Enhanced Layer 2 Software, such as EX2200, EX3300 and EX4200.</summary>
public sealed class JunosLegacy : Junos
{
    public override string Name => "junos-legacy";
    public override Vendor? Vendor => null;
    private protected override bool IsOlder => true;
}
