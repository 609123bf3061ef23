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
    public static Ip? Free(Design design, Subnet subnet, Ip after)
    {
        var taken = design
            .Hosts.SelectMany(h => (Ip?[])[h.Address, h.Gateway, h.Address6?.Address, h.Gateway6])
            .Concat(design.Interfaces.SelectMany(i => (Ip?[])[i.Address, i.Gateway]))
            .Concat(design.PhysicalNetworks.Select(n => n.Gateway))
            .OfType<Ip>()
            .ToHashSet();
        var from = subnet.Contains(after) ? after.Value - subnet.Network.Value : 0;
        var size = subnet.Broadcast.Value - subnet.Network.Value + 1;
        for (var step = UInt128.One; step <= size && step <= (UInt128)taken.Count + 4; step++)
            if (
                (subnet.Network with { Value = subnet.Network.Value + (from + step) % size }) is var next
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
