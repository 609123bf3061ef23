using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>The management NIC of every host is cabled.</summary>
public sealed class CAB06ManagementNicsAreCabled : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "The management NIC of every host is cabled";
    public override string Because => "Settings reach a member through its management interface; unplugged, it cannot even join.";
    public override string Advice => "Plug it in before anything else.";

    public override string Bad => Examples.Pool("- cable a=xen02:0");

    public override Fix? FixOf(Topology topology, Finding finding) => Patch.In(topology, finding.Pifs(topology));

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from host in pool.Hosts
        from uplink in pool.ManagementUplinks(host)
        let pifs = pool.PifsOf(uplink, host)
        where !pifs.IsEmpty && !pifs.Any(p => p.IsCabled)
        select Found(
            $"Management {Words.Nics(pifs.Select(p => p.Number))} of {host.Name} has no cable, so {(host.Id == pool.Master?.Id ? "the pool cannot be reached" : $"{pool.Master?.Name ?? "the master"} cannot reach it")}.",
            [.. pifs.Select(p => p.Ref)]
        );
}
