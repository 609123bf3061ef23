using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// Fails one thing of a pool: takes away its NICs' paths and the links between switches that end, and sees what of each ride is left.
/// </summary>
internal sealed class Failing
{
    private readonly Topology topology;
    private readonly PoolTopology pool;
    private readonly Fabric fabric;
    private readonly ImmutableArray<Ride> rides;
    private readonly ILookup<(Id<Host>, int), Ride> on;
    private readonly ImmutableArray<Station> targets;
    private readonly Stranding stranding;

    public Failing(Topology topology, PoolTopology pool, Fabric fabric, ImmutableArray<Ride> rides)
    {
        (this.topology, this.pool, this.fabric, this.rides) = (topology, pool, fabric, rides);
        on = rides.SelectMany(r => r.Legs.Select(p => (p.Host.Id, p.Number, Ride: r))).ToLookup(x => (x.Id, x.Number), x => x.Ride);
        targets = [.. rides.SelectMany(r => r.Targets).DistinctBy(t => t.Id).Select(t => Station.Of(topology, t, fabric))];
        stranding = new(topology, pool, rides);
    }

    public Impact Of(Ref what)
    {
        var outage = Outage.Of(topology, what);
        var gone = pool.Hosts.Where(h => outage.Hosts.Contains(h.Id)).ToImmutableArray();
        var hits = Hits(outage);
        return new(what, [.. hits], stranding.Of(hits, gone), gone)
        {
            IsWhole = what.Nic is null && topology.Design.Find(what) is Host or LogicalSwitch or Device { Type: not DeviceRole.Pdu },
        };
    }

    private List<Hit> Hits(Outage outage)
    {
        var left = fabric.Without(outage.IsDead, outage.Switches.Contains);
        var working = targets.Where(t => !outage.IsDead(t)).ToDictionary(t => t.At.Id, t => Station.Of(topology, t.At, left));
        if (left == fabric)
            return [.. Touched(outage, working.Count).Select(r => After(r, [.. r.Legs.Where(p => !outage.IsDead(p))]))
                .Where(h => h.State != Running.Whole)];
        var after = rides.Select(r => After(r, Topologies.Rides.Legs(left, [.. r.Legs.Where(p => !outage.IsDead(p))], r.Tag))).ToList();
        return [.. Partings.In(pool, fabric, left, after).Where(h => h.State != Running.Whole)];

        Hit After(Ride ride, ImmutableArray<Pif> legs) => outage.Hosts.Contains(ride.Host.Id) ? new(ride, Running.Lost, [], [])
            : Failing.After(
                ride,
                legs,
                [.. ride.Targets.Where(t => working.GetValueOrDefault(t.Id) is { } at && legs.Any(l => at.IsReached(left, l, ride.Tag)))]
            );
    }

    /// <summary>The rides that may fare otherwise, where all links between switches stay.</summary>
    private IEnumerable<Ride> Touched(Outage outage, int working) =>
        outage.Switches.Count + outage.Hosts.Count == 0 && working == targets.Length && outage.Ends.All(e => e.Nic is not null)
            ? outage.Ends.SelectMany(n => on[(new(n.Number), n.Nic!.Value)]).Distinct()
            : rides;

    private static Hit After(Ride ride, ImmutableArray<Pif> left, ImmutableArray<DevicePort> targets) => new(
        ride,
        left.IsEmpty && !ride.Legs.IsEmpty ? ride.IsPrivate ? Running.Parted : Running.Lost
            : targets.IsEmpty && !ride.Targets.IsEmpty ? Running.Parted
            : left.Length < ride.Legs.Length || targets.Length < ride.Targets.Length ? Running.OtherLeg
            : Running.Whole,
        left,
        [])
    {
        Targets = targets,
    };
}
