using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>Cumulus Linux 5 with NVUE.</summary>
public sealed class CumulusNvue : Dialect
{
    public override string Name => "cumulus-nvue";
    public override Vendor? Vendor => Designs.Values.Vendor.Nvidia;

    public override Platform About { get; } = new(
        new([["swp"]], "bond", "[0-9]{1,3}(s[0-7])?", "1"),
        VlanSet.Of(Enumerable.Range(3725, 275))
    )
    {
        Sign = "# ",
        NamesVlans = false,
        IsTransactional = true,
        HighestLag = 9999,
        HasAll = false,
    };

    public override Safety Safety { get; } = new(
        [
            new("nv config diff", "nothing: no change of somebody else is waiting"),
            new("nv show interface", "the ports as the plan takes them to be"),
            new("nv config history", "the revision to come back to"),
        ],
        [],
        ["nv config diff", "nv config apply --confirm 10m"],
        ["nv config confirm", "nv config save"],
        ["nv config apply rev_before_plan"]
    )
    {
        Net = "Without \"nv config confirm\" within 10 minutes the switch goes back by itself.",
        After =
        [
            new("nv show interface", "planned ports up"),
            new("nv show bridge port-vlan", "each port with its VLANs, tagged or untagged"),
            new("nv show mlag", "peer alive, where the switch is one of a pair"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Paste it in a shell; nothing takes effect before \"nv config apply\". In place of rev_before_plan type the "
            + "revision noted before.";
        yield return "Not configured here: management address, accounts, spanning-tree mode, routing.";
        if (plan.Lags.Any(l => l.IsPeerLink)) yield return "The LAG between the two switches of a pair is the bond \"peerlink\" here.";
    }

    internal override IEnumerable<string> Define(VlanSet vlans) =>
        vlans.IsEmpty ? [] : [ConfigLine.Of($"nv set bridge domain br_default vlan {VlanList.Of(vlans)}")];

    internal override IEnumerable<string> Undefine(VlanSet vlans) =>
        vlans.IsEmpty ? [] : [ConfigLine.Of($"nv unset bridge domain br_default vlan {VlanList.Of(vlans)}")];

    protected override IEnumerable<Section> Device(SwitchPlan plan)
    {
        if (plan.Mlag is not { Domain: { } n } pair) yield break;
        var to = new Stanza(Part.Device, "mlag");
        to.Gone($"nv unset mlag");
        to.Set(
            Aspect.Domain,
            $"nv set mlag mac-address 44:38:39:ff:{n / 1000}{n / 100 % 10}:{n / 10 % 10}{n % 10}",
            $"nv unset mlag mac-address"
        );
        to.Set(Aspect.PeerLink, $"nv set mlag peer-ip linklocal", $"nv unset mlag peer-ip");
        if (pair.There is { } there) to.Set(Aspect.Keepalive, $"nv set mlag backup {there}", $"nv unset mlag backup");
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var (to, on) = (Of(lag), Bond(lag));
        to.Gone($"nv unset interface {on}");
        to.Set(lag.Mode == LagMode.Lacp, Aspect.Group, $"nv set interface {on} bond mode lacp", $"nv unset interface {on} bond mode");
        to.Set(lag.Mode == LagMode.Static, Aspect.Group, $"nv set interface {on} bond mode static", $"nv unset interface {on} bond mode");
        to.Set(lag.Fallback, Aspect.Fallback, $"nv set interface {on} bond lacp-bypass on", $"nv unset interface {on} bond lacp-bypass");
        to.Set(lag.IsMlag, Aspect.Mlag, $"nv set interface {on} bond mlag id {lag.Number}", $"nv unset interface {on} bond mlag");
        to.Set(Aspect.Description, $"nv set interface {on} description '{lag.Label}'", $"nv unset interface {on} description");
        Write(on, lag.Switching, plan, to);
        to.Set(lag.Mtu != 1500, Aspect.Mtu, $"nv set interface {on} link mtu {lag.Mtu}", $"nv unset interface {on} link mtu");
        yield return to.Done(lag.Id, TurnOf(lag, plan));
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var (to, on) = (Of(port), On(port));
        to.Set(Aspect.Description, $"nv set interface {on} description '{port.Label}'", $"nv unset interface {on} description");
        if (port.Lag is { } lag)
            to.SetFirst(Aspect.Group, $"nv set interface {Bond(lag)} bond member {on}", $"nv unset interface {Bond(lag)} bond member {on}");
        else Write(on, port.Switching, plan, to);
        if (port.Speed is { } speed)
        {
            to.Set(speed < 1000, Aspect.Speed, $"nv set interface {on} link speed {speed}M", $"nv unset interface {on} link speed");
            to.Set(speed >= 1000, Aspect.Speed, $"nv set interface {on} link speed {speed / 1000}G", $"nv unset interface {on} link speed");
            to.Set(
                Aspect.Autonegotiation,
                $"nv set interface {on} link auto-negotiate off",
                $"nv unset interface {on} link auto-negotiate"
            );
        }

        to.Set(
            port.Duplex == Duplex.Full,
            Aspect.Duplex,
            $"nv set interface {on} link duplex full",
            $"nv unset interface {on} link duplex"
        );
        to.Set(
            port.Duplex == Duplex.Half,
            Aspect.Duplex,
            $"nv set interface {on} link duplex half",
            $"nv unset interface {on} link duplex"
        );
        to.Set(port.Mtu != 1500, Aspect.Mtu, $"nv set interface {on} link mtu {port.Mtu}", $"nv unset interface {on} link mtu");
        to.Set(port.Shutdown, Aspect.State, $"nv set interface {on} link state down");
        to.Set(!port.Shutdown, Aspect.State, $"nv set interface {on} link state up", $"nv set interface {on} link state down");
        yield return to.Done(port.Id, TurnOf(port));
    }

    internal override string Before(SpeedClass speed, int member) => "swp";

    private static IfName Peer { get; } = new("peerlink");

    private IfName Bond(LagIntent lag) => lag.IsPeerLink ? Peer : On(lag);

    /// <summary>Without a list of its own a port has all that the bridge has.</summary>
    private VlanSet CarriedAt(Switching at, SwitchPlan plan) =>
        TaggedAt(at, plan) is { IsEmpty: false } tagged ? tagged : VlanSet.Of([at.Untagged?.Number ?? 1]);

    private void Write(IfName on, Switching at, SwitchPlan plan, Stanza to)
    {
        to.Set(Aspect.Layer2, $"nv set interface {on} bridge domain br_default", $"nv unset interface {on} bridge");
        if (at.IsTrunk)
        {
            if (at.Native is { } native)
                to.Set(
                    Aspect.Native,
                    $"nv set interface {on} bridge domain br_default untagged {native}",
                    $"nv unset interface {on} bridge domain br_default untagged"
                );
            to.Set(
                Aspect.Allowed,
                CarriedAt(at, plan),
                vlans => ConfigLine.Of($"nv set interface {on} bridge domain br_default vlan {VlanList.Of(vlans)}"),
                vlans => ConfigLine.Of($"nv unset interface {on} bridge domain br_default vlan {VlanList.Of(vlans)}")
            );
        }
        else if (at.Access is { } vlan)
            to.Set(
                Aspect.Access,
                $"nv set interface {on} bridge domain br_default access {vlan}",
                $"nv unset interface {on} bridge domain br_default access"
            );

        to.Set(
            EdgeOf(at) != PortFast.Off,
            Aspect.Edge,
            $"nv set interface {on} bridge domain br_default stp admin-edge on",
            $"nv unset interface {on} bridge domain br_default stp admin-edge"
        );
        to.Set(
            at.BpduGuard == Setting.On,
            Aspect.Guard,
            $"nv set interface {on} bridge domain br_default stp bpdu-guard on",
            $"nv unset interface {on} bridge domain br_default stp bpdu-guard"
        );
        to.Set(
            at.BpduGuard == Setting.Off,
            Aspect.Guard,
            $"nv set interface {on} bridge domain br_default stp bpdu-guard off",
            $"nv unset interface {on} bridge domain br_default stp bpdu-guard"
        );
        to.Remark(at.Filter, $"LOOP WARNING: stands for spanning tree off.");
        to.Set(
            at.Filter,
            Aspect.Filter,
            $"nv set interface {on} bridge domain br_default stp bpdu-filter on",
            $"nv unset interface {on} bridge domain br_default stp bpdu-filter"
        );
    }
}
