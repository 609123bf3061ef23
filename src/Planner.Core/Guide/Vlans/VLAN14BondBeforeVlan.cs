using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>A bond is made before the VLANs on it.</summary>
public sealed class VLAN14BondBeforeVlan : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating VLANs on Bonded Networks", "37");
    public override string Title => "A bond is made before the VLANs on it";
    public override string Because =>
        "A VLAN names the bond as its NIC, so the bond has to be there. One made on a member first is in the bond's way.";
    public override string Advice => "Plan the VLAN after its bond.";

    private const string Vlan = """
        port l1 switch=swL mode=trunk native=1 allowed=30 encapsulation=dot1q stp=no
        port l2 switch=swL mode=trunk native=1 allowed=30 encapsulation=dot1q stp=no
        port r1 switch=swR mode=trunk native=1 allowed=30 encapsulation=dot1q stp=no
        port r2 switch=swR mode=trunk native=1 allowed=30 encapsulation=dot1q stp=no
        network Guests kind=vlan uplink=bond:guests vlan=30
        """;

    public override string Good =>
        Examples.Pool(Examples.Bond, Vlan, Examples.Plan, "task order=7 kind=bond bond=guests", "task order=8 kind=vlan network=Guests");
    public override string Bad =>
        Examples.Pool(Examples.Bond, Vlan, Examples.Plan, "task order=7 kind=vlan network=Guests", "task order=8 kind=bond bond=guests");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var bonds = pool.Open(TaskKind.Bond).ToList();
        if (bonds.Count == 0) yield break;
        foreach (var step in pool.Open(t => t.Type is TaskKind.Vlan or TaskKind.Network))
            if (BondsUnder(pool, step) is { Count: > 0 } under && Later(bonds, under, step) is { } later)
                yield return Found(
                    $"{Steps.Said(pool, step)} comes before {Steps.Said(pool, later)}, which makes the bond it is built on.",
                    [step.Id, later.Id, .. step.Network is { } network ? [network.Ref] : (Ref[])[]]
                );
    }

    public override Fix? FixOf(Topology topology, Finding finding) => Reordering.Sorted(topology, finding);

    /// <summary>The bonds of which one is under what a step makes; none where it may be a plain NIC.</summary>
    private static List<Id<Bond>> BondsUnder(PoolTopology pool, WorkTask step)
    {
        var made = pool
            .Networks.Where(n => n.IsTagged && (step.Network is null ? step.Type == TaskKind.Vlan : n.Id == step.Network))
            .ToList();
        return made.TrueForAll(n => n.Uplink?.Bond is not null) ? [.. made.Select(n => n.Uplink!.Value.Bond!.Value).Distinct()] : [];
    }

    /// <summary>The step that makes the bond too late; null when the one that does it is not known and may come earlier.</summary>
    private static WorkTask? Later(List<WorkTask> bonds, List<Id<Bond>> under, WorkTask step)
    {
        var candidates = bonds.FindAll(b => b.Bond is not { } bond || under.Contains(bond));
        if (under is [var only] && candidates.FindAll(b => b.Bond == only) is { Count: > 0 } named) candidates = named;
        return candidates.Count > 0 && candidates.TrueForAll(b => b.Order > step.Order) ? candidates[0] : null;
    }
}
