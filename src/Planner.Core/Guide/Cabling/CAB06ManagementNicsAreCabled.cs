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

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from host in pool.Hosts
        from uplink in pool.ManagementUplinks(host)
        let pifs = pool.PifsOf(uplink, host)
        where !pifs.IsEmpty && !pifs.Any(p => p.HasLink)
        select Lacks.BehindShutPorts(
            Found(
                $"Management {Words.Nics(pifs.Select(p => p.Number))} of {host} has no {Lacks.CableOrLink(pifs)}, so {Cut(pool, host)}.",
                [.. pifs.Select(p => p.Ref)]
            ),
            pifs
        )
            .Telling(pifs.Select(Lacks.Link))
            .With(pool.Pool.Id)
            .Mended(pifs, static (t, pifs) => Patch.In(t, pifs));

    public override Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several) =>
        $"Management has no cable on {Words.Ends(topology, several)}, so nothing reaches these hosts of pool "
            + $"{topology.Design.Find(among)}.";

    private static Said Cut(PoolTopology pool, Host host) =>
        host.Id == pool.Master?.Id ? Said.Words("the pool cannot be reached")
        : pool.Master is { } master ? $"{master} cannot reach it"
        : Said.Words("the master cannot reach it");
}
