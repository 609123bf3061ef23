using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide;
using Planner.Core.Topologies;

namespace Planner.Core.HostScripts;

/// <summary>
/// What the parts of a pool's script share: the pool, its hosts in the order of work, and which network belongs to which uplink.
/// </summary>
internal sealed record XePlan(PoolTopology Pool)
{
    public Host Master => Pool.Master!;

    /// <summary>The members, then the master: a member must not lose the master while it changes.</summary>
    public ImmutableArray<Host> MasterLast { get; } = [.. Pool.Members, Pool.Master!];
    public bool IsGuide => Pool.Pool.Edition == Edition.Guide;

    public EditionLimits Limits { get; } = EditionLimits.Of(Pool.Pool.Edition);

    /// <summary>From 7.3 on networks may name their bridge and have purposes, and a pool snoops IGMP.</summary>
    public bool Is73 => Pool.Pool.Edition >= Edition.Xs73;

    /// <summary>The network without a tag on an uplink, or null.</summary>
    public Network? Untagged(Uplink uplink) =>
        Pool.Networks.FirstOrDefault(n => n is { Type: NetworkKind.External, Sriov: false, Vlan: null } && n.Uplink == uplink);

    /// <summary>True where xe itself makes the tunnels of cross-server private networks: Citrix's controller then joins them.</summary>
    public bool MakesTunnels =>
        !IsGuide
        && Limits.Controller == ControllerType.Dvsc
        && Pool.Hosts.All(h => h.Backend == NetworkBackend.Openvswitch)
        && (
            Pool.Pool.ControllerType == ControllerType.Dvsc
            || Pool.Pool.ControllerType == ControllerType.None && Pool.Pool.Controller.Length > 0
        );

    /// <summary>True when the script has a variable for it.</summary>
    public bool IsMade(Network network) =>
        network switch
        {
            { Type: NetworkKind.PrivateCross } => MakesTunnels
                && Transport(network) is { } transport
                && Pool.Hosts.All(h => Addresses.On(Pool, transport, h))
                && !IsTaken(transport),
            { IsPrivate: true } => true,
            { Sriov: true } => XeSriov.Wrong(this, network) is null,
            { Type: NetworkKind.External, Vlan: null, Uplink: { Bond: not null } uplink } => Untagged(uplink) == network,
            { Type: NetworkKind.Vlan, Vlan: null } => false,
            _ => true,
        };

    /// <summary>The uplink that the tunnels of a network leave by.</summary>
    public Uplink? Transport(Network network) => network.Transport ?? Pool.ManagementNetworks.FirstOrDefault(n => !n.IsTagged)?.Uplink;

    /// <summary>True for a NIC that a bond has.</summary>
    private bool IsTaken(Uplink uplink) => uplink.Nic is { } nic && Pool.Bonds.Any(b => b.Members.Contains(nic));

    /// <summary>The interface that is an uplink on a host.</summary>
    public static Variable PifOf(Uplink uplink, Host host) =>
        uplink.Bond is { } bond ? Variable.Of(bond, host) : Variable.Nic(uplink.Nic!.Value, host);

    /// <summary>The variable of a bond's network: its untagged network, or one that bears the bond's name.</summary>
    public Variable NetworkOf(Bond bond) => Variable.Of(Untagged(new(null, bond.Id))?.Id.Ref ?? bond.Id.Ref);

    public bool CarriesManagement(Bond bond) => Pool.ManagementNetworks.Any(n => n.Vlan is null && n.Uplink?.Bond == bond.Id);

    public IEnumerable<Network> VlanNetworks =>
        Pool.Networks.Where(n => n is { IsPrivate: false, Sriov: false, Vlan: not null, Uplink: not null });

    /// <summary>NICs whose interface the script needs, by number.</summary>
    public IEnumerable<int> NicsInUse =>
        Pool
            .Networks.Where(n => !n.IsPrivate)
            .Select(n => n.Uplink?.Nic)
            .OfType<int>()
            .Concat(
                MakesTunnels
                    ? Pool.Networks.Where(n => n.Type == NetworkKind.PrivateCross).Select(n => Transport(n)?.Nic).OfType<int>()
                    : []
            )
            .Concat(Pool.Bonds.SelectMany(b => b.Members.AsEnumerable()))
            .Concat(Pool.Hosts.SelectMany(Pool.InterfacesOf).Select(i => i.Uplink.Nic).OfType<int>())
            .Concat(Pool.Nics.Where(n => !n.Autonegotiation).Select(n => n.Number))
            .Distinct()
            .Order();
}

