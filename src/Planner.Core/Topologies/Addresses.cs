using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>Whether a host has an address on a network or an uplink, as far as the plan tells.</summary>
internal static class Addresses
{
    /// <summary>False where it has none; null where the plan cannot say, as for a tagged network beside management.</summary>
    public static bool? On(PoolTopology pool, Network network, Host host) =>
        network.IsPrivate ? false
        : network.Role == NetworkRole.Management ? host.AddressMode != AddressMode.None
        : network.IsTagged ? null
        : pool.Of(network, host).Uplink is { } uplink && On(pool, uplink, host);

    public static bool On(PoolTopology pool, Uplink uplink, Host host) =>
        pool.InterfacesOf(host).Any(i => i.Uplink == uplink && i.AddressMode != AddressMode.None)
        || host.AddressMode != AddressMode.None && pool.ManagementNetworks.Any(n => !n.IsTagged && pool.Of(n, host).Uplink == uplink);

    /// <summary>The hosts that have none.</summary>
    public static List<Host> Lacking(PoolTopology pool, Network network) => [.. pool.Hosts.Where(h => On(pool, network, h) == false)];
}
