using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>When management moves, the master moves last.</summary>
public sealed class MSEQ02TheMasterMovesLast : ModernRule
{
    public override Level Level => Level.Warning;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("xapi and XenCenter, moving management", "");
    public override string Title => "When management moves to another interface, the master moves last";
    public override string Because =>
        "Members find the pool by the master's address; once that has moved they cannot be told to follow. From 7.3 one command moves the "
            + "whole pool in this order.";
    public override string Advice => "Put the master's step after those of the members, or use one step for the whole pool.";

    public override string Good => Examples.Pool(Examples.Later, "task kind=mgmt host=xen02 order=1", "task order=2 kind=mgmt host=xen01");
    public override string Bad => Examples.Pool(Examples.Later, "task kind=mgmt host=xen01 order=1", "task order=2 kind=mgmt host=xen02");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Master is not { } master) yield break;
        var moves = Moves(pool);
        if (moves.Find(t => t.Host == master.Id) is not { } first) yield break;
        var late = moves.Where(t => t.Host != master.Id && t.Order > first.Order).ToList();
        if (late.Count > 0)
            yield return Found(
                $"Step {first.Order} moves management of master {master} before that of {Steps.Hosts(pool, late)}.",
                [first.Id, .. late.Select(t => t.Id.Ref)]
            ).Mended(pool, static (_, pool) => Last(pool));
    }

    /// <summary>The steps keep the places they have among all others; the master's take the last ones.</summary>
    private static Fix Last(PoolTopology pool)
    {
        var moves = Moves(pool);
        var sorted = moves.OrderBy(t => t.Host == pool.Pool.Master).ToList();
        return new(
            "let the master's step come after the members'",
            sorted.Zip(moves, (step, at) => Edit.Of(step, step with { Order = at.Order })).SelectMany(edits => edits)
        );
    }

    /// <summary>By order.</summary>
    private static List<WorkTask> Moves(PoolTopology pool) => [.. pool.Open(TaskKind.Mgmt).Where(t => t.Host is not null)];
}
