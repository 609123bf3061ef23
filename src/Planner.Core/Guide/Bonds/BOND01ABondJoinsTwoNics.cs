using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>A bond joins two NICs.</summary>
public sealed class BOND01ABondJoinsTwoNics : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Visual Legend; Creating Network Resiliency through Bonds", "6-7, 23-25");
    public override string Title => "A bond joins two NICs";
    public override string Because => "The guide's release bonds pairs only.";
    public override string Advice => "Bond two NICs.";

    // M-BOND-01 takes its place.
    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;
    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Bond, "bond guests members=1,2,3", "- network Office", "- vif vm=web");

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.Bonds
        where bond.Members.Count != 2
        select Found($"{bond} joins {Words.Count(bond.Members.Count, "NIC")}; {Words.Release(pool.Pool.Edition)} takes 2.", bond.Id);
}
