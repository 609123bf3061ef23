using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>With high availability, management is on a bond.</summary>
public sealed class MMGMT05ManagementIsBondedForHa : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("XCP-ng, high availability", "");
    public override string Title => "With high availability, management is on a bond";
    public override string Because =>
        "A host that loses its management network while high availability is on fences itself: one pulled cable stops all its VMs.";
    public override string Advice => "Bond the management NIC with another one.";

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            Examples.Bond,
            "pool production master=xen01 edition=8.0-8.2 ha=yes",
            "network Management uplink=bond:guests role=management",
            "network Guests uplink=nic:0"
        );
    public override string Bad => Examples.Pool(Examples.Later, "pool production master=xen01 edition=8.0-8.2 ha=yes");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Pool.Ha ? pool.ManagementNetworks : []
        where network.Uplink is { Nic: not null }
        select Found(
            $"{pool.Pool} is planned with high availability, but its management rides on {Words.Uplink(pool, network.Uplink)} alone: one "
                + $"cable fences a host.",
            network.Id
        );
}
