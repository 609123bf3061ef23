using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>MikroTik switches with RouterOS 7: a bridge with VLAN filtering, which is armed at the end.</summary>
public sealed class RouterOs : Dialect
{
    public override string Name => "routeros";
    public override Vendor? Vendor => Designs.Values.Vendor.Mikrotik;

    public override Platform About { get; } = new(
        new(
            [["ether"], ["sfp"], ["sfp-sfpplus"], ["sfp28-"], ["qsfpplus"], ["qsfp28-"], ["combo"]],
            "bond",
            "[0-9]{1,2}(-[0-9]{1,2})?",
            "1"
        ),
        VlanSet.None
    )
    {
        Pair = PairNeeds.Link,
        Sign = "# ",
        NamesVlans = false,
        BpduFilter = false,
        HasAll = false,
        Fallback = false,
        HighestLag = 9999,
        LagsHoldPorts = true,
        Ending = "rsc",
    };

    public override Safety Safety { get; } = new(
        [
            new("/interface bridge port print", "which ports are in a bridge already"),
            new("/interface print", "the ports as the plan takes them to be"),
            new("/interface bridge vlan print", "the VLANs that are there already"),
        ],
        ["/system backup save name=before-plan", "# Press Ctrl-X: Safe Mode"],
        ["# Press Ctrl-X again once the checks have passed: Safe Mode ends, and what was typed stays"],
        ["/system backup save name=after-plan"],
        ["/system backup load name=before-plan"]
    )
    {
        Net = "In Safe Mode the switch goes back by itself when the connection is lost.",
        After =
        [
            new("/interface bridge port print", "each planned port with its pvid, not inactive"),
            new("/interface bridge vlan print", "each VLAN with its tagged ports"),
            new("/interface bonding monitor [find]", "active ports as planned"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Run it in Safe Mode. A port that is in a bridge already has to leave it first.";
        yield return "The last line arms VLAN filtering: who manages the switch over the bridge needs his VLAN there, tagged at "
            + "bridge1, before.";
        yield return "Not configured here: management address, users, protocol-mode of the bridge, routing.";
        if (plan.Mlag is not null) yield return "MLAG has moved between releases of 7: compare \"mlag-id\" with yours.";
    }

    protected override IEnumerable<Section> Features(SwitchPlan plan)
    {
        var to = new Stanza(Part.Feature, "bridge");
        to.Set(
            Aspect.Feature,
            $":if ([:len [/interface bridge find name=bridge1]] = 0) do={{/interface bridge add name=bridge1 vlan-filtering=no}}"
        );
        yield return to.Done();
    }

    protected override IEnumerable<Section> Device(SwitchPlan plan)
    {
        if (plan.Mlag is not { Link: { } link }) yield break;
        var to = new Stanza(Part.Last, "mlag");
        to.Set(
            Aspect.PeerLink,
            $"/interface bridge mlag set bridge=bridge1 peer-port={About.Interfaces.Group(link)}",
            $"/interface bridge mlag set bridge=none peer-port=none"
        );
        yield return to.Done();
    }

    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var (to, on) = (Of(lag), On(lag));
        to.Gone($"/interface bridge port remove [find interface={on}]\n/interface bonding remove [find name={on}]");
        var members = plan.Ports.Where(p => p.Lag?.Number == lag.Number).Select(p => On(p)).ToList();
        var slaves = string.Join(',', members.Select(m => m.Value));
        var free = string.Concat(members.Select(m => $"/interface bridge port remove [find interface={m}]\n"));
        var mode = lag.Mode == LagMode.Lacp ? "mode=802.3ad transmit-hash-policy=layer-2-and-3" : "mode=balance-xor";
        var pair = lag.IsMlag ? ConfigLine.Of($" mlag-id={lag.Number}") : "";
        to.Again(
            Aspect.Member,
            $"{free}/interface bonding add name={on} slaves={slaves} {mode}{pair} comment=\"{lag.Label}\"",
            $"{free}/interface bonding set [find name={on}] slaves={slaves} {mode}{pair} comment=\"{lag.Label}\""
        );
        Write(on, lag.Label, lag.Switching, to);
        yield return to.Done(lag.Id) with { Members = [.. members.Select(m => m.Value)] };
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var (to, on) = (Of(port), On(port));
        if (port.Lag is null) Write(on, port.Label, port.Switching, to);
        else
            to.Set(
                Aspect.Description,
                $"/interface set [find default-name={on}] comment=\"{port.Label}\"",
                $"/interface set [find default-name={on}] comment=\"\""
            );
        if (port.Speed is { } speed)
        {
            var half = port.Duplex == Duplex.Half;
            to.Set(
                speed < 1000 && !half,
                Aspect.Speed,
                $"/interface ethernet set [find default-name={on}] auto-negotiation=no speed={speed}M-baseT-full",
                $"/interface ethernet set [find default-name={on}] auto-negotiation=yes"
            );
            to.Set(
                speed < 1000 && half,
                Aspect.Speed,
                $"/interface ethernet set [find default-name={on}] auto-negotiation=no speed={speed}M-baseT-half",
                $"/interface ethernet set [find default-name={on}] auto-negotiation=yes"
            );
            to.Set(
                speed >= 1000,
                Aspect.Speed,
                $"/interface ethernet set [find default-name={on}] auto-negotiation=no speed={speed / 1000}G-baseT-full",
                $"/interface ethernet set [find default-name={on}] auto-negotiation=yes"
            );
        }

        to.Set(
            port.Mtu != 1500,
            Aspect.Mtu,
            $"/interface ethernet set [find default-name={on}] mtu={port.Mtu} l2mtu={port.Mtu + 92}",
            $"/interface ethernet set [find default-name={on}] mtu=1500 l2mtu=1592"
        );
        to.Set(port.Shutdown, Aspect.State, $"/interface ethernet disable {on}");
        to.Set(!port.Shutdown, Aspect.State, $"/interface ethernet enable {on}", $"/interface ethernet disable {on}");
        yield return to.Done(port.Id, TurnOf(port));
    }

    protected override IEnumerable<Section> Last(SwitchPlan plan)
    {
        foreach (var vlan in plan.Vlans.Select(v => v.Vlan).Prepend(new(1)))
        {
            var tagged = plan.Lags.Select(l => (On(l).Value, l.Switching))
                .Concat(plan.Ports.Where(p => p.Lag is null).Select(p => (On(p).Value, p.Switching)))
                .Where(p => TaggedAt(p.Switching, plan).Has(vlan.Number))
                .Select(p => p.Value)
                .ToList();
            if (tagged.Count == 0) continue;
            var list = string.Join(',', tagged);
            var to = new Stanza(Part.Last, FormattableString.Invariant($"members {vlan.Number}"));
            to.Gone($"/interface bridge vlan remove [find vlan-ids={vlan}]");
            to.Again(
                Aspect.Tagged,
                FormattableString.Invariant($"/interface bridge vlan add bridge=bridge1 tagged={list} vlan-ids={vlan.Number}"),
                FormattableString.Invariant($"/interface bridge vlan set [find vlan-ids={vlan.Number}] tagged={list}")
            );
            yield return to.Done();
        }

        var last = new Stanza(Part.Last, "armed");
        last.Set(Aspect.Feature, $"/interface bridge set [find name=bridge1] vlan-filtering=yes");
        yield return last.Done();
    }

    internal override string Before(SpeedClass speed, int member) => speed == SpeedClass.TenGigabit ? "sfp-sfpplus" : "ether";

    /// <summary>Untagged frames of a trunk come in by its pvid; tagged members are told VLAN by VLAN.</summary>
    private void Write(IfName on, PortLabel label, Switching at, Stanza to)
    {
        var pvid = at.Untagged?.Number ?? 1;
        var frames = at.IsTrunk ? "admit-all" : "admit-only-untagged-and-priority-tagged";
        var edge = EdgeOf(at) != PortFast.Off ? "yes" : "auto";
        var guard = at.BpduGuard == Setting.On ? "yes" : "no";
        var words = FormattableString.Invariant(
            $"pvid={pvid} frame-types={frames} ingress-filtering=yes edge={edge} bpdu-guard={guard} comment=\"{label}\""
        );
        to.Again(
            Aspect.Mode,
            $"/interface bridge port add bridge=bridge1 interface={on} {words}",
            $"/interface bridge port set [find interface={on}] {words}",
            $"/interface bridge port remove [find interface={on}]"
        );
    }
}
