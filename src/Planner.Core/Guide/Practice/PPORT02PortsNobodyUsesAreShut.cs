using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Ports nobody uses are shut.</summary>
public sealed class PPORT02PortsNobodyUsesAreShut : PracticeRule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => Practice("CIS benchmarks and the vendors' guides to hardening");
    public override string Title => "Ports nobody uses are shut";
    public override string Because =>
        "Whoever plugs into an open port is in its VLAN; where a network lives there, he is beside hosts or VMs.";
    public override string Advice => "Shut the ports until they are wanted.";

    public override string Bad => Examples.Pool("port p3 switch=swP access=20");

    public override Chain Link => Chain.Port;

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        from unit in device.Units
        let ports = Open(topology, unit)
        where ports.Count > 0
        select Found(
            $"{Words.Count(ports.Count, "port")} of {unit} {Said.Words(ports.Count == 1 ? "is" : "are")} open and not cabled: "
                + $"{Words.List(ports.Select(p => Said.Of(p.Id, p.Name)))}.",
            [unit.Id, .. ports.Select(p => p.Id.Ref)]
        ).Mended(unit, static (t, unit) => Shut(t, unit));

    /// <summary>A warning where a network is that a pool with the usual security uses.</summary>
    internal override Func<Finding, Finding> Weighing(Topology topology)
    {
        var used = topology.Pools.Where(p => p.Pool.Security == SecurityProfile.Standard).SelectMany(p => p.Domains).Distinct()
            .ToLookup(d => topology.Fabric.IslandOf(d.Switch));
        return finding => IsWhereNetworksAre(topology, used, finding) ? finding with { Level = Level.Warning } : finding;
    }

    private static bool IsWhereNetworksAre(Topology topology, ILookup<Island, Domain> used, Finding finding)
    {
        var unit = new Id<Switch>(finding.Subjects[0].Number);
        var island = topology.Fabric.IslandOf(unit);
        var vlans = used[island].SelectMany(d => island.VlansIn(d, unit)).ToHashSet();
        return vlans.Count > 0 && finding.Subjects.Skip(1).Any(p => vlans.Any(topology.Design.Ports[new(p.Number)].Carries));
    }

    private static List<SwitchPort> Open(Topology topology, Switch unit) =>
        [.. topology.PortsOf(unit.Id).Where(p => !p.Shutdown && topology.CableAt(p.Id) is null)];

    private static Fix? Shut(Topology topology, Switch unit)
    {
        var ports = Open(topology, unit);
        return new(
            $"shut {Words.Count(ports.Count, "port")} of {unit} that nobody uses",
            ports.SelectMany(p => Edit.Of(p, p with { Shutdown = true }))
        );
    }
}
