using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>Something that works on a host as planned: a network, or an address of the host that no network stands for.</summary>
/// <param name="Network">The network; null for an address alone.</param>
/// <param name="Legs">The NICs by which it reaches its segment, in the order of the uplink; none where it stays inside the host.</param>
/// <param name="Tag">The tag its frames carry on these.</param>
/// <param name="OneLink">A bond of which only one link works at a time, so that losing another costs no bandwidth.</param>
/// <param name="IsStorage">The host reaches its storage over it.</param>
public sealed record Ride(Host Host, Network? Network, ImmutableArray<Pif> Legs, VlanTag? Tag, bool OneLink, bool IsStorage)
{
    /// <summary>The storage targets that it reaches, where any are known.</summary>
    public ImmutableArray<DevicePort> Targets { get; init; } = [];

    public bool IsManagement => Network?.Role == NetworkRole.Management;

    /// <summary>Without a leg it goes on inside the host, as a network across hosts does when its tunnels end.</summary>
    public bool IsPrivate => Network?.IsPrivate == true;

    /// <summary>What so many of its legs carry together, in Mb/s.</summary>
    public int Mbps(IReadOnlyList<Pif> legs) => legs.Count == 0 ? 0 : OneLink ? legs.Max(Speed) : legs.Sum(Speed);

    private static int Speed(Pif pif) => Math.Min(pif.Speed, pif.Port?.Speed ?? int.MaxValue);
}

/// <summary>Finds what rides on the uplinks of a pool's hosts while nothing has failed.</summary>
internal static class Rides
{
    public static ImmutableArray<Ride> Of(Topology topology, PoolTopology pool, Fabric fabric)
    {
        var targets = Topologies.Targets.In(topology, fabric);
        return [.. Alone(topology, pool, fabric).Select(r => r.IsStorage ? r with { Targets = targets.Reached(pool, r) } : r)];
    }

    private static ImmutableArray<Ride> Alone(Topology topology, PoolTopology pool, Fabric fabric)
    {
        var rides = ImmutableArray.CreateBuilder<Ride>();
        foreach (var network in pool.Networks)
            foreach (var host in network.Type == NetworkKind.PrivateSingle ? Homes(topology, pool, network) : pool.Hosts)
                if (network.IsPrivate && Tunnel(pool, fabric, network, host) is var tunnel)
                    rides.Add(new(host, network, tunnel.Legs, tunnel.Tag, true, false));
                else if (Legs(fabric, pool.Of(network, host).Pifs, network.Vlan) is { IsEmpty: false } legs)
                    rides.Add(
                        new(host, network, legs, network.Vlan, OneLink(pool, host, pool.Of(network, host).Uplink),
                            Stores(pool, network, host))
                    );
        foreach (var host in pool.Hosts)
            foreach (var uplink in pool.InterfacesOf(host).Where(i => i.Purpose == InterfacePurpose.Storage).Select(i => i.Uplink)
                .Distinct())
                if (
                    !pool.Networks.Any(n => Untagged(n) && pool.Of(n, host).Uplink == uplink)
                    && Legs(fabric, pool.PifsOf(uplink, host), null) is { IsEmpty: false } legs
                )
                    rides.Add(new(host, null, legs, null, OneLink(pool, host, uplink), true));
        return rides.ToImmutable();
    }

    /// <summary>The NICs that end in the segment in which the first of them does.</summary>
    public static ImmutableArray<Pif> Legs(Fabric fabric, ImmutableArray<Pif> pifs, VlanTag? tag)
    {
        Domain? first = null;
        var legs = ImmutableArray.CreateBuilder<Pif>(pifs.Length);
        foreach (var pif in pifs)
            if (fabric.At(pif, tag) is { } domain && domain == (first ??= domain))
                legs.Add(pif);
        return legs.ToImmutable();
    }

    /// <summary>
    /// The NICs by which a network across hosts leaves this one, and their frames' tag: those of its tunnels, or else of management.
    /// </summary>
    public static (ImmutableArray<Pif> Legs, VlanTag? Tag) Tunnel(PoolTopology pool, Fabric fabric, Network network, Host host) =>
        network.Type != NetworkKind.PrivateCross ? ([], null)
        : network.Transport is { } uplink ? (Legs(fabric, pool.PifsOf(uplink, host), null), null)
        : pool.ManagementNetworks.FirstOrDefault() is { IsPrivate: false } management
            ? (Legs(fabric, pool.Of(management, host).Pifs, management.Vlan), management.Vlan)
        : ([], null);

    /// <summary>A network of one host lives where it is said to, or else where its VMs do.</summary>
    private static IEnumerable<Host> Homes(Topology topology, PoolTopology pool, Network network)
    {
        if (network.Home is { } home) return pool.Hosts.Where(h => h.Id == home);
        var homes = topology.VifsOn(network.Id).Select(v => topology.Design.Vms[v.Vm].Home).ToHashSet();
        return pool.Hosts.Where(h => homes.Contains(h.Id));
    }

    private static bool Untagged(Network network) => !network.IsPrivate && !network.IsTagged;

    private static bool Stores(PoolTopology pool, Network network, Host host) =>
        network.Role == NetworkRole.Storage
        || Untagged(network)
            && pool.InterfacesOf(host).Any(i => i.Purpose == InterfacePurpose.Storage && i.Uplink == pool.Of(network, host).Uplink);

    // BOND-07: a bond that carries management uses one link, unless the switch shares the load with it.
    private static bool OneLink(PoolTopology pool, Host host, Uplink? uplink) =>
        uplink?.Bond is { } id
        && pool.Bonds.FirstOrDefault(b => b.Id == id) is { } bond
        && (bond.Mode == BondMode.ActiveBackup || bond.Mode == BondMode.BalanceSlb && pool.ManagementUplinks(host).Contains(uplink.Value));
}
