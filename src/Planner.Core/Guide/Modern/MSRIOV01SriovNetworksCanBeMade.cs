using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>An SR-IOV network is untagged, on one NIC that can do it.</summary>
public sealed class MSRIOV01SriovNetworksCanBeMade : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, Network SR-IOV", "");
    public override string Title => "An SR-IOV network is alone on one NIC that can do it";
    public override string Because =>
        "SR-IOV is switched on for a physical NIC, once, and that NIC's functions are handed to VMs; a bond, a VLAN or a tunnel has none. "
            + "Releases before 7.6 do not know it, and XenServer asks for a licence.";
    public override string Advice => "Choose a NIC that is capable of SR-IOV and has no other SR-IOV network.";

    public override string Good =>
        Examples.Pool(Examples.Later, Examples.Trunk, "nic number=4 sriov=yes", "network Fast uplink=nic:4 sriov=yes");
    public override string Bad => Examples.Pool(Examples.Later, Examples.Trunk, "network Fast uplink=nic:4 sriov=yes");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var first = new Dictionary<int, Network>();
        foreach (var network in pool.Networks)
            if (network.Sriov && Wrong(pool, network, first) is { Why: { } why } wrong)
                yield return Found(
                    $"SR-IOV network {network} cannot be made: {why}.",
                    wrong.Also is { } also ? [network.Id, also] : [network.Id]
                );
    }

    private static (Said? Why, Ref? Also) Wrong(PoolTopology pool, Network network, Dictionary<int, Network> first)
    {
        if (!EditionLimits.Of(pool.Pool.Edition).Sriov) return ((Said)$"{Words.Release(pool.Pool.Edition)} has no SR-IOV", null);
        if (network.IsPrivate) return (Said.Words("a private network has no NIC"), null);
        if (network.IsTagged) return ((Said)$"it has VLAN tag {network.Vlan}", null);
        if (network.Uplink?.Bond is { } bond) return ((Said)$"{pool.Bonds.First(b => b.Id == bond)} is a bond", bond);
        if (network.Uplink?.Nic is not { } number) return default;
        var nic = pool.Nics.First(n => n.Number == number);
        if (!nic.Sriov)
            return ((Said)$"NIC {number} is not marked as capable of it", nic.Id);
        return first.TryAdd(number, network)
            ? default
            : ((Said)$"NIC {number} has SR-IOV network {first[number]} already", first[number].Id.Ref);
    }
}
