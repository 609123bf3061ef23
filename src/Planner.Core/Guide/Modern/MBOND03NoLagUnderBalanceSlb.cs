using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The ports of a bond with mode balance-slb are in no LAG.</summary>
public sealed class MBOND03NoLagUnderBalanceSlb : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("XenServer 6, administrator's guide; XCP-ng, networking", "");
    public override string Title => "The ports of a bond with mode balance-slb are in no LAG";
    public override string Because =>
        "The host balances by moving MAC addresses from link to link. Ports that act as one expect every address on both links; the "
            + "addresses flap and frames are lost at random.";
    public override string Advice => "Take the ports out of the LAG, or set the bond to LACP.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, "bond guests members=2,3 mode=balance-slb");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from wrong in BondPorts.Wrongly(pool, BondMode.BalanceSlb)
        select Found(
            $"{wrong.Bond.Bond} on {wrong.Bond.Host} has mode balance-slb, but "
                + $"{BondPorts.Names(wrong.Legs)} {Said.Words(wrong.Legs.Count == 1 ? "is" : "are")} in LAG "
                + $"{BondPorts.LagNames(topology, wrong.Legs)}.",
            [wrong.Bond.Bond.Id, wrong.Bond.Host.Id, .. wrong.Legs.Select(p => p.Port!.Id.Ref)]
        ).Mended(wrong.Bond, static (t, bond) => BondPorts.Freeing(t, bond));
}
