using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>A pool has at most sixteen hosts.</summary>
public sealed class POOL01HostsWithinTheLimit : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Visual Legend", "6-7");
    public override string Title => "A pool has at most sixteen hosts";
    public override string Because => "The product is tested and supported up to a ceiling; hosts beyond it cannot join.";
    public override string Advice => "Move the hosts beyond the limit to a second pool, or plan for an edition that takes more.";

    // M-POOL-01 takes its place.
    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;

    public override string Bad =>
        Examples.Pool(Enumerable.Range(3, 15).Select(n => $"host xen{n:00} ip=192.0.2.{10 + n} mask=255.255.255.0 gateway=192.0.2.1"));

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var most = EditionLimits.Of(pool.Pool.Edition).HostsPerPool;
        if (pool.Hosts.Length > most)
            yield return Found(
                $"{pool.Pool} has {pool.Hosts.Length} hosts where {Words.Release(pool.Pool.Edition)} takes {most}; it needs "
                    + $"{(pool.Hosts.Length + most - 1) / most} pools.",
                pool.Pool.Id
            );
    }
}
