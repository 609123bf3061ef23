using System.Collections.Immutable;
using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.SwitchConfigs.Platforms;

/// <summary>HPE ProCurve and Aruba switches with ArubaOS-Switch, whose VLANs say which ports they have.</summary>
public sealed class ArubaOsSwitch : Dialect
{
    public override string Name => "aruba-os-switch";

    public override Platform About { get; } = new(
        new([[""]], "Trk", "([1-9][0-9]?/)?([A-La-l][1-9][0-9]?|[1-9][0-9]{0,2})", "1"),
        VlanSet.None
    )
    {
        LongestLabel = 64,
        HasAll = false,
        Mtu = MtuScope.Vlan,
        Fallback = false,
        Mlag = false,
        HighestLag = 144,
        LagsHoldPorts = true,
        LagsTakePorts = true,
    };

    public override Safety Safety { get; } = new(
        [
            new("show vlans", "fewer VLANs than \"max-vlans\" with the planned ones, none of these with another name"),
            new("show interfaces brief", "the ports as the plan takes them to be"),
            new("show trunks", "the groups as the plan takes them to be"),
        ],
        ["copy running-config startup-config", "reload after 10", "configure"],
        ["exit"],
        ["no reload", "write memory"],
        ["reload"]
    )
    {
        Net = "Without \"no reload\" within 10 minutes the switch starts again with the configuration that was saved before.",
        After =
        [
            new("show vlans", "each planned VLAN"),
            new("show interfaces brief", "planned ports up"),
            new("show lacp", "every group with its members up"),
            new("show spanning-tree", "no port that leads to a host blocked"),
        ],
    };

    protected internal override IEnumerable<string> Gaps(SwitchPlan plan)
    {
        yield return "Paste it in configuration mode, after a review. A VLAN that goes is emptied and left: \"no vlan\" asks a question.";
        yield return "Not configured here: management address, accounts, spanning-tree mode, \"max-vlans\", links of a stack, routing.";
    }

    internal override IEnumerable<string> Define(VlanSet vlans) => vlans.Numbers.Select(v => ConfigLine.Of($"vlan {v}\n   exit"));

    internal override string Whole(SwitchPlan plan, IReadOnlyList<Section> sections, IReadOnlyList<string> remarks)
    {
        var text = new StringBuilder();
        foreach (var section in sections.Where(s => s.Part != Part.Port))
            Write(section, section.Statements.Where(s => s.Aspect is not (Aspect.Tagged or Aspect.Untagged)), text);
        foreach (var section in sections.Where(s => s.Part == Part.Port))
            Write(section, section.Statements.Where(s => s.Aspect is not (Aspect.Tagged or Aspect.Untagged)), text);
        foreach (var vlan in plan.Vlans.Select(v => v.Vlan).Prepend(new(1)))
            WriteMembers(vlan, plan, text);
        return text.ToString();
    }

    protected override Section Vlan(VlanDefinition vlan, SwitchPlan plan)
    {
        var to = new Stanza(Part.Vlan, KeyOf(vlan.Vlan));
        to.Open($"vlan {vlan.Vlan}");
        to.Close($"   exit");
        if (vlan.Name is { } name) to.Set(Aspect.Name, $"   name \"{name}\"", $"   no name");
        to.Set(
            plan.Ports.Any(p => p.Mtu > 1500 && !p.IsSpare && Carries(p.Switching, vlan.Vlan, plan)),
            Aspect.Mtu,
            $"   jumbo",
            $"   no jumbo"
        );
        return to.Done(vlan: vlan.Vlan.Number);
    }

    /// <summary>The first member makes the group; the others follow when it carries its VLANs.</summary>
    protected override IEnumerable<Section> Lag(LagIntent lag, SwitchPlan plan)
    {
        var (to, on) = (Of(lag), On(lag));
        ImmutableArray<PortIntent> members = [.. plan.Ports.Where(p => p.Lag?.Number == lag.Number)];
        foreach (var (i, member) in members.Index())
        {
            if (lag.Mode == LagMode.Lacp)
                to.Each(Aspect.Member, $"{On(member)}", $"trunk {On(member)} trk{lag.Number} lacp", $"no trunk {On(member)}");
            else to.Each(Aspect.Member, $"{On(member)}", $"trunk {On(member)} trk{lag.Number} trunk", $"no trunk {On(member)}");
            if (i == 0) Write(on, lag.Switching, plan, to);
        }

        yield return to.Done(lag.Id, TurnOf(lag, plan)) with
        {
            Kind = lag.Mode.ToString(),
            Members = [.. members.Select(m => On(m).Value)],
        };
    }