/// <summary>What would make a script fail or do harm.</summary>
internal static class XeRefusals
{
    public static IEnumerable<string> Of(PoolTopology pool)
    {
        if (pool.Master is null) yield return $"Pool {pool.Pool.Name} has no master (POOL-05, p. 6-7).";
        foreach (var name in pool.Networks.GroupBy(n => n.Name).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return $"Two networks of pool {pool.Pool.Name} are called {name}; the script finds networks by name.";
        foreach (var name in pool.Hosts.GroupBy(h => h.Name).Where(g => g.Count() > 1).Select(g => g.Key))
            yield return $"Two hosts of pool {pool.Pool.Name} are called {name}; the script finds hosts by name.";
        foreach (var bond in pool.Bonds.Where(b => b.Mode == BondMode.Lacp && pool.Pool.Edition < Edition.Xs61))
            yield return $"Bond {bond.Name} uses LACP, which XenServer has from 6.1 on.";
        foreach (var bond in pool.Bonds.Where(b => b.Members.Count < 2))
            yield return $"Bond {bond.Name} has fewer than two NICs (BOND-01, p. 23-25).";
        foreach (var network in pool.Networks.Where(n => n is { IsPrivate: false, Uplink: null }))
            yield return $"Network {network.Name} has no NIC or bond (NET-02, p. 11-12).";
        foreach (
            var network in pool.Networks.Where(n =>
                n is { IsPrivate: false, Uplink.Nic: { } nic } && pool.Bonds.Any(b => b.Members.Contains(nic))
            )
        )
            yield return $"Network {network.Name} is on NIC {network.Uplink!.Value.Nic}, which is part of a bond; "
                + $"put it on the bond (VLAN-09, p. 37).";
        foreach (
            var bridge in pool
                .Networks.Where(n => n.Bridge.Length > 0)
                .GroupBy(n => n.Bridge)
                .Where(g => g.Count() > 1 && pool.Pool.Edition >= Edition.Xs73)
                .Select(g => g.Key)
        )
            yield return $"Two networks of pool {pool.Pool.Name} ask for bridge {bridge} (M-NET-01).";
        if (
            pool.Pool.Edition >= Edition.Xs73
            && pool.Networks.Any(n => n.Nbd == NbdPurpose.Nbd)
            && pool.Networks.Any(n => n.Nbd == NbdPurpose.InsecureNbd)
        )
            yield return $"Pool {pool.Pool.Name} would offer NBD in the open and encrypted; it takes one form (M-NBD-01).";
        foreach (var host in pool.Hosts)
            foreach (var wrong in OfHost(pool, host)) yield return wrong;
    }

    private static IEnumerable<Ip> Addresses6(PoolTopology pool, Host host) =>
        pool.InterfacesOf(host).Select(i => i.Address).Prepend(host.OverIpv6?.Address).OfType<Ip>().Where(ip => ip.IsV6);

    private static IEnumerable<string> OfHost(PoolTopology pool, Host host)
    {
        var moved = pool.Pool.Edition == Edition.Guide && pool.Bonds.Any(b => pool.ManagementNetworks.Any(n => n.Uplink?.Bond == b.Id));
        if (moved && host is { AddressMode: AddressMode.Static } and ({ Address: null } or { Mask: null }))
            yield return $"Host {host.Name} needs a management address and mask, because management moves to a bond (MGMT-03, p. 13-14).";
        if (pool.Pool.Edition < Edition.Xs61 && Addresses6(pool, host).Any())
            yield return $"{host.Name} has {Addresses6(pool, host).First()}; xe can set IPv6 addresses from 6.1 on (M-MGMT-06).";
        foreach (var face in pool.InterfacesOf(host).Where(i => i.Uplink.Nic is { } nic && pool.Bonds.Any(b => b.Members.Contains(nic))))
            yield return $"The {face.Title} of {host.Name} is on NIC {face.Uplink.Nic}, which is part of a bond; "
                + $"the address belongs on the bond (BOND-03, p. 23-25).";
        foreach (
            var face in pool.InterfacesOf(host)
                .Where(i =>
                    i
                        is { AddressMode: AddressMode.Static, Purpose: not InterfacePurpose.Management }
                            and ({ Address: null } or { Mask: null })
                )
        )
            yield return $"The {face.Title} of {host.Name} needs an address and a mask.";
        foreach (var face in pool.InterfacesOf(host).Where(i => i is { Address: { } ip, Mask: { } mask } && !mask.Fits(ip)))
            yield return $"The {face.Title} of {host.Name} has the address {face.Address}, of which {face.Mask} is not the mask.";
    }
}
