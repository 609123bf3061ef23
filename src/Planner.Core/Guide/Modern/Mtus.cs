using Planner.Core.Designs;
using Planner.Core.Designs.Model;
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

    /// <summary>
    /// The NICs, the ports they are plugged into, and the ports of links between these switches, that do not carry frames of this size.
    /// </summary>
    public static Narrow Below(Topology topology, PoolTopology pool, Network network, int mtu)
    {
        var pifs = pool.Hosts.SelectMany(h => pool.Of(network, h).Pifs).ToList();
        var cabled = pifs.Where(p => p.IsCabled).ToList();
        var ports = cabled.Select(p => p.Port!).Concat(Links(topology, cabled, network));
        return new(
            [.. pifs.Select(p => p.Nic).Distinct().Where(n => n.MaxMtu < mtu)],
            [.. ports.Where(p => p.Mtu < mtu).DistinctBy(p => p.Id)]
        );
    }

    private static IEnumerable<SwitchPort> Links(Topology topology, List<Pif> cabled, Network network)
    {
        var switches = cabled.Select(p => p.Switch!.Id).ToHashSet();
        if (
            switches.Count < 2
            || cabled.Select(p => p.SegmentFor(network.Vlan)).OfType<Segment>().Select(s => (int?)s.Vlan).FirstOrDefault() is not { } vlan
        )
            return [];
        return switches
            .SelectMany(topology.PortsOf)
            .Where(p =>
                p.Carries(vlan) && topology.PeerPort(p.Id) is { } peer && peer.Switch != p.Switch && switches.Contains(peer.Switch)
            );
    }

    /// <summary>Sets the MTU of those networks or ports that have another.</summary>
    public static IEnumerable<DesignCommand> Set(IEnumerable<Ref> things, int mtu)
    {
        Ref[] all = [.. things];
        if (all.Length > 0) yield return new ChangeMany([.. all], "mtu", Words.Count(mtu));
    }
}
