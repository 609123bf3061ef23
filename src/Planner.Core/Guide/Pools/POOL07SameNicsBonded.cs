using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>The same NICs are bonded on every host.</summary>
public sealed class POOL07SameNicsBonded : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "The same NICs are bonded on every host";
    public override string Because =>
        "A bond belongs to the pool. Where one host bonds other NICs, the networks on the bond do not work on that host.";
    public override string Advice => "Bond the NICs with the same numbers as on the master.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Bond, "nic number=4", "deviation host=xen02 bond=guests members=2,4");

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.First<Host>(topology) is not { } host || topology.PoolOf(host) is not { Reference: { } reference } pool)
            return null;
        if (pool.DeviationsOf(reference).Any(d => d.Bond is not null))
            return null;
        return new(
            $"bond on {host.Name} what {pool.Pool.Name} bonds",
            pool.DeviationsOf(host).Where(d => d.Bond is not null).Select(d => new Remove(d.Id))
        );
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Bonds(pool, h), (a, b) => a.SequenceEqual(b))
        select Found(
            $"{odd.Host} bonds {Shown(odd.Value)}; {odd.Reference} bonds {Shown(odd.Expected)}.{odd.Aside}",
            [odd.Host.Id, .. pool.Bonds.Select(b => b.Id.Ref)]
        );

    private static List<string> Bonds(PoolTopology pool, Host host) =>
        [.. pool.Bonds.Select(b => $"{Words.Nics(pool.On(b, host).Members.Order())}").Order(StringComparer.Ordinal)];

    private static string Shown(IEnumerable<string> bonds) => Words.List(bonds.Where(b => b.Length > 0));
}
