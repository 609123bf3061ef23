using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>VM traffic stays off the storage network.</summary>
public sealed class SEG07VmsStayOffStorage : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Scenario 2: Using the Management Network for VM Traffic", "29-30");
    public override string Title => "VM traffic stays off the storage network";
    public override string Because =>
        "A guest there can reach the disks of all others, and its load slows them; only sites with little need for security may have that.";
    public override string Advice => "Move the virtual interface to a network for VMs.";

    public override string Good => Examples.Pool(Examples.Storage);
    public override string Bad => Examples.Pool(Examples.Storage, "vif vm=web network=Storage");

    public override string? WhyNotWaived(Pool pool) => Sharing.WhyNot(pool);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Reference is not { } host) yield break;
        foreach (var network in Networks(pool, host))
            foreach (var vif in topology.VifsOn(network.Id))
                yield return Sharing.Following(Told(topology, pool, vif, network), pool, host, network, Across(pool, host, network));
    }

    private Finding Told(Topology topology, PoolTopology pool, Vif vif, Network network) =>
        Found(
            $"{topology.Design.Vms[vif.Vm]} is on the storage network with VIF {vif.Device} ({network}); "
                + $"from there a guest can reach the disks of others.",
            vif.Id,
            vif.Vm,
            network.Id
        )
            .Mended((pool, vif), static (t, f) => Sharing.MovedAway(t, f.vif, f.pool, Networks));

    /// <summary>The storage networks that another one meets on the wire alone.</summary>
    private static IEnumerable<Network> Across(PoolTopology pool, Host host, Network network) =>
        network.Role == NetworkRole.Storage || IsBare(network, pool, [.. pool.StorageUplinks(host)])
            ? []
            : pool.Networks.Where(n => n.Role == NetworkRole.Storage);

    /// <summary>The storage networks, and what meets storage on the wire.</summary>
    private static IEnumerable<Network> Networks(PoolTopology pool, Host host)
    {
        var segments = Traffic.Storage(pool).Select(t => t.Segment).Where(s => s.Vlan != Traffic.Unconfigured).ToHashSet();
        var uplinks = pool.StorageUplinks(host).ToHashSet();
        return pool.Networks.Where(n =>
            n.Role == NetworkRole.Storage || !n.IsPrivate && (Meets(pool.Of(n, host), segments) || IsBare(n, pool, uplinks))
        );
    }

    private static bool Meets(Attachment at, HashSet<Segment> storage) => at.Segment is { } segment && storage.Contains(segment);

    /// <summary>Untagged on a NIC that carries storage untagged.</summary>
    private static bool IsBare(Network network, PoolTopology pool, HashSet<Uplink> storage) =>
        !network.IsTagged
        && network.Uplink is { } uplink
        && storage.Contains(uplink)
        && pool.Networks.All(n => n.Role != NetworkRole.Storage || n.Uplink != uplink || !n.IsTagged);
}
