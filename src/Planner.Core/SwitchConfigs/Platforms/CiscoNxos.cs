using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>Nexus switches with NX-OS.</summary>
public sealed class CiscoNxos : Dialect
{
    private const int LongestList = 165;

    public override string Name => "cisco-nxos";

    public override Platform About { get; } = new(
        new([["Ethernet", "Eth", "Et"]], "port-channel", InterfaceNames.Slashes, "1/1"),
        VlanSet.Of(Enumerable.Range(3968, 127))
    )
    {
        Sign = "! ",
        Between = "!",
    };

    public override Safety Safety { get; } = new(
        [
            new("show feature", "what is enabled already"),
            new("show vlan brief", "none of the planned VLANs with another name"),
            new("show vpc brief", "peer adjacency formed ok, where the switch is one of a vPC pair"),
        ],
        ["checkpoint before-plan", "configure terminal"],
        ["end"],
        ["copy running-config startup-config", "no checkpoint before-plan"],
        ["rollback running-config checkpoint before-plan"]
    )
    {
        Net = "NX-OS has no clock: keep a console open, and roll back to the checkpoint from there.",
        After =
        [
            new("show interface status", "planned ports connected, in their VLAN or trunk"),
            new("show interface trunk", "each trunk with its native and allowed VLANs"),
            new("show port-channel summary", "every LAG with (SU), its members with (P)"),
            new("show spanning-tree inconsistentports", "none"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Paste it in configuration mode, after a review: lists of allowed VLANs replace those on the ports.";
        yield return "Not configured here: management address, accounts, spanning-tree mode, names of VLAN 1, routing.";
        if (plan.Ports.Any(p => p.Mtu > 1500 && !p.IsSpare))
            yield return "Nexus 5000 and 6000 set MTU by a network-qos policy for the whole switch, and refuse it at a port.";
        if (plan.Ports.Any(p => p.Mtu != 1500 && p.Mtu % 2 != 0))
            yield return "MTU is an even number here: an odd one was made one larger.";
    }

    internal override string ResetOf(PortIntent port) => ConfigLine.Of($"default interface {On(port)}");

    internal override IEnumerable<string> Define(VlanSet vlans) =>
        vlans.IsEmpty ? [] : VlanList.Pieces(vlans, LongestList).Select(p => ConfigLine.Of($"vlan {p}"));

    internal override IEnumerable<string> Undefine(VlanSet vlans) =>
        vlans.IsEmpty ? [] : VlanList.Pieces(vlans, LongestList).Select(p => ConfigLine.Of($"no vlan {p}"));

    protected override IEnumerable<Section> Features(SwitchPlan plan)
    {
        var to = new Stanza(Part.Feature, "features");
        if (plan.Lags.Any(l => l.Mode == LagMode.Lacp)) to.Set(Aspect.Feature, $"feature lacp");
        if (plan.Mlag is { Domain: not null }) to.Each(Aspect.Feature, $"vpc", $"feature vpc", $"no feature vpc");
        yield return to.Done();
    }

    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, KeyOf(vlan.Vlan));
        to.Open($"vlan {vlan.Vlan}");
        if (vlan.Name is { } name) to.Set(Aspect.Name, $"  name {name}", $"  no name");
        return to.Done(vlan: vlan.Vlan.Number);
    }

    protected override IEnumerable<Section> Device(SwitchPlan plan)
    {
        if (plan.Mlag is not { Domain: { } domain } pair) yield break;
        var to = new Stanza(Part.Device, "vpc");
        to.Open($"vpc domain {domain}");
        to.Gone($"no vpc domain {domain}");
        if (pair is { Here: { } here, There: { } there })
            to.Set(Aspect.Keepalive, $"  peer-keepalive destination {there} source {here}", $"  no peer-keepalive");
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var to = Of(lag);
        to.Open($"interface {On(lag)}");
        to.Gone($"no interface {On(lag)}");
        to.Set(Aspect.Description, $"  description {lag.Label}", $"  no description");
        Write(lag.Switching, to, Say);
        to.Set(lag.Mtu != 1500, Aspect.Mtu, $"  mtu {Even(lag.Mtu)}", $"  no mtu");
        to.Set(lag.Fallback, Aspect.Fallback, $"  no lacp suspend-individual", $"  lacp suspend-individual");
        to.Set(
            plan.Mlag is { Domain: not null, Link: { } link } && link == lag.Number,
            Aspect.PeerLink,
            $"  vpc peer-link",
            $"  no vpc peer-link"
        );
        to.Set(lag.IsMlag, Aspect.Mlag, $"  vpc {lag.Number}", $"  no vpc");
        to.Set(Aspect.State, $"  no shutdown");
        yield return to.Done(lag.Id, TurnOf(lag, plan)) with { Kind = lag.Mode.ToString() };
    }

