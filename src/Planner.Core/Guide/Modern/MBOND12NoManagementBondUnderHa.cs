using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>High availability is off while the bond of management is made or changed.</summary>
public sealed class MBOND12NoManagementBondUnderHa : ModernRule
{
    private const string Off = "Switch high availability off";
    private const string On = "Switch high availability on again";
    private const int Last = 9999;

    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("xapi, checks when a bond is made", "");
    public override string Title => "High availability is off while the bond of management is made or changed";
    public override string Because =>
        "While high availability is on, a pool refuses to put its management interface into a bond or take it out.";
    public override string Advice => "Put a step before it that switches high availability off, and one after it that switches it on.";

    public override string Good =>
        Examples.Pool(
            Managed,
            Examples.Bond,
            Moved,
            $"task order=1 kind=bond text=\"{Off}\"",
            "task order=2 kind=bond bond=guests",
            $"task order=3 kind=bond text=\"{On}\""
        );
    public override string Bad => Examples.Pool(Managed, Examples.Bond, Moved, "task order=2 kind=bond bond=guests");

    private const string Managed = "pool production master=xen01 edition=8.0-8.2 ha=yes";
    private const string Moved = "network Management uplink=bond:guests role=management\nnetwork Guests uplink=nic:0";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (!pool.Pool.Ha) yield break;
        var touched = pool.Bonds.Where(b => pool.Reference is { } host && pool.On(b, host).Pifs.Any(pool.IsManagement)).ToList();
        if (touched.Count == 0) yield break;
        var tasks = pool.Tasks.OrderBy(t => t.Order).ToList();
        foreach (var task in tasks.Where(t => t.Type == TaskKind.Bond && Steps.IsOpen(t) && Switches(t) is null))
            if (
                touched.FirstOrDefault(b => task.Bond == b.Id || task.Bond is null) is { } bond
                && tasks.LastOrDefault(t => t.Order < task.Order && Switches(t) is not null) is var last
                && (last is null || Switches(last) == true)
            )
                yield return Found(
                    $"Step {task.Order} changes {bond}, which carries the management of {pool.Pool}, while high availability is on.",
                    task.Id,
                    bond.Id
                ).Mended((pool, task), static (_, f) => Switched(f.pool, f.task));
    }

    /// <summary>Puts the two steps around it; those behind it move back.</summary>
    private static Fix? Switched(PoolTopology pool, WorkTask task)
    {
        var behind = pool.Tasks.Where(t => t.Order > task.Order).OrderByDescending(t => t.Order).ToList();
        if (task.Order + 2 > Last || behind is [var end, ..] && end.Order + 2 > Last) return null;
        return new(
            "switch high availability off before it and on after it",
            [
                .. behind.SelectMany(t => Edit.Of(t, t with { Order = t.Order + 2 })),
                .. Edit.Of(task, task with { Order = task.Order + 1 }),
                Step(task, Off, task.Order),
                Step(task, On, task.Order + 2),
            ]
        );
    }

    /// <summary>True where a step says that it switches high availability on, false where off, null where neither.</summary>
    private static bool? Switches(WorkTask task)
    {
        var words = task.Text.Split([' ', ',', '.', ';', ':', '(', ')'], StringSplitOptions.RemoveEmptyEntries);
        bool Says(string word) => words.Contains(word, StringComparer.OrdinalIgnoreCase);
        if (!Says("HA") && !task.Text.Contains("high availability", StringComparison.OrdinalIgnoreCase)) return null;
        return Says("off") || Says("disable") ? false : Says("on") || Says("enable") ? true : null;
    }

    private static Add Step(WorkTask around, string text, int order) =>
        Edit.New(new WorkTask(default)
        {
            Pool = around.Pool,
            Type = TaskKind.Bond,
            Order = order,
            Text = text,
        });
}
