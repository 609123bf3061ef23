using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The management network has an MTU of 1500.</summary>
public sealed class MMGMT04ManagementHasTheStandardMtu : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("XCP-ng, networking: MTU; XenCenter, network properties", "");
    public override string Title => "The management network has an MTU of 1500";
    public override string Because => "Another MTU on management is not supported: joining fails, and hosts may lose each other.";
    public override string Advice => "Set it to 1500, and give jumbo frames to a storage network of its own.";

    public override string Good => Examples.Pool(Examples.Later);
    public override string Bad => Examples.Pool(Examples.Later, "network Management uplink=nic:0 role=management mtu=9000");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.ManagementNetworks
        where network.Mtu != Mtus.Standard
        select Found(
            $"Management network {network} of {pool.Pool} has MTU {network.Mtu}, which is not supported.",
            network.Id
        ).Mended(network, static (_, network) => new("set the MTU of management to 1500", Mtus.Set([network], Mtus.Standard)));
}
