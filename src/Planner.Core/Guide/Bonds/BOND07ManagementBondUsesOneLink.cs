using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>A bond with management on it uses one link.</summary>
public sealed class BOND07ManagementBondUsesOneLink : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Creating Network Resiliency through Bonds", "23-25");
    public override string Title => "A bond with management on it uses one link";
    public override string Because =>
        "The management interface stays on one link while the other waits; the bond adds resilience, not bandwidth.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad =>
        Examples.Pool(
            Examples.Bond,
            "bond guests members=2,3 mode=active-backup",
            "network Management uplink=bond:guests role=management",
            "network Guests uplink=nic:0"
        );

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.Bonds
        where pool.Reference is { } host && pool.ManagementUplinks(host).Contains(new(null, bond.Id))
        let speed = pool.Nics.Where(n => bond.Members.Contains(n.Number)).Select(n => n.Speed).DefaultIfEmpty().Min()
        select Found($"{bond} carries management: count on the {speed} Mb/s of one link.", bond.Id);
}
