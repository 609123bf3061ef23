using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

/// <summary>What the plan tells of the addresses in a subnet.</summary>
internal static class Addressing
{
    /// <summary>
    /// The subnet and gateway of a host's management: declared with the physical network, or else what all other complete hosts of its pool
    /// have; null where neither tells.
    /// </summary>
    public static (Subnet Subnet, Ip Gateway)? Management(Topology topology, Host host)
    {
        var pool = topology.PoolOf(host);
        var others = pool.Hosts.Where(h => h.Id != host.Id).Select(Complete).OfType<(Subnet, Ip)>().Distinct().ToList();
        var wire = pool.ManagementNetworks.Select(n => pool.Of(n, host).Segment?.Wire).FirstOrDefault(w => w is not null);
        if (wire is { } on && topology.Design.Find(on.Of) is PhysicalNetwork { Subnet: { } subnet } lan)
            return lan.Gateway is { } declared ? (subnet, declared)
                : others.Find(o => o.Item1 == subnet) is var known && known != default ? known
                : null;
        return others is [var only] ? only : null;
    }

    private static (Subnet, Ip)? Complete(Host host) =>
        host is { AddressMode: AddressMode.Static, Address: { } ip, Mask: { } mask, Gateway: { } gateway }
        && new Subnet(ip, mask) is var own
        && own.IsGateway(gateway)
            ? (own.Whole, gateway)
            : null;
}
