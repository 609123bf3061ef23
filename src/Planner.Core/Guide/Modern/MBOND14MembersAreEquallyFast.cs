using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The members of a bond that shares its load are equally fast.</summary>
public sealed class MBOND14MembersAreEquallyFast : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("XenServer 6, administrator's guide", "");
    public override string Title => "The members of a bond that shares its load are equally fast";
    public override string Because =>
        "A fast and a slow NIC go together only where one of them waits: VMs that are put on the slow one suffer for it.";
    public override string Advice => "Bond NICs of one speed, or set the bond to active-backup.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, "nic number=3 speed=10000");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.Bonds
        where bond.Mode != BondMode.ActiveBackup
        from mixed in pool.Hosts.Select(h => pool.On(bond, h)).GroupBy(Speeds)
        where mixed.Key.Length > 0
        select Found(
            $"{bond} mixes NICs of {mixed.Key} Mb/s on {Words.Hosts(pool, [.. mixed.Select(b => b.Host)])}.",
            [bond.Id, .. mixed.SelectMany(b => b.Pifs.Select(p => p.Ref))]
        );

    /// <summary>"1000 and 10000"; empty where there is one speed only.</summary>
    private static string Speeds(BondOnHost bond)
    {
        var speeds = bond.Pifs.Select(p => p.Speed).Distinct().Order().ToList();
        return speeds.Count < 2 ? "" : Words.List(speeds.Select(Words.Count));
    }
}