    /// <summary>A member has to be as its LAG before it joins, or it is refused.</summary>
    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var to = Of(port);
        to.Open($"interface {On(port)}");
        to.Reset($"default interface {On(port)}");
        to.Set(Aspect.Description, $"  description {port.Label}", $"  no description");
        if (port.Lag is null) Write(port.Switching, to, Say);
        else to.Set(Aspect.Layer2, $"  switchport");
        if (port.Speed is { } speed) to.Set(Aspect.Speed, $"  speed {speed}", $"  no speed");
        to.Set(port.Duplex == Duplex.Full, Aspect.Duplex, $"  duplex full", $"  no duplex");
        to.Set(port.Duplex == Duplex.Half, Aspect.Duplex, $"  duplex half", $"  no duplex");
        to.Set(port.Mtu != 1500 && port.Lag is null, Aspect.Mtu, $"  mtu {Even(port.Mtu)}", $"  no mtu");
        if (port.Lag is { Mode: LagMode.Lacp } lacp)
            to.SetFirst(Aspect.Group, $"  channel-group {lacp.Number} force mode active", $"  no channel-group");
        if (port.Lag is { Mode: LagMode.Static } lag)
            to.SetFirst(Aspect.Group, $"  channel-group {lag.Number} force mode on", $"  no channel-group");
        to.Set(port.Shutdown, Aspect.State, $"  shutdown");
        to.Set(!port.Shutdown, Aspect.State, $"  no shutdown", $"  shutdown");
        yield return to.Done(port.Id, TurnOf(port));
    }

    internal override string Before(SpeedClass speed, int member) => FormattableString.Invariant($"Ethernet{Math.Max(member, 1)}/");

    private static int Even(int mtu) => mtu + mtu % 2;

    /// <summary>VLANs before the mode, so that the port never carries all of them.</summary>
    private void Say(Switching at, Stanza to)
    {
        to.Set(Aspect.Layer2, $"  switchport");
        if (at.IsTrunk)
        {
            if (at.Native is { } native)
                to.Set(Aspect.Native, $"  switchport trunk native vlan {native}", $"  no switchport trunk native vlan");
            to.Lines(
                Aspect.Allowed,
                VlanList.Pieces(at.Allowed, LongestList).Select((piece, i) => i == 0
                    ? ConfigLine.Of($"  switchport trunk allowed vlan {piece}")
                    : ConfigLine.Of($"  switchport trunk allowed vlan add {piece}")),
                $"  no switchport trunk allowed vlan"
            );
            to.Set(Aspect.Mode, $"  switchport mode trunk", $"  no switchport mode");
        }
        else
        {
            if (at.Access is { } vlan) to.Set(Aspect.Access, $"  switchport access vlan {vlan}", $"  no switchport access vlan");
            to.Set(Aspect.Mode, $"  switchport mode access", $"  no switchport mode");
        }

        var edge = EdgeOf(at);
        to.Remark(edge == PortFast.Edge && at.IsTrunk, $"An edge port without the word trunk has no effect on a trunk.");
        to.Set(edge == PortFast.Edge, Aspect.Edge, $"  spanning-tree port type edge", $"  no spanning-tree port type");
        to.Set(edge == PortFast.EdgeTrunk, Aspect.Edge, $"  spanning-tree port type edge trunk", $"  no spanning-tree port type");
        to.Set(at.BpduGuard == Setting.On, Aspect.Guard, $"  spanning-tree bpduguard enable", $"  no spanning-tree bpduguard");
        to.Set(at.BpduGuard == Setting.Off, Aspect.Guard, $"  spanning-tree bpduguard disable", $"  no spanning-tree bpduguard");
        to.Remark(at.Filter, $"LOOP WARNING: stands for spanning tree off.");
        to.Set(at.Filter, Aspect.Filter, $"  spanning-tree bpdufilter enable", $"  no spanning-tree bpdufilter");
    }
}
