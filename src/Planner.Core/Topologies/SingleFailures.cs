using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// What each single failure does to a pool: every switch, logical switch, host, NIC and cable that it uses, failed in turn.
/// </summary>
public sealed class SingleFailures
{
    private readonly Dictionary<Ref, Impact> byThing;

    private SingleFailures(PoolTopology pool, ImmutableArray<Ride> rides, ImmutableArray<Impact> all)
    {
        (Pool, Rides, All) = (pool, rides, all);
        byThing = all.ToDictionary(i => i.What);
    }

    public PoolTopology Pool { get; }

    /// <summary>What works while nothing has failed.</summary>
    public ImmutableArray<Ride> Rides { get; }

    /// <summary>
    /// Switches, logical switches, hosts, NICs host by host, cables, patch panels, PDUs, storage arrays, and of these the controllers.
    /// </summary>
    public ImmutableArray<Impact> All { get; }

    public Impact? Of(Ref what) => byThing.GetValueOrDefault(what);

    public static SingleFailures Of(Topology topology, PoolTopology pool)
    {
        var fabric = topology.Fabric;
        var rides = Topologies.Rides.Of(topology, pool, fabric);
        var failing = new Failing(topology, pool, fabric, rides);
        return new(pool, rides, [.. Things(topology, pool, fabric, rides).Select(failing.Of)]);
    }

    private static IEnumerable<Ref> Things(Topology topology, PoolTopology pool, Fabric fabric, ImmutableArray<Ride> rides)
    {
        var plugged = pool.Pifs.Where(p => p.IsCabled).Select(p => p.Switch!.Id).ToHashSet();
        var islands = plugged.Select(fabric.IslandOf).Distinct().ToList();
        var between = islands.SelectMany(i => i.Units.Where(u => i.IsBetween(u.Id))).Select(u => u.Id).ToHashSet();
        var switches = topology.Design.Switches.Where(s => plugged.Contains(s.Id) || between.Contains(s.Id)).ToList();
        var targets = rides.SelectMany(r => r.Targets).DistinctBy(t => t.Id).OrderBy(t => t.Id).ToList();
        var channels = pool.Pifs.Select(p => p.Channel).Concat(targets.Select(t => topology.ChannelAt(t.Id))).OfType<Channel>()
            .Concat(islands.SelectMany(i => i.Links).Select(l => l.Channel)).ToList();
        var cables = channels.SelectMany(c => c.Cables).Select(c => c.Article.Ref).Distinct().ToList();
        return switches.Select(s => s.Id.Ref)
            .Concat(switches.Select(s => s.LogicalSwitch).OfType<Id<LogicalSwitch>>().Distinct().Order().Select(l => l.Ref))
            .Concat(pool.Hosts.Select(h => h.Id.Ref))
            .Concat(pool.Pifs.Where(p => p.IsPresent).Select(p => p.Ref))
            .Concat(cables)
            .Concat(channels.SelectMany(topology.PanelsOn).Distinct().Select(p => p.Ref))
            .Concat(Pdus(topology.Design, [.. switches.Select(s => s.Id.Ref), .. pool.Hosts.Select(h => h.Id.Ref),
                .. targets.Select(t => t.Device.Ref)]))
            .Concat(targets.Select(t => t.Device.Ref).Distinct())
            .Concat(targets.GroupBy(t => t.Device).SelectMany(Controllers));
    }

    /// <summary>Those without which some of these have no power.</summary>
    private static IEnumerable<Ref> Pdus(Design design, HashSet<Ref> among) =>
        Power.Pdus(design).Select(p => p.Id.Ref).Where(p => Power.Down(design, p).Overlaps(among));

    /// <summary>Of an array that has several, each by its first port.</summary>
    private static IEnumerable<Ref> Controllers(IEnumerable<DevicePort> targets) =>
        targets.GroupBy(t => t.Controller).ToList() is { Count: > 1 } several
            ? several.Where(c => c.Key.Length > 0).Select(c => c.First().Id.Ref)
            : [];
}
