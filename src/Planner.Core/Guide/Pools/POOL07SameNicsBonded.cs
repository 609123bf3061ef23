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

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Bonds(pool, h), (a, b) => a.SequenceEqual(b))
        select Found(
            $"{odd.Host} bonds {Shown(odd.Value)}; {odd.Reference} bonds {Shown(odd.Expected)}.{odd.Aside}",
            [odd.Host.Id, .. pool.Bonds.Select(b => b.Id.Ref)]
        )
            .Telling(Restating.Moved(pool, odd.Host).Select(b => Lacks.Bond(b.Id, odd.Host)))
            .Mended((pool, odd.Host, odd.Reference), static (_, f) => Restating.Bonds(f.pool, f.Host, f.Reference));

    private static List<string> Bonds(PoolTopology pool, Host host) =>
        [.. pool.Bonds.Select(b => $"{Words.Nics(pool.On(b, host).Members.Order())}").Order(StringComparer.Ordinal)];

    private static Said Shown(IEnumerable<string> bonds) => Words.List(bonds.Where(b => b.Length > 0).Select(Said.Value));
}
