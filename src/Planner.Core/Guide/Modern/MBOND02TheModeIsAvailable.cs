using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A bond's mode is one that its release and back-end have.</summary>
public sealed class MBOND02TheModeIsAvailable : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("XenServer 6, administrator's guide; XenCenter 6.2 manual", "");
    public override string Title => "A bond's mode is one that its release and back-end have";
    public override string Because =>
        "XenServer 6.0 knows active-active and active-passive bonds; LACP came with 6.1, and only the vSwitch speaks it.";
    public override string Advice => "Use balance-slb, which every release has.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, "pool production master=xen01 edition=6.0");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var modes = EditionLimits.Of(pool.Pool.Edition).BondModes;
        var bridged = pool.Hosts.Where(h => h.Backend == NetworkBackend.Bridge).ToList();
        foreach (var bond in pool.Bonds)
            if (!modes.Contains(bond.Mode))
                yield return Found(
                    $"{bond} is planned with mode {Codecs.WordOf(bond.Mode)}, which {Words.Release(pool.Pool.Edition)} does not have.",
                    bond.Id
                ).Mended((pool, bond), static (t, f) => Balanced(t, f.pool, f.bond));
            else if (bond.Mode == BondMode.Lacp && bridged.Count > 0)
                yield return Found(
                    $"{bond} is planned with LACP, which the Linux bridge on {Words.Hosts(pool, bridged)} does not speak.",
                    [bond.Id, .. bridged.Select(h => h.Id.Ref)]
                )
                    .Following(bridged.Select(Lacks.Backend))
                    .Mended((pool, bond), static (t, f) => Balanced(t, f.pool, f.bond));
    }

    /// <summary>The switch's side of LACP goes too.</summary>
    private static Fix Balanced(Topology topology, PoolTopology pool, Bond bond)
    {
        var freed = BondPorts.Freed(topology, pool.BondsOnHosts.Where(b => b.Bond.Id == bond.Id)).ToList();
        return new(
            $"set {bond.Name} to balance-slb"
                + (freed.Count == 0 ? "" : $" and take its ports out of their LAGs{BondPorts.Without(topology, freed)}"),
            [.. Edit.Of(bond, bond with { Mode = BondMode.BalanceSlb }), .. freed]
        );
    }
}
