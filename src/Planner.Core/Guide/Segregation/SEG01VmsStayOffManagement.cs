using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>VM traffic stays off the management network.</summary>
public sealed class SEG01VmsStayOffManagement : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Segregating VM Traffic from Management and Storage Traffic", "27-30");
    public override string Title => "VM traffic stays off the management network";
    public override string Because =>
        "A guest beside the hosts' management can attack them, and its load slows what the pool needs to work.";
    public override string Advice => "Move the virtual interface to a network for VMs.";

    public override string Bad => Examples.Pool("vif vm=web network=Management");

    public override string? WhyNotWaived(Pool pool) => Sharing.WhyNot(pool);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Reference is not { } host) yield break;
        foreach (var network in Networks(pool, host))
            foreach (var vif in topology.VifsOn(network.Id))
                yield return Sharing.Following(Told(topology, pool, vif, network), pool, host, network, Across(pool, network));
    }

    private Finding Told(Topology topology, PoolTopology pool, Vif vif, Network network) =>
        Found(
            $"{topology.Design.Vms[vif.Vm]} is on the management network with VIF {vif.Device} ({network}); "
                + $"from there a guest can reach the hosts.",
            vif.Id,
            vif.Vm,
            network.Id
        )
            .Mended((pool, vif), static (t, f) => Sharing.MovedAway(t, f.vif, f.pool, Networks));

    /// <summary>The management networks that another one meets on the wire alone.</summary>
    private static IEnumerable<Network> Across(PoolTopology pool, Network network) =>
        pool.ManagementNetworks.Any(m => m.Id == network.Id || Same(m, network)) ? [] : pool.ManagementNetworks;

    /// <summary>The management networks, and what meets them on the wire.</summary>
    private static IEnumerable<Network> Networks(PoolTopology pool, Host host)
    {
        var management = pool.ManagementNetworks.ToList();
        var segments = management
            .Select(n => pool.Of(n, host).Segment)
            .OfType<Segment>()
            .Where(s => s.Vlan != Traffic.Unconfigured)
            .ToHashSet();
        return pool.Networks.Where(n =>
            n.Role == NetworkRole.Management || !n.IsPrivate && (Meets(pool.Of(n, host), segments) || management.Exists(m => Same(m, n)))
        );
    }

    private static bool Meets(Attachment at, HashSet<Segment> management) => at.Segment is { } segment && management.Contains(segment);

    private static bool Same(Network management, Network other) =>
        management.Uplink == other.Uplink && management.IsTagged == other.IsTagged && (!other.IsTagged || management.Vlan == other.Vlan);
}
