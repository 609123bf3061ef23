using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>A private network has no uplink and no tag.</summary>
public sealed class PRIV02PrivateNetworksHaveNoUplink : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32");
    public override string Title => "A private network has no uplink and no tag";
    public override string Because => "Private means that nothing leaves by a NIC; with one, it is an external network under another name.";
    public override string Advice => "Clear the uplink and the tag, or declare it external.";

    public override string Good => Examples.Pool("network Lab kind=private-single");
    public override string Bad => Examples.Pool("network Lab kind=private-single uplink=nic:1");

    public override Fix? FixOf(Topology topology, Finding finding) => finding.First<Network>(topology) is { } network
        ? new($"clear the uplink and the tag of {network.Name}", Mend.Set(network, ("uplink", ""), ("vlan", "")))
        : null;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.IsPrivate && (network.Uplink is not null || network.Vlan is not null)
        select Found($"Private network {network} has {Words.List(Has(pool, network))}.", network.Id);

    private static IEnumerable<string> Has(PoolTopology pool, Network network)
    {
        if (network.Uplink is { } uplink) yield return $"uplink {Words.Uplink(pool, uplink)}";
        if (network.Vlan is { } tag) yield return $"VLAN tag {tag}";
    }
}
