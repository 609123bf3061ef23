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

    /// <summary>Switches, logical switches, hosts, NICs host by host, cables.</summary>
    public ImmutableArray<Impact> All { get; }

    public Impact? Of(Ref what) => byThing.GetValueOrDefault(what);

    public static SingleFailures Of(Topology topology, PoolTopology pool)
    {
        var fabric = Fabric.Of(topology.Design);
        var rides = Topologies.Rides.Of(topology, pool, fabric);
        var failing = new Failing(topology, pool, fabric, rides);
        return new(pool, rides, [.. Things(topology, pool, fabric).Select(failing.Of)]);
    }

    private static IEnumerable<Ref> Things(Topology topology, PoolTopology pool, Fabric fabric)
    {
        var wires = pool.Cabled.Select(p => p.Wire!.Value).ToHashSet();
        var plugged = pool.Cabled.Select(p => p.Switch!.Id).ToHashSet();
        bool Used(Switch unit) =>
            plugged.Contains(unit.Id)
            || topology.WireOf(unit.Id) is var wire && wire.Of.Prefix != PhysicalNetwork.Prefix && wires.Contains(wire);
        var switches = topology.Design.Switches.Where(Used).ToList();
        var between = fabric.Links.Where(l => Used(topology.Design.Switches[l.A.Switch])).Select(l => l.Cable.Id.Ref);
        return switches.Select(s => s.Id.Ref)
            .Concat(switches.Select(s => s.LogicalSwitch).OfType<Id<LogicalSwitch>>().Distinct().Order().Select(l => l.Ref))
            .Concat(pool.Hosts.Select(h => h.Id.Ref))
            .Concat(pool.Pifs.Where(p => p.IsPresent).Select(p => p.Ref))
            .Concat(pool.Pifs.Where(p => p.Cable is not null).Select(p => p.Cable!.Id.Ref).Concat(between));
    }
}
