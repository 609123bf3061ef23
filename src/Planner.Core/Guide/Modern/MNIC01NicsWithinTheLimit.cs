using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A host has no more NICs than its release takes.</summary>
public sealed class MNIC01NicsWithinTheLimit : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("XenServer, networking; XCP-ng, requirements", "");
    public override string Title => "A host has at most sixteen NICs";
    public override string Because => "Sixteen physical NICs are what the releases are tested with and supported for.";
    public override string Advice => "Take the NICs beyond the limit out of the plan, or use fewer and faster ones.";

    public override string Good => Examples.Pool([Examples.Later, .. Nics(16)]);
    public override string Bad => Examples.Pool([Examples.Later, .. Nics(17)]);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var most = EditionLimits.Of(pool.Pool.Edition).NicsPerHost;
        if (pool.Nics.Length <= most)
            yield break;
        foreach (
            var group in pool
                .Hosts.GroupBy(h => pool.PifsOf(h).Count(p => p.IsPresent))
                .Where(g => g.Key > most)
                .OrderByDescending(g => g.Key)
        )
            yield return Found(
                $"{group.Key} NICs are planned for {Words.Hosts(pool, [.. group])}; {Words.Release(pool.Pool.Edition)} takes {most}.",
                [.. group.Select(h => h.Id.Ref)]
            );
    }

    private static IEnumerable<string> Nics(int count) => Enumerable.Range(2, count - 2).Select(n => $"nic number={n} role=unused");
}
