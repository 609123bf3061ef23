using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>A step to be put into a work plan.</summary>
internal sealed record NewStep(TaskKind Kind, Host? Host, string Text);

/// <summary>Mending a work plan: its steps sorted, or steps put in.</summary>
internal static class Reordering
{
    private const int Last = 9999;

    /// <summary>The open steps in the guide's order, with as little moved as can be; null where they are already.</summary>
    public static Fix? Sorted(PoolTopology pool) =>
        Moves(pool).ToList() is { Count: > 0 } moves ? new($"put the steps of {pool.Pool.Name} into the guide's order", moves) : null;

    /// <summary>
    /// Puts each new step behind another and those of its number; those that follow get higher numbers only as far as they have to.
    /// </summary>
    public static IEnumerable<DesignCommand> Insert(PoolTopology pool, IEnumerable<(WorkTask After, NewStep Step)> steps)
    {
        var behind = steps.ToLookup(s => s.After.Id, s => s.Step);
        var now = 0;
        foreach (var same in pool.Tasks.GroupBy(t => t.Order))
        {
            now = Math.Min(Last, Math.Max(same.Key, now + 1));
            if (now != same.Key)
                foreach (var edit in same.SelectMany(step => Move(step, now))) yield return edit;
            foreach (var added in same.SelectMany(t => behind[t.Id])) yield return Adding(pool, added, now = Math.Min(Last, now + 1));
        }
    }

    private static IEnumerable<DesignCommand> Moves(PoolTopology pool)
    {
        var open = pool.Open(_ => true).ToList();
        var places = new Dictionary<Id<WorkTask>, int>();
        var place = 0;
        foreach (var step in open)
            places[step.Id] = place = Stages.Place(step, place);
        return open.OrderBy(t => places[t.Id]).Zip(open, (step, at) => Move(step, at.Order)).SelectMany(m => m);
    }

    private static IEnumerable<DesignCommand> Move(WorkTask step, int order) => Edit.Of(step, step with { Order = order });

    private static Add Adding(PoolTopology pool, NewStep step, int order) =>
        Edit.New(new WorkTask(default)
        {
            Pool = pool.Pool.Id,
            Type = step.Kind,
            Host = step.Host?.Id,
            Order = order,
            Text = step.Text,
        });
}
