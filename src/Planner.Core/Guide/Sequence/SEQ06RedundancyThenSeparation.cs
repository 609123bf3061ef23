using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>Bonds come before what separates storage and management.</summary>
public sealed class SEQ06RedundancyThenSeparation : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Example: Adding Virtual Machines to a Network", "22-23");
    public override string Title => "Bonds come before what separates storage and management";
    public override string Because =>
        "Redundancy first, then separate networks, then VMs: an address given to a NIC has to be moved when the NIC goes into a bond "
            + "later.";
    public override string Advice => "Plan the bonds first.";

    public override string Good =>
        Examples.Pool(Examples.Bond, Examples.Storage, Examples.Plan, "task order=7 kind=bond bond=guests", "task order=8 kind=storage");
    public override string Bad =>
        Examples.Pool(Examples.Bond, Examples.Storage, Examples.Plan, "task order=7 kind=storage", "task order=8 kind=bond bond=guests");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var (early, bonds) = Steps.Crossed(pool.Open(TaskKind.Bond), pool.Open(t => Separates(pool, t)));
        if (early.Count > 0)
            yield return Found(
                $"{Steps.Said(pool, early)} {Said.Words(early.Count == 1 ? "comes" : "come")} before {Steps.Said(pool, bonds)}.",
                [.. early.Concat(bonds).Select(t => t.Id.Ref)]
            )
                .Mended(pool, static (t, pool) => Reordering.Sorted(pool));
    }

    private static bool Separates(PoolTopology pool, WorkTask step) =>
        step.Type is TaskKind.Storage or TaskKind.Mgmt
        || step.Type is TaskKind.Network or TaskKind.Vlan
            && step.Network is { } network
            && pool.Networks.FirstOrDefault(n => n.Id == network) is { Role: NetworkRole.Storage or NetworkRole.Management };
}
