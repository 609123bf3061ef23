using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>A step to be put into a work plan.</summary>
internal sealed record NewStep(TaskKind Kind, Host? Host, string Text);

/// <summary>Mending a work plan: its steps sorted, or steps put in.</summary>
internal static class Reordering
{
    private const int Last = 9999;

    /// <summary>The open steps in the guide's order, with as little moved as can be; null where they are already.</summary>
    public static Fix? Sorted(Topology topology, Finding finding) =>
        PoolOf(topology, finding) is { } pool && Moves(pool).ToList() is { Count: > 0 } moves
            ? new($"put the steps of {pool.Pool.Name} into the guide's order", moves)
            : null;

    public static PoolTopology? PoolOf(Topology topology, Finding finding) =>
        finding.Subjects.Select(s => topology.Design.Find(s)).OfType<WorkTask>().FirstOrDefault() is { } step
            ? topology.Pool(step.Pool)
            : null;

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
                foreach (var step in same) yield return Move(step, now);
            foreach (var added in same.SelectMany(t => behind[t.Id])) yield return Adding(pool, added, now = Math.Min(Last, now + 1));
        }
    }

    private static IEnumerable<Change> Moves(PoolTopology pool)
    {
        var open = pool.Open(_ => true).ToList();
        var places = new Dictionary<Id<WorkTask>, int>();
        var place = 0;
        foreach (var step in open)
            places[step.Id] = place = Stages.Place(step, place);
        return open.OrderBy(t => places[t.Id])
            .Zip(open, (step, at) => (step, at.Order))
            .Where(m => m.step.Order != m.Order)
            .Select(m => Move(m.step, m.Order));
    }

    private static Change Move(WorkTask step, int order) => new(step.Id, "order", Number(order), Number(step.Order));

    private static Add Adding(PoolTopology pool, NewStep step, int order) =>
        new(
            WorkTask.About.Word,
            ("pool", pool.Pool.Id.ToString()),
            ("kind", Codecs.WordOf(step.Kind)),
            ("host", step.Host?.Id.ToString() ?? ""),
            ("order", Number(order)),
            ("text", step.Text)
        );

    private static string Number(int order) => order.ToString(CultureInfo.InvariantCulture);
}
