using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The ports of a bond with mode active-backup are in no LAG.</summary>
public sealed class MBOND04NoLagUnderActiveBackup : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("XenServer 6, administrator's guide; XCP-ng, networking", "");
    public override string Title => "The ports of a bond with mode active-backup are in no LAG";
    public override string Because =>
        "The host uses one link and keeps the others in reserve; ports that act as one send half of the frames down a link nobody listens "
            + "on.";
    public override string Advice => "Take the ports out of the LAG, or set the bond to LACP.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Bond, "bond guests members=2,3 mode=active-backup");
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, "bond guests members=2,3 mode=active-backup");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from wrong in BondPorts.Wrongly(pool, BondMode.ActiveBackup)
        select Found(
            $"{wrong.Bond.Bond} on {wrong.Bond.Host} has mode active-backup, but "
                + $"{BondPorts.Names(wrong.Legs)} {Said.Words(wrong.Legs.Count == 1 ? "is" : "are")} in LAG "
                + $"{BondPorts.LagNames(topology, wrong.Legs)}.",
            [wrong.Bond.Bond.Id, wrong.Bond.Host.Id, .. wrong.Legs.Select(p => p.Port!.Id.Ref)]
        ).Mended(wrong.Bond, static (t, bond) => BondPorts.Freeing(t, bond));
}
