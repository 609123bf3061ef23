using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>The steps of a pool's work plan as the rules of order see them: what is done already can no longer be moved.</summary>
internal static class Steps
{
    public static bool IsOpen(WorkTask step) => step.Done.Length == 0;

    public static IEnumerable<WorkTask> Open(this PoolTopology pool, Func<WorkTask, bool> which) =>
        pool.Tasks.Where(t => IsOpen(t) && which(t));

    public static IEnumerable<WorkTask> Open(this PoolTopology pool, TaskKind kind) => pool.Open(t => t.Type == kind);

    /// <summary>"“Make the bonds” (step 5)".</summary>
    public static string Said(PoolTopology pool, WorkTask step) => $"“{Shown.Short(Title(pool, step))}” (step {Words.Count(step.Order)})";

    public static string Said(PoolTopology pool, IEnumerable<WorkTask> steps) => Words.List(steps.Select(s => Said(pool, s)));

    /// <summary>The hosts that steps are for; steps for no host in particular are for all of them.</summary>
    public static string Hosts(PoolTopology pool, IEnumerable<WorkTask> steps) =>
        steps.Select(s => s.Host).Distinct().ToList() is var hosts && hosts.Contains(null)
            ? "the hosts"
            : Words.List(hosts.Select(h => Name(pool, h!.Value)));

    public static string Name(PoolTopology pool, Id<Host> host) => pool.Hosts.FirstOrDefault(h => h.Id == host)?.Name ?? "a host";

    /// <summary>
    /// The steps of one sort that come before the last of another, and those of the other that come after the first of these; empty where
    /// the order is kept.
    /// </summary>
    public static (List<WorkTask> Early, List<WorkTask> Late) Crossed(IEnumerable<WorkTask> first, IEnumerable<WorkTask> then)
    {
        var (before, after) = (first.ToList(), then.ToList());
        if (before.Count == 0 || after.Count == 0) return ([], []);
        var (last, start) = (before.Max(t => t.Order), after.Min(t => t.Order));
        return (after.FindAll(t => t.Order < last), before.FindAll(t => t.Order > start));
    }

    private static string Title(PoolTopology pool, WorkTask step)
    {
        if (step.Text.Length > 0)
            return step.Text;
        var about =
            pool.Bonds.FirstOrDefault(b => b.Id == step.Bond)?.Name
            ?? pool.Networks.FirstOrDefault(n => n.Id == step.Network)?.Name
            ?? pool.Hosts.FirstOrDefault(h => h.Id == step.Host)?.Name;
        return about is null ? step.Title : $"{step.Title} {about}";
    }
}
