using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>What a cabling diagram is to show.</summary>
/// <param name="WithFree">Free NICs and ports too, and what is on no way.</param>
internal sealed record CablingContent(IReadOnlyList<Host> Hosts, IReadOnlyList<Device> Devices, bool WithFree)
{
    /// <summary>Links between switches are what it is for, and not only shown where both are there anyway.</summary>
    public bool WithLinks { get; init; }

    /// <summary>The ports of a device: where free ones are shown, also those that take cables of the network.</summary>
    public IEnumerable<DevicePort> PortsOf(Topology topology, Device device) =>
        topology.Design.Register.Naming<DevicePort>(device.Id).Where(p => topology.CableAt(p.Id) is not null
            || WithFree && p.Purpose is not (DevicePortPurpose.Power or DevicePortPurpose.Console));
}

/// <summary>Hosts and devices with the switches between them, side by side; the next stand below.</summary>
internal sealed record CablingBand(ImmutableArray<Host> Hosts, ImmutableArray<Device> Devices, ImmutableArray<Switch> Switches);

/// <summary>
/// Divides a large diagram: hosts that share switches stand together, so that their cables are short. A small one is one band.
/// </summary>
internal static class CablingBands
{
    private const int RowsOfOne = 400;

    public static ImmutableArray<CablingBand> Of(Topology topology, CablingContent content, IReadOnlyList<Switch> switches)
    {
        var rows = content.Hosts.Sum(h => topology.PoolOf(h).Nics.Length);
        if (rows <= RowsOfOne) return [new([.. content.Hosts], [.. content.Devices], [.. switches])];
        var nodes = content.Hosts.Select(h => h.Id.Ref).Concat(content.Devices.Select(d => d.Id.Ref)).Concat(switches.Select(s => s.Id.Ref))
            .ToList();
        var place = nodes.Index().ToDictionary(n => n.Item, n => n.Index);
        var up = Roots.Alone(nodes.Count);
        foreach (var host in content.Hosts)
            foreach (var unit in topology.PoolOf(host).PifsOf(host).Select(p => p.Switch).OfType<Switch>())
                Join(host.Id, unit.Id);
        foreach (var stack in switches.Where(s => s.LogicalSwitch is not null).GroupBy(s => s.LogicalSwitch))
            foreach (var unit in stack.Skip(1))
                Join(stack.First().Id, unit.Id);
        var alone = nodes.GroupBy(n => Roots.Of(up, place[n])).Where(g => !g.Any(IsHost)).SelectMany(g => g).ToList();
        foreach (var node in alone)
            if (Beside(topology, node).Where(place.ContainsKey).Cast<Ref?>().FirstOrDefault() is { } neighbour)
                Join(node, neighbour);
        // What has no host beside it stands in one band, the last.
        var bands = nodes.GroupBy(n => Roots.Of(up, place[n])).ToLookup(g => g.Any(IsHost));
        return [.. bands[true].Select(g => Band(g)), .. bands[false].Any() ? [Band(bands[false].SelectMany(g => g))] : Nothing];

        void Join(Ref a, Ref b)
        {
            if (place.TryGetValue(a, out var one) && place.TryGetValue(b, out var other)) Roots.Join(up, one, other);
        }

        CablingBand Band(IEnumerable<Ref> of)
        {
            var within = of.ToHashSet();
            return new(
                [.. content.Hosts.Where(h => within.Contains(h.Id))],
                [.. content.Devices.Where(d => within.Contains(d.Id))],
                [.. switches.Where(s => within.Contains(s.Id))]
            );
        }
    }

    private static ImmutableArray<CablingBand> Nothing => [];

    private static bool IsHost(Ref node) => node.As<Host>() is not null;

    private static IEnumerable<Ref> Beside(Topology topology, Ref node)
    {
        var ends = node.As<Switch>() is { } unit
            ? topology.PortsOf(unit).Select(p => p.Id.Ref)
            : topology.Design.Register.Naming<DevicePort>(node).Select(p => p.Id.Ref);
        return ends.Select(topology.Peer).OfType<Ref>().Select(e => Drawn.OwnerOf(topology.Design, e));
    }
}
