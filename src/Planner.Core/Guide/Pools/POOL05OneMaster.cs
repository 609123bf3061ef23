using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>A pool has one master.</summary>
public sealed class POOL05OneMaster : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Visual Legend", "6-7");
    public override string Title => "A pool has one master";
    public override string Because => "The master speaks for the pool: every setting reaches the other hosts through it.";
    public override string Advice => "Name one host as the pool's master.";

    public override string Bad => Examples.Pool("pool production");
    public override string Impossible => Examples.Pool("pool spare master=xen01");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Master is null && !pool.Hosts.IsEmpty)
            yield return Found(
                $"No host of {pool.Pool} is named as its master; {pool.Hosts[0]} could be.",
                pool.Pool.Id,
                pool.Hosts[0].Id
            ).Mended((pool.Pool, Host: pool.Hosts[0]), static (_, f) => Named(f.Pool, f.Host));
    }

    private static Fix Named(Pool pool, Host host) =>
        new($"make {host.Name} the master of {pool.Name}", Edit.Of(pool, pool with { Master = host.Id }));
}
