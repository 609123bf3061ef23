using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.HostScripts;

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
        foreach (var tag in new XePlan(pool).VlanNetworks.GroupBy(n => (n.Uplink, n.Vlan)).Where(g => g.Count() > 1))
            yield return $"Networks {string.Join(" and ", tag.Select(n => n.Name))} have VLAN {tag.Key.Vlan} on the same NIC or bond.";
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
