using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>A bond for guests only uses all its links.</summary>
public sealed class BOND06GuestBondsUseBothLinks : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Creating Network Resiliency through Bonds", "23-25");
    public override string Title => "A bond for guests only uses all its links";
    public override string Because =>
        "Without management or storage on it, a bond spreads VMs over its links; the capacity plan may count them all.";

    public override string Bad => Examples.Pool(Examples.Bond);

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.Bonds
        where pool.Reference is { } host && !pool.On(bond, host).Pifs.Any(p => pool.IsManagement(p) || pool.IsStorage(p))
        select Found(
            bond.Mode == BondMode.ActiveBackup
                ? (Said)$"{bond} carries guests only, but keeps all links but one in reserve."
                : $"{bond} carries guests only, so all its links are in use.",
            bond.Id
        );
}
