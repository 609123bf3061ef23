using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A tagged network's MTU is no higher than that of the untagged network under it.</summary>
public sealed class MMTU02VlansFitTheirUplink : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("XCP-ng, networking: MTU and VLANs; xapi, making of VLANs", "");
    public override string Title => "A tagged network's MTU is no higher than that of the untagged network of its NIC or bond";
    public override string Because =>
        "Tagged frames pass through the bridge of the NIC or bond; what is larger than that bridge takes is dropped.";
    public override string Advice => "Raise the MTU of the untagged network first.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Trunk);
    public override string Bad =>
        Examples.Pool(Examples.Later, Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 mtu=9000");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var network in pool.Networks.Where(n => n is { IsTagged: true, IsPrivate: false, Uplink: not null }))
        {
            // A network that is not planned is made by the installation, with the standard MTU.
            var under = Under(pool, network);
            if (network.Mtu <= (under?.Mtu ?? Mtus.Standard)) continue;
            var finding = under is null
                ? Found(
                    $"{network} has MTU {network.Mtu}, "
                        + $"but {Words.Uplink(pool, network.Uplink)} has no untagged network planned and so keeps 1500.",
                    network.Id
                )
                : Found(
                    $"{network} has MTU {network.Mtu}, "
                        + $"more than the {under.Mtu} of {under}, the untagged network of {Words.Uplink(pool, network.Uplink)}.",
                    network.Id,
                    under.Id
                );
            yield return finding.Mended((pool, network, under), static (t, f) => Fitted(t, f.pool, f.network, f.under));
        }
    }

    /// <summary>Raises the untagged network where all on its way carries that, or else lowers the tagged one.</summary>
    private static Fix? Fitted(Topology topology, PoolTopology pool, Network network, Network? under)
    {
        if (
            under is not null
            && under.Role != NetworkRole.Management
            && network.Mtu <= Mtus.Highest
            && Mtus.Below(topology, pool, under, network.Mtu).IsEmpty
        )
            return new($"raise the MTU of {under.Name} to {network.Mtu}", Mtus.Set([under], network.Mtu));
        var most = under?.Mtu ?? Mtus.Standard;
        return most < Mtus.Standard ? null : new($"lower the MTU of {network.Name} to {most}", Mtus.Set([network], most));
    }

    private static Network? Under(PoolTopology pool, Network network) =>
        pool.Networks.FirstOrDefault(n => n is { IsTagged: false, IsPrivate: false } && n.Uplink == network.Uplink);
}
