using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Bonds made on the master before others join are copied to them.</summary>
public sealed class MSEQ01BondsOnTheMasterMayBeFirst : ModernRule
{
    public override Level Level => Level.Note;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("Citrix, bonds before further hosts join; xapi, what a member copies", "");
    public override string Title => "Bonds made on the master before others join are copied to them";
    public override string Because =>
        "A host that joins takes over the master's bonds, so making them there first is a good order too, as long as the joining host has "
            + "none of its own.";
    public override string Advice => "Look at each member's bonds after it has joined.";

    public override string Good =>
        Examples.Pool(Examples.Later, "task kind=pool-join host=xen02 order=1", "task order=2 kind=bond host=xen01");
    public override string Bad =>
        Examples.Pool(Examples.Later, "task kind=bond host=xen01 order=1", "task order=2 kind=pool-join host=xen02");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Master is not { } master) yield break;
        var joins = pool.Open(TaskKind.PoolJoin).ToList();
        foreach (var bond in joins.Count == 0 ? [] : pool.Open(TaskKind.Bond).Where(t => t.Host == master.Id))
            if (joins.FindAll(j => j.Order > bond.Order) is { Count: > 0 } late)
                yield return Found(
                    $"{Steps.Said(pool, bond)} comes before {Steps.Hosts(pool, late)} "
                        + $"{Said.Words(late is [{ Host: not null }] ? "joins" : "join")}; what is bonded on {master} will be copied to "
                        + $"each host that does.",
                    bond.Id
                );
    }
}
