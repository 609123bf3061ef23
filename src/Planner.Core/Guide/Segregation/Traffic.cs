using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>Where a kind of traffic runs on a pool's reference host.</summary>
/// <param name="Name">The network's name, or words for the NIC that holds a storage address.</param>
/// <param name="Of">The network, or the host's NIC.</param>
internal sealed record Traffic(string Name, Ref Of, Segment Segment)
{
    /// <summary>
    /// Switches on which no VLAN is configured have everything in VLAN 1; on those the guide lets NICs of any purpose go into any port.
    /// </summary>
    public const int Unconfigured = 1;

    public static List<Traffic> Management(PoolTopology pool) => With(pool, NetworkRole.Management);
    public static List<Traffic> Vms(PoolTopology pool) => With(pool, NetworkRole.Vm);

    /// <summary>The storage networks, and the NICs with a storage address on which none of them is.</summary>
    public static List<Traffic> Storage(PoolTopology pool)
    {
        if (pool.Reference is not { } host) return [];
        var networks = With(pool, NetworkRole.Storage);
        var addresses =
            from address in pool.InterfacesOf(host)
            where
                address.Purpose == InterfacePurpose.Storage
                && !pool.Networks.Any(n => n.Role == NetworkRole.Storage && n.Uplink == address.Uplink)
            let pif = pool.PifsOf(address.Uplink, host).FirstOrDefault(p => p.IsCabled)
            where pif?.SegmentFor(null) is not null
            select new Traffic($"the storage address on {Words.Uplink(pool, address.Uplink)}", pif.Ref, pif.SegmentFor(null)!.Value);
        return [.. networks, .. addresses];
    }

    private static List<Traffic> With(PoolTopology pool, NetworkRole role) => pool.Reference is not { } host ? [] :
    [
        .. from network in pool.Networks
           where network.Role == role && !network.IsPrivate
           let segment = pool.Of(network, host).Segment
           where segment is not null
           select new Traffic(network.Name, network.Id, segment.Value),
    ];
}
