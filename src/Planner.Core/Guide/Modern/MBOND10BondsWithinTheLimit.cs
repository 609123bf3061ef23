using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A host has no more bonds than are documented for its release.</summary>
public sealed class MBOND10BondsWithinTheLimit : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("XenServer, networking of each release", "");
    public override string Title => "A host has no more bonds than are documented for its release";
    public override string Because =>
        "The releases' documents name a number of bonds for a host: eight up to 7.6, four in version 8; more is not tested.";
    public override string Advice => "Join more NICs in fewer bonds, or put networks on VLANs of one bond.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).BondsPerHost is not null;
    public override string Good => Examples.Pool([Examples.Later, .. Bonds(4)]);
    public override string Bad => Examples.Pool([Examples.Later, .. Bonds(5)]);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (EditionLimits.Of(pool.Pool.Edition).BondsPerHost is not { } most || pool.Bonds.Length <= most)
            yield break;
        foreach (
            var group in pool
                .Hosts.GroupBy(h => pool.Bonds.Count(b => !pool.On(b, h).Pifs.IsEmpty))
                .Where(g => g.Key > most)
                .OrderByDescending(g => g.Key)
        )
            yield return Found(
                $"{group.Key} bonds are planned on {Words.Hosts(pool, [.. group])}; the documents of {Words.Release(pool.Pool.Edition)} "
                    + $"name {most}.",
                [.. group.Select(h => h.Id.Ref)]
            );
    }

    private static IEnumerable<string> Bonds(int count) =>
        Enumerable
            .Range(1, count)
            .SelectMany(n => (string[])[$"nic number={2 * n}", $"nic number={2 * n + 1}", $"bond pair{n} members={2 * n},{2 * n + 1}"]);
}
