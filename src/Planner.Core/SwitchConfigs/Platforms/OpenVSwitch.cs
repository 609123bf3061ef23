using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>
/// A Linux machine with Open vSwitch that is a switch of the plan; on XenServer hosts xapi owns the ports. Each line is one transaction.
/// </summary>
public sealed class OpenVSwitch : Dialect
{
    public override string Name => "openvswitch";

    public override Platform About { get; } = new(
        new([[""]], "bond", "[A-Za-z][A-Za-z0-9._-]{0,14}", "eth0"),
        VlanSet.None
    )
    {
        Sign = "# ",
        NamesVlans = false,
        StpOff = true,
        BpduFilter = false,
        BpduGuard = false,
        Mlag = false,
        HasAll = false,
        LeastMembers = 2,
        HighestLag = 9999,
        LagsHoldPorts = true,
        Ending = "sh",
    };

    public override Safety Safety { get; } = new(
        [
            new("ovs-vsctl show", "the bridge br0, and no port on another bridge"),
            new("ip -br link", "the ports as the plan takes them to be"),
        ],
        [
            "sudo cp /etc/openvswitch/conf.db /etc/openvswitch/conf.before-plan.db",
            "echo 'systemctl stop openvswitch-switch; cp /etc/openvswitch/conf.before-plan.db /etc/openvswitch/conf.db; "
                + "systemctl start openvswitch-switch' | sudo at now + 10 minutes",
        ],
        [],
        ["sudo atrm $(sudo atq | cut -f1)"],
        [
            "sudo systemctl stop openvswitch-switch",
            "sudo cp /etc/openvswitch/conf.before-plan.db /etc/openvswitch/conf.db",
            "sudo systemctl start openvswitch-switch",
        ]
    )
    {
        Net = "Unless the waiting job is removed within 10 minutes, it brings the old database back.",
        After =
        [
            new("ovs-vsctl show", "each port with its tag and trunks"),
            new("ovs-appctl lacp/show", "each bond negotiated, its members current"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Run it in a shell of the switch, as root. The bridge is called br0.";
        yield return "Not configured here: addresses, accounts, whether spanning tree runs at all, what brings links up after a restart.";
    }

    protected override IEnumerable<Section> Features(SwitchPlan plan)
    {
        var to = new Stanza(Part.Feature, "bridge");
        to.Set(Aspect.Feature, $"ovs-vsctl --may-exist add-br br0");
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var (to, on) = (Of(lag), On(lag));
        to.Gone($"ovs-vsctl --if-exists del-port br0 {on}");
        var members = plan.Ports.Where(p => p.Lag?.Number == lag.Number).Select(p => On(p).Value).ToList();
        // An interface that is made anew has forgotten its MTU.
        var sizes = string.Concat(members.Select(m => FormattableString.Invariant($" -- set interface {m} mtu_request={lag.Mtu}")));
        var free = string.Concat(members.Select(m => $"--if-exists del-port br0 {m} -- "));
        to.LinesFirst(
            Aspect.Member,
            [
                $"ovs-vsctl {free}add-bond br0 {on} {string.Join(' ', members)} "
                    + (lag.Mode == LagMode.Lacp ? "lacp=active bond_mode=balance-tcp" : "lacp=off bond_mode=balance-slb") + sizes,
            ],
            $"ovs-vsctl --if-exists del-port br0 {on}"
        );
        to.Set(
            lag.Fallback,
            Aspect.Fallback,
            $"ovs-vsctl set port {on} other_config:lacp-fallback-ab=true",
            $"ovs-vsctl remove port {on} other_config lacp-fallback-ab"
        );
        to.Set(
            Aspect.Description,
            $"ovs-vsctl set port {on} 'external_ids:description=\"{lag.Label}\"'",
            $"ovs-vsctl remove port {on} external_ids description"
        );
        Write(on, lag.Switching, plan, to);
        yield return to.Done(lag.Id) with { Members = [.. members] };
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var (to, on) = (Of(port), On(port));
        if (port.Lag is null)
        {
            to.Set(Aspect.Layer2, $"ovs-vsctl --may-exist add-port br0 {on}", $"ovs-vsctl --if-exists del-port br0 {on}");
            to.Set(
                Aspect.Description,
                $"ovs-vsctl set port {on} 'external_ids:description=\"{port.Label}\"'",
                $"ovs-vsctl --if-exists remove port {on} external_ids description"
            );
            Write(on, port.Switching, plan, to);
        }

        if (port.Speed is { } speed)
        {
            to.Set(
                port.Duplex == Duplex.Half,
                Aspect.Speed,
                $"ethtool -s {on} speed {speed} duplex half autoneg off",
                $"ethtool -s {on} autoneg on"
            );
            to.Set(
                port.Duplex != Duplex.Half,
                Aspect.Speed,
                $"ethtool -s {on} speed {speed} duplex full autoneg off",
                $"ethtool -s {on} autoneg on"
            );
        }

        to.Set(port.Lag is null, Aspect.Mtu, $"ovs-vsctl set interface {on} mtu_request={port.Mtu}");
        to.Set(port.Shutdown, Aspect.State, $"ip link set {on} down");
        to.Set(!port.Shutdown, Aspect.State, $"ip link set {on} up", $"ip link set {on} down");
        yield return to.Done(port.Id, TurnOf(port));
    }

    internal override string Before(SpeedClass speed, int member) => "eth";

    /// <summary>The VLANs are never an empty list, which would be all of them: the native one is always there.</summary>
    private void Write(IfName on, Switching at, SwitchPlan plan, Stanza to)
    {
        if (at is { IsTrunk: false, Access: { } access })
            to.Set(Aspect.Mode, $"ovs-vsctl set port {on} vlan_mode=access tag={access} -- clear port {on} trunks");
        if (at is { IsTrunk: true, Native: { } native })
            to.Set(
                Aspect.Mode,
                $"ovs-vsctl set port {on} vlan_mode=native-untagged tag={native} "
                    + $"trunks={VlanList.Of(TaggedAt(at, plan).With(native.Number))}"
            );
        to.Set(
            at.StpOff,
            Aspect.Stp,
            $"ovs-vsctl set port {on} other_config:stp-enable=false other_config:rstp-enable=false",
            $"ovs-vsctl --if-exists remove port {on} other_config stp-enable -- --if-exists remove port {on} other_config rstp-enable"
        );
        to.Set(
            at.Edge != PortFast.Off,
            Aspect.Edge,
            $"ovs-vsctl set port {on} other_config:rstp-port-admin-edge=true",
            $"ovs-vsctl --if-exists remove port {on} other_config rstp-port-admin-edge"
        );
    }
}