    protected override IEnumerable<Section> Port(PortIntent port, SwitchPlan plan)
    {
        var (to, on) = (Of(port), On(port));
        to.Set(Aspect.Description, $"interface {on} name \"{port.Label}\"", $"no interface {on} name");
        if (port.Speed is { } speed)
        {
            to.Set(
                speed < 10000 && port.Duplex != Duplex.Half,
                Aspect.Speed,
                $"interface {on} speed-duplex {speed}-full",
                $"interface {on} speed-duplex auto"
            );
            to.Set(
                speed < 10000 && port.Duplex == Duplex.Half,
                Aspect.Speed,
                $"interface {on} speed-duplex {speed}-half",
                $"interface {on} speed-duplex auto"
            );
        }

        to.Set(port.Shutdown, Aspect.State, $"interface {on} disable");
        to.Set(!port.Shutdown, Aspect.State, $"interface {on} enable", $"interface {on} disable");
        if (port.Lag is null)
        {
            Write(on, port.Switching, plan, to);
            to.Set(port.Switching.PortSecurity == Setting.Off, Aspect.Security, $"no port-security {on}");
        }

        yield return to.Done(port.Id, TurnOf(port)) with { Members = [on.Value] };
    }

    internal override string Before(SpeedClass speed, int member) => member == 0 ? "" : FormattableString.Invariant($"{member}/");

    private bool Carries(Switching at, VlanId vlan, SwitchPlan plan) => at.Untagged == vlan || TaggedAt(at, plan).Has(vlan.Number);

    /// <summary>The untagged VLAN first: a port leaves its old one by itself.</summary>
    private void Write(IfName on, Switching at, SwitchPlan plan, Stanza to)
    {
        // What leaves its other VLANs is in VLAN 1 again by itself, and cannot leave that.
        if (at.Untagged is { Number: 1 } first) to.Untagged(first, $"vlan 1 untagged {on}");
        else if (at.Untagged is { } untagged) to.Untagged(untagged, $"vlan {untagged} untagged {on}", $"no vlan {untagged} untagged {on}");
        foreach (var vlan in TaggedAt(at, plan).Numbers)
            to.Each(Aspect.Tagged, $"{vlan}", $"vlan {vlan} tagged {on}", $"no vlan {vlan} tagged {on}");
        to.Set(EdgeOf(at) != PortFast.Off, Aspect.Edge, $"spanning-tree {on} admin-edge-port", $"no spanning-tree {on} admin-edge-port");
        to.Set(at.BpduGuard == Setting.On, Aspect.Guard, $"spanning-tree {on} bpdu-protection", $"no spanning-tree {on} bpdu-protection");
        to.Set(at.BpduGuard == Setting.Off, Aspect.Guard, $"no spanning-tree {on} bpdu-protection");
        to.Set(at.Filter, Aspect.Filter, $"spanning-tree {on} bpdu-filter", $"no spanning-tree {on} bpdu-filter");
    }

    private void WriteMembers(VlanId vlan, SwitchPlan plan, StringBuilder text)
    {
        var all = plan.Lags.Select(l => (On: On(l), At: l.Switching))
            .Concat(plan.Ports.Where(p => p.Lag is null).Select(p => (On: On(p), At: p.Switching)))
            .ToList();
        var untagged = all.Where(p => p.At.Untagged == vlan).Select(p => p.On.Value).ToList();
        var tagged = all.Where(p => TaggedAt(p.At, plan).Has(vlan.Number)).Select(p => p.On.Value).ToList();
        if (untagged.Count + tagged.Count == 0) return;
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"vlan {vlan.Number}\n");
        if (untagged.Count > 0) text.Append("   untagged ").AppendJoin(',', untagged).Append('\n');
        if (tagged.Count > 0) text.Append("   tagged ").AppendJoin(',', tagged).Append('\n');
        text.Append("   exit\n");
    }

    private static void Write(Section section, IEnumerable<Statement> statements, StringBuilder text)
    {
        if (section.Open is { } open) text.Append(open).Append('\n');
        foreach (var statement in statements) text.Append(statement.Text).Append('\n');
        if (section.Close is { } close) text.Append(close).Append('\n');
    }
}
