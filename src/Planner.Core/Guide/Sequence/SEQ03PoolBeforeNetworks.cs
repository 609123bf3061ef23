using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>All hosts are in the pool before networks are set up.</summary>
public sealed class SEQ03PoolBeforeNetworks : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "All hosts are in the pool before networks are set up";
    public override string Because =>
        "A host that joins takes over what the pool has. What it brings along of its own has to be thrown away, and leaves traces in the "
            + "database.";
    public override string Advice => "Plan the step after the last host has joined.";

    public override string Good => Examples.Pool(Examples.Plan);
    public override string Bad =>
        Examples.Pool(
            Examples.Plan,
            "task order=5 kind=network network=Office",
            "task order=6 kind=pool-join host=xen02",
            "task order=7 kind=verify host=xen02"
        );

    /// <summary>Where only bonds come too early, BOND-11 says so.</summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var (early, joins) = Steps.Crossed(pool.Open(TaskKind.PoolJoin), pool.Open(Stages.IsSetting));
        if (early.Exists(t => t.Type != TaskKind.Bond))
            yield return Found(
                $"{Steps.Said(pool, early)} {Said.Words(early.Count == 1 ? "comes" : "come")} before {Steps.Hosts(pool, joins)} "
                    + $"{Said.Words(joins is [{ Host: not null }] ? "joins" : "join")} the pool (step {joins[^1].Order}).",
                [.. early.Concat(joins).Select(t => t.Id.Ref)]
            )
                .Mended(pool, static (t, pool) => Reordering.Sorted(pool));
    }
}
