using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>The management address of each member is checked when it has joined.</summary>
public sealed class SEQ08MembersAreVerifiedAfterJoining : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "The management address of each member is checked when it has joined";
    public override string Because =>
        "Networks are taken over from the master, addresses are not. A member with a wrong address is out of the master's reach when "
            + "networks are set up.";
    public override string Advice => "Plan a step “verify” for each member, after it joins and before bonds and networks are made.";

    public override string Good => Examples.Pool(Examples.Plan);
    public override string Bad => Examples.Pool(Examples.Plan, "- task order=6");

    /// <summary>A plan that names no hosts says too little to miss anything.</summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var (checks, settings) = (pool.Tasks.Where(t => t.Type == TaskKind.Verify).ToList(), pool.Open(Stages.IsSetting).ToList());
        var missing = Joins(pool).Where(j => !IsVerified(j, checks, settings.Find(t => t.Order > j.Order))).ToList();
        if (missing.Count == 0) yield break;
        Said until = settings.Find(t => t.Order > missing[0].Order) is { } next ? $" and before {Steps.Said(pool, next)}" : Said.Nothing;
        yield return Found(
            $"No step checks the management address of {Steps.Hosts(pool, missing)} after "
                + $"{Said.Words(missing.Count == 1 ? "it joins" : "they join")} the pool{until}.",
            [.. missing.Select(j => j.Id.Ref), .. missing.Select(j => j.Host!.Value.Ref)]
        )
            .Mended((pool, missing), static (t, f) => new(
                $"check the management address of {Steps.Hosts(f.pool, f.missing)}",
                Reordering.Insert(f.pool, f.missing.Select(j => (j, Step(f.pool.Hosts.First(h => h.Id == j.Host)))))
            ));
    }

    private static NewStep Step(Host host) => new(TaskKind.Verify, host, $"Check the management address of {host.Name}");

    /// <summary>The last step by which each member joins.</summary>
    private static IEnumerable<WorkTask> Joins(PoolTopology pool) =>
        pool
            .Tasks.Where(t => t is { Type: TaskKind.PoolJoin, Host: not null } && t.Host != pool.Pool.Master)
            .GroupBy(t => t.Host)
            .Select(g => g.Last());

    /// <param name="next">The first setting after it.</param>
    private static bool IsVerified(WorkTask join, List<WorkTask> checks, WorkTask? next) => checks.Exists(t =>
        (t.Host is null || t.Host == join.Host) && t.Order >= join.Order && (!Steps.IsOpen(t) || next is null || t.Order <= next.Order));
}
