using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
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

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.IsPrivate && (network.Uplink is not null || network.Vlan is not null)
        select Found($"Private network {network} has {Words.List(Has(pool, network))}.", network.Id)
            .Or(network, static (_, network) => Isolated(network))
            .Or((pool, network), static (_, f) => Leading(f.pool, f.network));

    private static Fix Isolated(Network network) =>
        new($"clear the uplink and the tag of {network.Name}", Edit.Of(network, network with { Uplink = null, Vlan = null }))
        {
            Name = "keep it private",
        };

    /// <summary>Null where a tag alone does not lead out, or another network has its place on the uplink.</summary>
    private static Fix? Leading(PoolTopology pool, Network network) =>
        network.Uplink is null || pool.Networks.Any(n => !n.IsPrivate && n.Uplink == network.Uplink && n.Vlan == network.Vlan)
            ? null
            : new(
                $"declare {network.Name} external, so that what its VMs send leaves the host",
                Edit.Of(network, network with { Type = network.IsTagged ? NetworkKind.Vlan : NetworkKind.External })
            )
            {
                Name = "make it external",
            };

    private static IEnumerable<Said> Has(PoolTopology pool, Network network)
    {
        if (network.Uplink is { } uplink) yield return $"uplink {Words.Uplink(pool, uplink)}";
        if (network.Vlan is { } tag) yield return $"VLAN tag {tag.ToString()}";
    }
}
