using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>Hardware, installation, pool, networks and VMs follow one another.</summary>
public sealed class SEQ01FiveStepsInOrder : Rule
{
    /// <summary>
    /// Each stage follows the one before it that the plan has. What else comes before networks has rules of its own: SEQ-03, BOND-11,
    /// CAB-10.
    /// </summary>
    private static readonly Stage[][] Orders =
    [
        [Stage.Installs, Stage.Networks, Stage.Vms],
        [Stage.Cables, Stage.Switches, Stage.Installs, Stage.Joins, Stage.Vms],
    ];

    public override Level Level => Level.Error;
    public override GuideRef Guide =>
        new("Sequence of Networking Configuration Tasks; Connecting Virtual Machines to Networks", "11-12, 17");
    public override string Title => "Cables, switches, installation, pool, networks and VMs follow one another";
    public override string Because =>
        "Each stage builds on the one before. Out of order, a member can end up with the wrong management interface, and all VMs start on "
            + "the master.";
    public override string Advice => "Move the step behind the stage it builds on.";

    public override string Good => Examples.Pool(Examples.Plan);
    public override string Bad => Examples.Pool(Examples.Plan, "task order=9 kind=cable text=\"Patch NIC 1 of xen02\"");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Tasks.IsEmpty) return [];
        var stages = pool.Open(t => Stages.Of(t) is not null).ToLookup(t => Stages.Of(t)!.Value);
        return from order in Orders
               let present = order.Where(stages.Contains).ToList()
               from pair in present.Zip(present.Skip(1))
               let crossed = Steps.Crossed(stages[pair.First], stages[pair.Second])
               where crossed.Early.Count > 0
               group (pair, crossed) by pair.Second into same
               select Crossing(pool, same.First().pair, same.First().crossed);
    }

    /// <summary>
    /// The fewer steps are those out of place. VMs that come too early say nothing of the networks they precede, which may be in disorder
    /// themselves.
    /// </summary>
    private Finding Crossing(PoolTopology pool, (Stage First, Stage Then) stages, (List<WorkTask> Early, List<WorkTask> Late) steps)
    {
        var (early, late) = (Steps.Said(pool, steps.Early[0]), Steps.Said(pool, steps.Late[^1]));
        var crossed = steps.Late.Count <= steps.Early.Count
            ? (Said)$"{late} comes after {early}"
            : $"{early} comes before {late}";
        return Found(
            $"{crossed}, but {Said.Words(Stages.Said(stages.First))} {Said.Words(Comes(stages.First))} "
                + $"before {Said.Words(Stages.Said(stages.Then))}.",
            [
                .. stages.First == Stage.Networks ? steps.Early
                : steps.Late.Count <= steps.Early.Count ? steps.Late.Concat(steps.Early)
                : steps.Early.Concat(steps.Late),
            ]
        )
            .Telling(Steps.OutOfPlace(steps.Early.Concat(steps.Late)))
            .Mended(pool, static (t, pool) => Reordering.Sorted(pool));
    }

    private static string Comes(Stage stage) => stage is Stage.Switches or Stage.Networks ? "come" : "comes";

    private Finding Found(Said said, List<WorkTask> steps) => Found(said, [.. steps.Select(t => t.Id.Ref)]);
}
