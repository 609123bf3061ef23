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

    public override IEnumerable<Finding> Check(Topology topology)
    {
        HashSet<Segment>? used = null;
        foreach (var unit in topology.Design.Switches)
        {
            var ports = topology.PortsOf(unit.Id).Where(p => !p.Shutdown && topology.CableAt(p.Id) is null).ToList();
            if (ports.Count == 0) continue;
            var vlans = Vlans(topology, unit, used ??= Used(topology));
            yield return Found(
                ports.Exists(p => vlans.Any(p.Carries)) ? Level.Warning : Level,
                $"{Words.Count(ports.Count, "port")} of {unit} {Said.Words(ports.Count == 1 ? "is" : "are")} open and not cabled: "
                    + $"{Words.List(ports.Select(p => Said.Of(p.Id, p.Name)))}.",
                [unit.Id, .. ports.Select(p => p.Id.Ref)]
            ).Mended(unit, static (t, unit) => Shut(t, unit));
        }
    }

    /// <summary>Where networks are of pools that want the usual security.</summary>
    private static HashSet<Segment> Used(Topology topology) =>
    [
        .. topology.Pools.Where(p => p.Pool.Security == SecurityProfile.Standard)
            .SelectMany(p => p.Attachments).SelectMany(a => a.Pifs.Select(p => p.SegmentFor(a.Network.Vlan))).OfType<Segment>(),
    ];

    private static HashSet<int> Vlans(Topology topology, Switch unit, HashSet<Segment> used)
    {
        var island = topology.Fabric.IslandOf(unit.Id);
        return [.. used.Where(s => topology.Fabric.IslandOf(s.Domain.Switch) == island).SelectMany(s => island.VlansIn(s.Domain, unit.Id))];
    }

    private static Fix? Shut(Topology topology, Switch unit)
    {
        var ports = topology.PortsOf(unit.Id).Where(p => !p.Shutdown && topology.CableAt(p.Id) is null).ToList();
        return new(
            $"shut {Words.Count(ports.Count, "port")} of {unit} that nobody uses",
            ports.SelectMany(p => Edit.Of(p, p with { Shutdown = true }))
        );
    }
}
