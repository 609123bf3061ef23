using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A LAG over two switches needs a stack or an MLAG pair.</summary>
public sealed class MBOND06LagsSpanStacksOnly : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("XCP-ng, networking: bonds", "");
    public override string Title => "LACP over two switches needs a stack or an MLAG pair";
    public override string Because =>
        "Both switches have to act as one partner; switches that are merely linked answer as two, and only one leg comes up.";
    public override string Advice => "Stack the switches or make them an MLAG pair, or use balance-slb or active-backup.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).BondModes.Contains(BondMode.Lacp);
    public override string Good => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Bond, Examples.Lacp, "logical-switch stack link=uplink");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.Bonds
        where bond.Mode == BondMode.Lacp
        from spanned in pool.Hosts.SelectMany(h => Spanning(pool.On(bond, h))).GroupBy(s => s.Logical)
        let logical = topology.Design.LogicalSwitches[spanned.Key]
        where logical.Link is not (SwitchLink.Stack or SwitchLink.Mlag)
        let lags = spanned.Select(s => s.Lag).Distinct().Select(l => topology.Design.Lags[l]).ToList()
        select Found(
            $"LAG {Words.List(lags)} of {bond} {Said.Words(lags.Count == 1 ? "spans" : "span")} switches of {logical}, which are neither a "
                + $"stack nor an MLAG pair.",
            [bond.Id, logical.Id, .. lags.Select(l => l.Id.Ref)]
        );

    private static IEnumerable<(Id<Lag> Lag, Id<LogicalSwitch> Logical)> Spanning(BondOnHost bond) =>
        from lag in BondPorts.InLags(bond).GroupBy(p => p.Port!.Lag!.Value)
        where lag.Select(p => p.Switch!.Id).Distinct().Count() > 1 && lag.First().Switch!.LogicalSwitch is not null
        select (lag.Key, lag.First().Switch!.LogicalSwitch!.Value);
}
