using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>Aruba switches with AOS-CX.</summary>
public sealed class ArubaAoscx : Dialect
{
    public override string Name => "aruba-aoscx";
    public override Vendor? Vendor => Designs.Values.Vendor.Hpe;

    public override Platform About { get; } = new(
        new([[""]], "lag ", "[0-9]{1,2}/[0-9]{1,2}/[0-9]{1,3}(:[0-9])?", "1/1/1"),
        VlanSet.None
    )
    {
        Pair = PairNeeds.Link | PairNeeds.Keepalive,
        Sign = "! ",
        Between = "!",
        LongestLabel = 64,
        HighestLag = 256,
    };

    public override Safety Safety { get; } = new(
        [
            new("show vlan", "none of the planned VLANs with another name"),
            new("show interface brief", "the ports as the plan takes them to be"),
            new("show vsx status", "ISL in sync, where the switch is one of a VSX pair"),
        ],
        ["copy running-config checkpoint before-plan", "checkpoint auto 10", "configure terminal"],
        ["end"],
        ["checkpoint auto confirm", "write memory"],
        ["checkpoint rollback before-plan"]
    )
    {
        Net = "Without \"checkpoint auto confirm\" within 10 minutes the switch goes back by itself.",
        After =
        [
            new("show interface brief", "planned ports up, in their mode and native VLAN"),
            new("show vlan port all", "each port with its VLANs"),
            new("show lacp aggregates", "every LAG with its members"),
            new("show spanning-tree", "no port that leads to a host blocked"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Paste it in configuration mode, after a review: lists of allowed VLANs are added to those on the ports.";
        yield return "Not configured here: management address, accounts, spanning-tree mode, links of a stack, routing.";
        if (plan.Ports.Any(p => p.Switching.Filter))
            yield return "Releases of 10.02 spell the filter \"bdpu-filter\".";
        if (plan.Mlag is { Domain: not null }) yield return "A VSX pair has no number: the domain of the plan is not written.";
    }

    internal override IEnumerable<string> Define(VlanSet vlans) => vlans.IsEmpty ? [] : [ConfigLine.Of($"vlan {VlanList.Of(vlans)}")];
    internal override IEnumerable<string> Undefine(VlanSet vlans) => vlans.IsEmpty ? [] : [ConfigLine.Of($"no vlan {VlanList.Of(vlans)}")];

    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, KeyOf(vlan.Vlan));
        to.Open($"vlan {vlan.Vlan}");
        if (vlan.Name is { } name) to.Set(Aspect.Name, $"    name {name}", $"    no name");
        return to.Done(vlan: vlan.Vlan.Number);
    }

    protected override IEnumerable<Section> Device(SwitchPlan plan)
    {
        if (plan.Mlag is not { Link: { } link } pair) yield break;
        var to = new Stanza(Part.Last, "vsx");
        to.Open($"vsx");
        to.Gone($"no vsx");
        to.Set(Aspect.PeerLink, $"    inter-switch-link lag {link}", $"    no inter-switch-link");
        to.Set(pair.IsFirst, Aspect.Domain, $"    role primary", $"    no role");
        to.Set(!pair.IsFirst, Aspect.Domain, $"    role secondary", $"    no role");
        if (pair is { Here: { } here, There: { } there })
            to.Set(Aspect.Keepalive, $"    keepalive peer {there} source {here}", $"    no keepalive peer");
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var to = Of(lag);
        if (lag.IsMlag) to.Open($"interface lag {lag.Number} multi-chassis");
        else to.Open($"interface lag {lag.Number}");
        to.Gone($"no interface lag {lag.Number}");
        to.Set(Aspect.Description, $"    description {lag.Label}", $"    no description");
        to.Set(Aspect.State, $"    no shutdown");
        Write(lag.Switching, plan, to);
        to.Set(lag.Mode == LagMode.Lacp, Aspect.Group, $"    lacp mode active", $"    no lacp mode");
        to.Set(lag.Fallback, Aspect.Fallback, $"    lacp fallback", $"    no lacp fallback");
        yield return to.Done(lag.Id, TurnOf(lag, plan));
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var to = Of(port);
        to.Open($"interface {On(port)}");
        to.Set(Aspect.Description, $"    description {port.Label}", $"    no description");
        if (port.Lag is null) Write(port.Switching, plan, to);
        if (port.Speed is { } speed)
        {
            to.Set(speed <= 1000 && port.Duplex != Duplex.Half, Aspect.Speed, $"    speed {speed}-full", $"    no speed");
            to.Set(speed <= 1000 && port.Duplex == Duplex.Half, Aspect.Speed, $"    speed {speed}-half", $"    no speed");
            to.Set(speed > 1000, Aspect.Speed, $"    speed {speed / 1000}g", $"    no speed");
        }

        to.Set(port.Mtu != 1500, Aspect.Mtu, $"    mtu {port.Mtu}", $"    no mtu");
        if (port.Lag is { } lag)
            to.EachFirst(Aspect.Group, lag.IsMlag, $"    lag {lag.Number}", $"    no lag {lag.Number}");

        to.Set(port.Shutdown, Aspect.State, $"    shutdown");
        to.Set(!port.Shutdown, Aspect.State, $"    no shutdown", $"    shutdown");
        yield return to.Done(port.Id, TurnOf(port));
    }

    internal override string Before(SpeedClass speed, int member) => FormattableString.Invariant($"{Math.Max(member, 1)}/1/");

    /// <summary>Families whose ports route unless they are told not to.</summary>
    private static bool Routes(PortLabel model) =>
        ((string[])["8320", "8325", "8360", "8400", "6400", "9300", "10000"]).Any(m => model.Value.Contains(m, StringComparison.Ordinal));

    private void Write(Switching at, SwitchPlan plan, Stanza to)
    {
        to.Set(Routes(plan.Model), Aspect.Layer2, $"    no routing");
        if (at.IsTrunk)
        {
            if (at.Native is { } native) to.Set(Aspect.Mode, $"    vlan trunk native {native}", $"    no vlan trunk native");
            if (at.Allowed.IsAll) to.SetFirst(Aspect.Allowed, $"    vlan trunk allowed all", $"    no vlan trunk allowed all");
            else
                to.Set(
                    Aspect.Allowed,
                    at.Allowed,
                    static vlans => ConfigLine.Of($"    vlan trunk allowed {VlanList.Of(vlans)}"),
                    static vlans => ConfigLine.Of($"    no vlan trunk allowed {VlanList.Of(vlans)}")
                );
        }
        else if (at.Access is { } vlan) to.Set(Aspect.Mode, $"    vlan access {vlan}", $"    no vlan access");

        to.Set(EdgeOf(at) != PortFast.Off, Aspect.Edge, $"    spanning-tree port-type admin-edge", $"    no spanning-tree port-type");
        to.Set(at.BpduGuard == Setting.On, Aspect.Guard, $"    spanning-tree bpdu-guard", $"    no spanning-tree bpdu-guard");
        to.Set(at.BpduGuard == Setting.Off, Aspect.Guard, $"    no spanning-tree bpdu-guard");
        to.Remark(at.Filter, $"LOOP WARNING: stands for spanning tree off; the port stays in the forwarding state.");
        to.Set(at.Filter, Aspect.Filter, $"    spanning-tree bpdu-filter", $"    no spanning-tree bpdu-filter");
    }
}
