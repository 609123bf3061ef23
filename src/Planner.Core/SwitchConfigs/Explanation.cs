using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.SwitchConfigs;

/// <summary>A line of a configuration and what of the plan it comes from.</summary>
public sealed record ExplainedLine(string Text, string Why);

/// <summary>A part of a configuration with its reasons.</summary>
/// <param name="At">What of the plan it is about; null where that is the whole device.</param>
public sealed record ExplainedPart(string Title, Ref? At, ImmutableArray<ExplainedLine> Lines);

/// <summary>A configuration line by line with its reasons: cables, networks, rules.</summary>
public static class Explanation
{
    /// <returns>Nothing where there is no configuration.</returns>
    public static ImmutableArray<ExplainedPart> Of(Topology topology, Switch unit, string dialect = "")
    {
        if (!Dialects.Chosen(topology.Design, unit, dialect).Ok(out var spoken, out _)) return [];
        var plan = SwitchPlan.For(topology, unit, "");
        if (spoken.Refuse(plan).Any()) return [];
        plan = Labels.Fit(plan, spoken.About);
        var sections = spoken.Sections(plan).ToList();
        var ports = plan.Ports.ToDictionary(p => p.Id);
        var nameless = VlanSet.Of(sections.Where(s => s is { Vlan: not null, Statements.IsEmpty: true }).Select(s => s.Vlan!.Value));
        return
        [
            .. Part("VLANs without a network of their own", null, spoken.Define(nameless), "ports name them, or a network passes here"),
            .. from section in sections
            where !section.Statements.IsEmpty
            select new ExplainedPart(
                Title(topology, section),
                section.At,
                [
                    .. section.Open is { } open && spoken.About.Ending != "json" ? [new ExplainedLine(open, "")] : (ExplainedLine[])[],
                    .. from statement in section.Statements
                    where statement.Aspect != Aspect.Remark
                    from line in statement.Text.Split('\n')
                    select new ExplainedLine(
                        spoken.About.Ending == "json" ? $"{statement.Sub} = {line}" : line,
                        Why(topology, plan, section, statement.Aspect, ports)
                    ),
                ]
            ),
        ];
    }

    private static IEnumerable<ExplainedPart> Part(string title, Ref? at, IEnumerable<string> lines, string why) =>
        lines.Select(l => new ExplainedLine(l, why)).ToImmutableArray() is { IsEmpty: false } some ? [new(title, at, some)] : [];

    private static string Title(Topology topology, Section section) =>
        section.At is { } at && topology.Design.Find(at) is { } thing ? $"{thing.Title}, {thing.Kind.One}"
        : section.Vlan is { } vlan ? FormattableString.Invariant($"VLAN {vlan}")
        : "The device";

    private static string Why(Topology topology, SwitchPlan plan, Section section, Aspect aspect, Dictionary<Ref, PortIntent> ports)
    {
        if (section.Vlan is not null) return "a network of the plan has this VLAN, or a port names it";
        if (section.At is not { } at) return "";
        var port = ports.GetValueOrDefault(at) ?? plan.Ports.FirstOrDefault(p => p.Lag?.Id == at);
        return port is null ? "" : Of(topology, port, aspect);
    }

    private static string Of(Topology topology, PortIntent port, Aspect aspect) => aspect switch
    {
        Aspect.Description => IsTyped(topology, port) ? "typed at the port" : Cable(topology, port),
        Aspect.State => port.IsSpare ? "no cable is planned" : port.Shutdown ? "shut by plan" : Cable(topology, port),
        Aspect.Access or Aspect.Untagged when port.IsSpare => "no cable is planned: a VLAN that nothing uses",
        Aspect.Access or Aspect.Untagged or Aspect.Native => Networks(topology, port, tagged: false),
        Aspect.Allowed or Aspect.Tagged => Networks(topology, port, tagged: true),
        Aspect.Mode => port.Switching.IsTrunk ? "frames with tags pass (SWP-12)" : "frames without tags only (SWP-03)",
        Aspect.Encapsulation => "XenServer speaks 802.1Q (SWP-13)",
        Aspect.Negotiation => "access or trunk by plan, not by what the other side says",
        Aspect.Security or Aspect.MaxMacs => "many MAC addresses behind one port (SWP-05, SWP-14)",
        Aspect.Edge when port.Switching.StpOff => "stands for spanning tree off (SWP-01, SWP-07)",
        Aspect.Edge => "the port forwards at once (SWP-01, SWP-04)",
        Aspect.Guard => "a host may send BPDUs (SWP-08)",
        Aspect.Filter => "asked for at the switch, in place of spanning tree off (SWP-07)",
        Aspect.Stp => "spanning tree is off by plan (SWP-06, SWP-07)",
        Aspect.Speed or Aspect.Duplex or Aspect.Autonegotiation => "set by hand on 10/100 switches only (SWP-10, SWP-11)",
        Aspect.Mtu => "as large as the networks need on the whole way (M-MTU-01)",
        Aspect.Group or Aspect.Member => "the NICs at the other end are one bond (M-BOND-05)",
        Aspect.Fallback => "a host that speaks no LACP yet can still be reached (M-BOND-09)",
        Aspect.Mlag => "the LAG spans the pair of switches (M-BOND-06)",
        _ => "",
    };

    private static bool IsTyped(Topology topology, PortIntent port) =>
        topology.Design.Ports.Find(port.Id.As<SwitchPort>()) is { Description.Length: > 0 };

    private static string Cable(Topology topology, PortIntent port) =>
        topology.CableAt(port.Id) is not { } cable ? "no cable is planned"
        : topology.Peer(port.Id) is { } far ? $"{topology.Design.Say(cable.Id)} to {topology.Design.Say(far)}"
        : topology.Design.Say(cable.Id);

    private static string Networks(Topology topology, PortIntent port, bool tagged)
    {
        if (port.Serves is not { } served || topology.Design.Hosts.Find(served.Host.As<Host>()) is not { } host)
            return tagged ? "VLANs that pass to the other side" : "untagged frames of the other side";
        var names = topology.PoolOf(
            host).NetworksOn(host,
            served.Nic).Where(n => n.Vlan is { Number: > 0 } == tagged).Select(n => n.Name).ToList(
        );
        return names.Count == 0 ? tagged ? "no network of the plan asks for it" : "no network of the plan: for untagged frames"
            : $"{(names.Count == 1 ? "network" : "networks")} {string.Join(", ", names.Take(6))}{(names.Count > 6 ? " …" : "")}";
    }
}
