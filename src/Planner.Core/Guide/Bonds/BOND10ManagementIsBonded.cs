using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>Management rides on a bond.</summary>
public sealed class BOND10ManagementIsBonded : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Creating Network Resiliency through Bonds", "23-25");
    public override string Title => "Management rides on a bond";
    public override string Because => "A single NIC, cable or switch port between a host and its management is a single point of failure.";
    public override string Advice => "Bond the management NIC with another one.";

    public override string Good =>
        Examples.Pool(Examples.Bond, "network Management uplink=bond:guests role=management", "network Guests uplink=nic:0");
    public override string Bad => Examples.Pool();

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.ManagementNetworks
        where network.Uplink is { Nic: not null }
        select Found(
            $"Management of {pool.Pool} rides on {Words.Uplink(pool, network.Uplink)} of each host, without a second way.",
            network.Id
        );
}
