using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>VM traffic has switches of its own where it is to be physically apart.</summary>
public sealed class SEG04VmSwitchesAreApart : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Scenario 1: Segregating Traffic", "28-29");
    public override string Title => "VM traffic has switches of its own where it is to be physically apart";
    public override string Because => "Where the plan promises physical separation, a shared switch breaks the promise.";
    public override string Advice => "Move the VM traffic's cables to a switch of their own.";

    public override string Good => Examples.Pool("pool production master=xen01 segregation=physical");
    public override string Bad =>
        Examples.Pool(
            "pool production master=xen01 segregation=physical",
            "port p2 switch=swM access=20 portfast=edge",
            "cable a=xen02:1 b=swM:p2"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Pool.Segregation != SegregationTarget.Physical)
            yield break;
        var dedicated = pool
            .Linked.Where(p => pool.IsManagement(p) || pool.IsStorage(p))
            .DistinctBy(p => Group(p.Switch!))
            .ToDictionary(p => Group(p.Switch!));
        foreach (var pif in pool.Linked)
            if (
                dedicated.TryGetValue(Group(pif.Switch!), out var other)
                && pool.NetworksOn(pif.Host, pif.Number).Any(n => n.Role == NetworkRole.Vm)
            )
                yield return Found(
                    $"{Words.Of(pif)} carries VM traffic to {pif.Switch}, which "
                        + $"{Said.Words(pool.IsManagement(other) ? "management" : "storage")} {Words.Of(other)} uses"
                        + $"{(pif.Switch!.Id == other.Switch!.Id ? Said.Nothing : $" through {other.Switch}")} too.",
                    pif.Ref,
                    pif.Switch!.Id,
                    other.Ref,
                    pool.Pool.Id
                )
                    .FollowingEither(Lacks.Wire(pif), Lacks.Wire(other))
                    .With(pool.Pool.Id);
    }

    public override Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several) =>
        $"{Words.List(several.Select(f => Words.End(topology, f.Subjects[0])))} carry VM traffic to switches "
            + $"that management or storage of pool {topology.Design.Find(among)} uses too.";

    private static Ref Group(Switch unit) => unit.LogicalSwitch?.Ref ?? unit.Id.Ref;
}
