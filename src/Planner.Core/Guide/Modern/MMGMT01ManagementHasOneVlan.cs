using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A tagged management network has one VLAN in the whole pool.</summary>
public sealed class MMGMT01ManagementHasOneVlan : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, design of management on a VLAN", "");
    public override string Title => "A tagged management network has one VLAN in the whole pool";
    public override string Because =>
        "From 7.3 on a host may tag its management traffic, but every host of a pool has to use the same tag: a host with another one is "
            + "refused when it joins. Tag 0 is none.";
    public override string Advice => "Give all hosts the same tag from 1 to 4094, and the pool the same management VLAN.";
    public override string InPlaceOf => "MGMT-10";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).TaggedManagement;

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            "pool production master=xen01 edition=8.0-8.2 management-vlan=10",
            "network Management kind=vlan uplink=nic:0 vlan=10 role=management",
            Port(1),
            Port(2)
        );
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            "pool production master=xen01 edition=8.0-8.2 management-vlan=20",
            "network Management kind=vlan uplink=nic:0 vlan=10 role=management",
            Port(1),
            Port(2)
        );

    /// <summary>Whether the ports carry the tag is said by the rules for all tagged networks: SWP-12, SWP-16, VLAN-08.</summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var networks = pool.ManagementNetworks.Where(n => n is { Vlan: not null, Uplink: not null }).ToList();
        foreach (var network in networks)
            if (network.Vlan!.Value.Number == 0)
                yield return Found(
                    $"Management network {network} has VLAN tag 0, which is no VLAN; leave the tag away or choose one from 1 on.",
                    network.Id
                ).Mended(
                    network,
                    static (_, network) =>
                        new(
                            $"take the tag from {network.Name}",
                            Edit.Of(network, network with { Type = NetworkKind.External, Vlan = null })
                        )
                );
            else if (pool.Pool.ManagementVlan is { } stated && stated.Number != network.Vlan.Value.Number)
                yield return Found(
                    $"Management network {network} is tagged {network.Vlan}, but the management VLAN of {pool.Pool} is {stated}.",
                    network.Id,
                    pool.Pool.Id
                ).Mended((pool, network), static (_, f) => Stated(f.pool, f.network));
        foreach (var uplink in networks.Where(n => n.IsTagged).GroupBy(n => n.Uplink))
            if (uplink.Select(n => n.Vlan).Distinct().Count() > 1)
                yield return Found(
                    $"{Words.List(uplink.Select(n => (Said)$"{n} (VLAN {n.Vlan})"))} are both management of {pool.Pool}; "
                        + $"its hosts have to use one tag.",
                    [.. uplink.Select(n => n.Id.Ref)]
                );
    }

    /// <summary>What the ports carry tells which of the two is meant.</summary>
    private static Fix? Stated(PoolTopology pool, Network network)
    {
        var ports = pool.Hosts.SelectMany(h => pool.Of(network, h).Pifs).Where(p => p.HasLink).Select(p => p.Port!).ToList();
        var (tag, stated) = (network.Vlan!.Value.Number, pool.Pool.ManagementVlan!.Value);
        return ports.Count > 0 && ports.TrueForAll(p => p.Carries(tag)) && !ports.Exists(p => p.Carries(stated.Number))
            ? new(
                $"state VLAN {tag} as the pool's management VLAN",
                Edit.Of(pool.Pool, pool.Pool with { ManagementVlan = new VlanId(tag) })
            )
            : null;
    }

    private static string Port(int host) =>
        $"port m{host} switch=swM mode=trunk native=1 allowed=10 encapsulation=dot1q portfast=edge-trunk";
}
