using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>With xe, each change is repeated on every host, or the members are restarted.</summary>
public sealed class SEQ04ChangesByXeReachAllHosts : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "With xe, each change is repeated on every host, or the members are restarted";
    public override string Because =>
        "XenCenter carries a change of bonds and networks to all hosts. A command of xe works on the host it names; the members learn of "
            + "it when it is repeated there or when they restart.";
    public override string Advice =>
        "Plan the step for each host, plan to restart the members after it, or make VLANs with pool-vlan-create, which does all hosts at "
            + "once.";

    public override string Good =>
        Examples.Pool(Examples.Plan, "pool production master=xen01 delivery=xe", "task order=9 kind=restart host=xen02");
    public override string Bad => Examples.Pool(Examples.Plan, "pool production master=xen01 delivery=xe");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Pool.Delivery != DeliveryTool.Xe || pool.Hosts.Length < 2 || pool.Master is null)
            return [];
        return from change in pool.Open(t => t.Type is TaskKind.Bond or TaskKind.Vlan || t.Type == TaskKind.Network && !IsPrivate(pool, t))
                .GroupBy(Subject)
               let steps = change.ToList()
               let lacking = Lacking(pool, steps)
               where lacking.Count > 0
               group steps by string.Join(' ', lacking.Select(h => h.Id)) into alike
               let all = alike.SelectMany(s => s).ToList()
               select Told(pool, all, Lacking(pool, alike.First()));
    }

    private Finding Told(PoolTopology pool, List<WorkTask> steps, List<Host> lacking) =>
        Found(
            $"{Steps.Said(pool, steps)} {Said.Words(steps.Count == 1 ? "is" : "are")} done with xe, but no step repeats "
                + $"{Said.Words(steps.Count == 1 ? "it" : "them")} on {Words.List(lacking)} "
                + $"or restarts {Said.Words(lacking.Count == 1 ? "that host" : "those hosts")} afterwards.",
            [.. steps.Select(t => t.Id.Ref), .. lacking.Select(h => h.Id.Ref)]
        )
            .Mended((pool, steps, lacking), static (t, f) => Restarted(f.pool, f.steps, f.lacking));

    private static Fix? Restarted(PoolTopology pool, List<WorkTask> steps, List<Host> lacking) =>
        lacking.Exists(h => h.Id == pool.Pool.Master) || pool.Tasks.LastOrDefault(t => steps.Exists(s => s.Id == t.Id)) is not { } last
            ? null
            : new(
                $"restart {Words.List(lacking)} after {Steps.Said(pool, last)}",
                Reordering.Insert(pool, lacking.Select(h => (last, new NewStep(TaskKind.Restart, h, $"Restart {h.Name}"))))
            );

    /// <summary>
    /// The hosts that a change does not reach. A step for no host in particular is done on the master; a VLAN made so is made on all hosts
    /// by one command.
    /// </summary>
    private static List<Host> Lacking(PoolTopology pool, List<WorkTask> steps)
    {
        var whole = steps.Exists(t => t.Host is null);
        if (whole && steps[0].Type == TaskKind.Vlan) return [];
        var last = steps.Max(t => t.Order);
        var restarts = pool.Tasks.Where(t => t.Type == TaskKind.Restart && t.Order >= last).ToList();
        return [.. pool.Hosts.Where(h => steps.TrueForAll(t => t.Host != h.Id) && !(whole && h.Id == pool.Pool.Master)
            && (h.Id == pool.Pool.Master || !restarts.Exists(r => r.Host is null || r.Host == h.Id)))];
    }

    private static (TaskKind, Id<Bond>?, Id<Network>?) Subject(WorkTask step) => (step.Type, step.Bond, step.Network);

    private static bool IsPrivate(PoolTopology pool, WorkTask step) =>
        step.Network is { } network && pool.Networks.FirstOrDefault(n => n.Id == network) is { IsPrivate: true };
}
