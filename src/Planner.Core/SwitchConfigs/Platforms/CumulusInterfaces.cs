using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>
/// Cumulus Linux with ifupdown2: the file is the whole of the configuration, so a change is the new file. Labels are without characters
/// that its templates would run.
/// </summary>
public sealed class CumulusInterfaces : Dialect
{
    public override string Name => "cumulus-interfaces";

    public override Platform About { get; } = new(
        new([["swp"]], "bond", "[0-9]{1,3}(s[0-7])?", "1"),
        VlanSet.Of(Enumerable.Range(3725, 275))
    )
    {
        Sign = "# ",
        Between = "",
        NotInLabels = "#",
        NamesVlans = false,
        IsTransactional = true,
        HighestLag = 9999,
        HasAll = false,
        Ending = "interfaces",
    };

    public override Safety Safety { get; } = new(
        [
            new("ifquery --check -a", "no interface that differs from the present file"),
            new("ip -br link", "the ports as the plan takes them to be"),
        ],
        ["sudo cp /etc/network/interfaces /etc/network/interfaces.before-plan"],
        ["sudo ifquery --syntax-check -i interfaces.plan -a", "sudo cp interfaces.plan /etc/network/interfaces", "sudo ifreload -a"],
        [],
        ["sudo cp /etc/network/interfaces.before-plan /etc/network/interfaces", "sudo ifreload -a"]
    )
    {
        Net = "ifupdown2 has no clock: keep a console open, and bring the copy back from there.",
        After =
        [
            new("ifquery --check -a", "no interface that differs"),
            new("bridge vlan show", "each port with its VLANs, PVID and Egress Untagged as planned"),
            new("clagctl", "the peer is alive, where the switch is one of a pair"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Save it as interfaces.plan beside the present file. What stands there of eth0, loopback and VLAN interfaces "
            + "has to be taken over.";
        yield return "Not configured here: management address, accounts, spanning-tree mode, routing.";
        if (plan.Lags.Any(l => l.IsPeerLink)) yield return "The LAG between the two switches of a pair is the bond \"peerlink\" here.";
    }

    internal override string Change(IReadOnlyList<Section> from, IReadOnlyList<Section> to) =>
        from.SelectMany(s => s.Statements).SequenceEqual(to.SelectMany(s => s.Statements)) ? "" : Whole(null!, to, []);

    internal override string Whole(SwitchPlan plan, IReadOnlyList<Section> sections, IReadOnlyList<string> remarks) =>
        ConfigText.Whole(this, [.. sections.Where(s => s.Part != Part.Vlan)], remarks);

    protected override IEnumerable<Section> Device(SwitchPlan plan)
    {
        if (plan.Mlag is not { Domain: { } n } pair) yield break;
        var to = new Stanza(Part.Device, "mlag");
        to.Open($"auto peerlink.4094\niface peerlink.4094");
        to.Set(Aspect.PeerLink, $"    clagd-peer-ip linklocal");
        if (pair.There is { } there) to.Set(Aspect.Keepalive, $"    clagd-backup-ip {there}");
        to.Set(Aspect.Domain, $"    clagd-sys-mac 44:38:39:ff:{n / 1000}{n / 100 % 10}:{n / 10 % 10}{n % 10}");
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var (to, on) = (Of(lag), Bond(lag));
        to.Open($"auto {on}\niface {on}");
        to.Set(Aspect.Description, $"    alias {lag.Label}");
        to.Lines(
            Aspect.Member,
            ["    bond-slaves " + string.Join(' ', plan.Ports.Where(p => p.Lag?.Number == lag.Number).Select(p => On(p).Value))],
            $""
        );
        to.Set(lag.Mode == LagMode.Lacp, Aspect.Group, $"    bond-mode 802.3ad");
        to.Set(lag.Mode == LagMode.Static, Aspect.Group, $"    bond-mode balance-xor");
        to.Set(lag.Fallback, Aspect.Fallback, $"    bond-lacp-bypass-allow yes");
        to.Set(lag.IsMlag, Aspect.Mlag, $"    clag-id {lag.Number}");
        Write(lag.Switching, plan, to);
        to.Set(lag.Mtu != 1500, Aspect.Mtu, $"    mtu {lag.Mtu}");
        yield return to.Done(lag.Id);
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var (to, on) = (Of(port), On(port));
        to.Open($"auto {on}\niface {on}");
        to.Set(Aspect.Description, $"    alias {port.Label}");
        if (port.Lag is null) Write(port.Switching, plan, to);
        if (port.Speed is { } speed)
        {
            to.Set(Aspect.Speed, $"    link-speed {speed}");
            to.Set(Aspect.Autonegotiation, $"    link-autoneg off");
        }

        to.Set(port.Duplex == Duplex.Full, Aspect.Duplex, $"    link-duplex full");
        to.Set(port.Duplex == Duplex.Half, Aspect.Duplex, $"    link-duplex half");
        to.Set(port.Mtu != 1500, Aspect.Mtu, $"    mtu {port.Mtu}");
        to.Set(port.Shutdown, Aspect.State, $"    link-down yes");
        yield return to.Done(port.Id);
    }

    protected override IEnumerable<Section> Last(SwitchPlan plan)
    {
        var to = new Stanza(Part.Last, "bridge");
        to.Open($"auto bridge\niface bridge");
        to.Set(Aspect.Layer2, $"    bridge-vlan-aware yes");
        to.Lines(
            Aspect.Member,
            [
                "    bridge-ports "
                    + string.Join(
                        ' ',
                        plan.Lags.Select(l => Bond(l).Value).Concat(plan.Ports.Where(p => p.Lag is null).Select(p => On(p).Value))
                    ),
            ],
            $""
        );
        if (plan.Vlans.Length > 0)
            to.Lines(Aspect.Allowed, ["    bridge-vids " + Spaced(VlanSet.Of(plan.Vlans.Select(v => v.Vlan.Number)))], $"");
        to.Set(Aspect.Stp, $"    bridge-stp on");
        yield return to.Done();
    }

    internal override string Before(SpeedClass speed, int member) => "swp";

    private static IfName Peer { get; } = new("peerlink");

    private IfName Bond(LagIntent lag) => lag.IsPeerLink ? Peer : On(lag);

    private static string Spaced(VlanSet vlans) => VlanList.Of(vlans).Text.Replace(',', ' ');

    /// <summary>Without a list of its own a port has all that the bridge has.</summary>
    private VlanSet CarriedAt(Switching at, SwitchPlan plan) =>
        TaggedAt(at, plan) is { IsEmpty: false } tagged ? tagged : VlanSet.Of([at.Untagged?.Number ?? 1]);

    private void Write(Switching at, SwitchPlan plan, Stanza to)
    {
        if (!at.IsTrunk && at.Access is { } vlan) to.Set(Aspect.Access, $"    bridge-access {vlan}");
        if (at is { IsTrunk: true, Native: { } native }) to.Set(Aspect.Native, $"    bridge-pvid {native}");
        if (at.IsTrunk)
            to.Lines(
                Aspect.Allowed,
                [$"    bridge-vids {Spaced(CarriedAt(at, plan))}"],
                $""
            );
        to.Set(EdgeOf(at) != PortFast.Off, Aspect.Edge, $"    mstpctl-portadminedge yes");
        to.Set(at.BpduGuard == Setting.On, Aspect.Guard, $"    mstpctl-bpduguard yes");
        to.Set(at.BpduGuard == Setting.Off, Aspect.Guard, $"    mstpctl-bpduguard no");
        to.Remark(at.Filter, $"LOOP WARNING: stands for spanning tree off.");
        to.Set(at.Filter, Aspect.Filter, $"    mstpctl-portbpdufilter yes");
    }
}
