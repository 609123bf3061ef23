using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>Bonds are made when all hosts have joined.</summary>
public sealed class BOND11BondAfterPooling : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Creating Network Resiliency through Bonds", "23-25");
    public override string Title => "Bonds are made when all hosts have joined";
    public override string Because =>
        "A bond made for the whole pool is the same on every host. One that a host brings along when it joins has to be taken apart first.";
    public override string Advice => "Plan the bond after the last host has joined.";

    public override string Good => Examples.Pool(Examples.Bond, Examples.Plan, "task order=7 kind=bond bond=guests");
    public override string Bad =>
        Examples.Pool(
            Examples.Bond,
            Examples.Plan,
            "task order=5 kind=bond bond=guests",
            "task order=6 kind=pool-join host=xen02",
            "task order=7 kind=verify host=xen02"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var joins = pool.Open(TaskKind.PoolJoin).ToList();
        foreach (var step in joins.Count == 0 ? [] : pool.Open(TaskKind.Bond))
            if (joins.FindAll(j => j.Order > step.Order) is { Count: > 0 } late)
                yield return Found(
                    $"{Steps.Said(pool, step)} comes before {Steps.Hosts(pool, late)} "
                        + $"{Said.Words(late is [{ Host: not null }] ? "joins" : "join")} the pool (step {late[^1].Order}).",
                    [step.Id, .. step.Bond is { } bond ? [bond.Ref] : (Ref[])[], .. late.Select(t => t.Id.Ref)]
                ).Mended(pool, static (_, pool) => Reordering.Sorted(pool));
    }
}
