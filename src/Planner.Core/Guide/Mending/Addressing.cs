using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

/// <summary>Addresses that nothing in a design has yet.</summary>
internal static class Addressing
{
    /// <summary>
    /// The first address of a subnet, after one of it and then from its start, that nothing in the design has; null when it is full.
    /// </summary>
    public static Ip4? Free(Design design, Subnet subnet, Ip4 after)
    {
        var taken = design
            .Hosts.SelectMany(h => (Ip4?[])[h.Address, h.Gateway])
            .Concat(design.Interfaces.SelectMany(i => (Ip4?[])[i.Address, i.Gateway]))
            .Concat(design.PhysicalNetworks.Select(n => n.Gateway))
            .OfType<Ip4>()
            .ToHashSet();
        var from = subnet.Contains(after) ? after.Value - subnet.Network.Value : 0;
        var size = (ulong)subnet.Broadcast.Value - subnet.Network.Value + 1;
        for (ulong step = 1; step <= size && step <= (ulong)taken.Count + 4; step++)
            if (
                new Ip4(subnet.Network.Value + (uint)((from + step) % size)) is var next
                && subnet.IsHostAddress(next)
                && !taken.Contains(next)
            )
                return next;
        return null;
    }

    /// <summary>
    /// The subnet and gateway of a host's management: declared with the physical network, or else what all other complete hosts of its pool
    /// have;
    /// null where neither tells.
    /// </summary>
    public static (Subnet Subnet, Ip4 Gateway)? Management(Topology topology, Host host)
    {
        var pool = topology.PoolOf(host);
        var others = pool.Hosts.Where(h => h.Id != host.Id).Select(Complete).OfType<(Subnet, Ip4)>().Distinct().ToList();
        var wire = pool.ManagementNetworks.Select(n => pool.Of(n, host).Segment?.Wire).FirstOrDefault(w => w is not null);
        if (wire is { } on && topology.Design.Find(on.Of) is PhysicalNetwork { Subnet: { } subnet } lan)
            return lan.Gateway is { } declared ? (subnet, declared)
                : others.Find(o => o.Item1 == subnet) is { Item2.Value: > 0 } known ? known
                : null;
        return others is [var only] ? only : null;
    }

    private static (Subnet, Ip4)? Complete(Host host) =>
        host is { AddressMode: AddressMode.Static, Address: { } ip, Mask: { } mask, Gateway: { } gateway }
        && new Subnet(ip, mask) is var own
        && own.IsHostAddress(gateway)
            ? (new Subnet(own.Network, mask), gateway)
            : null;
}
