using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Bonds made on the master before others join are copied to them.</summary>
public sealed class MSEQ01BondsOnTheMasterMayBeFirst : ModernRule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Citrix, bonds before further hosts join; xapi, what a member copies", "");
    public override string Title => "Bonds made on the master before others join are copied to them";
    public override string Because => "A host that joins takes over the master's bonds, so making them there first is a good order too, as long as the joining host has none of its own.";
    public override string Advice => "Look at each member's bonds after it has joined.";

    public override string Good => Examples.Pool(Examples.Later, "task kind=pool-join host=xen02 order=1", "task order=2 kind=bond host=xen01");
    public override string Bad => Examples.Pool(Examples.Later, "task kind=bond host=xen01 order=1", "task order=2 kind=pool-join host=xen02");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Master is not { } master) yield break;
        var joins = pool.Tasks.Where(t => t.Type == TaskKind.PoolJoin).ToList();
        foreach (var bond in pool.Tasks.Where(t => t.Type == TaskKind.Bond && t.Host == master.Id))
            if (joins.Where(j => j.Order > bond.Order).ToList() is { Count: > 0 } later)
                yield return Found($"Step {Words.Count(bond.Order)} makes a bond on {master.Name} before {Joining(topology.Design, later)}; it will be copied to each host that joins.", [bond.Id, .. later.Select(j => j.Id.Ref)]);
    }

    private static string Joining(Design design, List<WorkTask> joins) => joins.Select(j => design.Hosts.Find(j.Host)?.Name).OfType<string>().Distinct().ToList() is { Count: > 0 } hosts
        ? $"{Words.List(hosts)} {(hosts.Count == 1 ? "joins" : "join")}"
        : "hosts join";
}
