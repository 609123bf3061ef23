using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>The legs of a bond end on different switches.</summary>
public sealed class BOND05LegsEndOnDifferentSwitches : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Ensuring Resilience through Redundant Switches", "24-25");
    public override string Title => "The legs of a bond end on different switches";
    public override string Because => "One failed switch must not take both legs down.";
    public override string Advice => "Move the leg with the highest number to another switch of the same logical switch.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad =>
        Examples.Pool(
            Examples.Bond,
            "port r1 switch=swL access=30 stp=no",
            "port r2 switch=swL access=30 stp=no",
            "port r3 switch=swR access=30 stp=no",
            "port r4 switch=swR access=30 stp=no",
            "cable a=xen01:3 b=swL:r1",
            "cable a=xen02:3 b=swL:r2"
        );

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.BondsOnHosts
        where bond.Pifs.Count(p => p.HasLink) > 1
        let switches = bond.Switches
        where switches.Length == 1
        select Found(
            pool.Pool.SwitchRedundancy ? Level.Warning : Level.Note,
            $"All legs of {bond.Bond} on {bond.Host} end on {switches[0]}.",
            [bond.Bond.Id, switches[0].Id, .. bond.Pifs.Select(p => p.Ref)]
        ).Mended(bond.Pifs.Where(p => p.HasLink).MaxBy(p => p.Number)!, static (t, last) => Patch.Apart(t, last));
}
