using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>What is on the way of a network and carries less than its MTU.</summary>
/// <param name="Nics">NICs of the pool whose highest MTU is lower.</param>
/// <param name="Ports">Switch ports with a lower one, each with its switch.</param>
internal sealed record Narrow(IReadOnlyList<Nic> Nics, IReadOnlyList<SwitchPort> Ports)
{
    public bool IsEmpty => Nics.Count == 0 && Ports.Count == 0;

    /// <summary>The most that NICs on the way carry, or the MTU asked for.</summary>
    public int Most(int mtu) => Nics.Select(n => n.MaxMtu).Append(mtu).Min();
}

/// <summary>Sizes of frames along the way of a network.</summary>
internal static class Mtus
{
    public const int Standard = 1500;
    public const int Highest = 9216;

    /// <summary>The bytes of a tag: a trunk carries them beyond its MTU, also where a guest has put them on.</summary>
    private const int Tag = 4;

    /// <summary>
    /// The NICs, the ports they are plugged into, and the ports of links on the way between these, that do not carry frames of this size.
    /// </summary>
    public static Narrow Below(Topology topology, PoolTopology pool, Network network, int mtu)
    {
        var pifs = pool.Hosts.SelectMany(h => pool.Of(network, h).Pifs).ToList();
        var linked = pifs.Where(p => p.Enters(network.Vlan) is not null).ToList();
        var ports = linked.Select(p => p.Port!).Concat(Links(topology, linked, network));
        var tags = topology.VifsOn(network.Id).Any(v => topology.Design.Vms[v.Vm].TrunkGuest);
        return new(
            [.. pifs.Select(p => p.Nic).Distinct().Where(n => n.MaxMtu < mtu)],
            [.. ports.Where(p => p.Mtu + (tags && p.Mode == PortMode.Trunk ? Tag : 0) < mtu).DistinctBy(p => p.Id)]
        );
    }

    private static IEnumerable<SwitchPort> Links(Topology topology, List<Pif> linked, Network network) =>
        from domain in linked.GroupBy(p => p.SegmentFor(network.Vlan)!.Value)
        from link in topology.Fabric.Between(domain.Key.Domain, domain.Select(p => p.Switch!.Id).ToHashSet())
        from port in link.Ends
        select port;

    public static IEnumerable<DesignCommand> Set(IEnumerable<Network> networks, int mtu) =>
        networks.SelectMany(n => Edit.Of(n, n with { Mtu = mtu }));

    public static IEnumerable<DesignCommand> Set(IEnumerable<SwitchPort> ports, int mtu) =>
        ports.SelectMany(p => Edit.Of(p, p with { Mtu = mtu }));

    /// <summary>Each NIC and port that takes no frames of this size, so that it is told once for all networks of that MTU.</summary>
    public static IEnumerable<Trouble> TooLow(Narrow narrow, int mtu) =>
        narrow.Nics.Select(n => n.Id.Ref)
            .Concat(narrow.Ports.Select(p => p.Id.Ref))
            .Select(thing => new Trouble(thing, Amiss.Behaves, mtu));
}
