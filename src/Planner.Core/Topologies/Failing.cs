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
    private readonly Stranding stranding;

    public Failing(Topology topology, PoolTopology pool, Fabric fabric, ImmutableArray<Ride> rides)
    {
        (this.topology, this.pool, this.fabric, this.rides) = (topology, pool, fabric, rides);
        on = rides.SelectMany(r => r.Legs.Select(p => (p.Host.Id, p.Number, Ride: r))).ToLookup(x => (x.Id, x.Number), x => x.Ride);
        stranding = new(topology, pool, rides);
    }

    public Impact Of(Ref what)
    {
        if (what is { Prefix: "H", Nic: null }) return Gone(topology.Design.Hosts[new(what.Number)]);
        var hits = what.Prefix switch
        {
            "H" => Unplugged(what),
            "C"
                when topology.Design.Cables[new(what.Number)] is var cable
                    && (cable.A.Nic is null ? cable.B : cable.A) is { Nic: not null } end => Unplugged(end),
            "C" => Apart(_ => false, link => link.Cable.Id.Ref == what),
            "S" => Dark([new(what.Number)]),
            _ => Dark([.. topology.Design.Switches.Where(s => s.LogicalSwitch?.Ref == what).Select(s => s.Id)]),
        };
        return new(what, [.. hits], stranding.Of(hits, null), null);
    }

    private Impact Gone(Host host)
    {
        List<Hit> hits = [.. rides.Where(r => r.Host.Id == host.Id).Select(r => new Hit(r, Running.Lost, [], []))];
        return new(host.Id, [.. hits], stranding.Of(hits, host), host);
    }

    private List<Hit> Unplugged(Ref end) =>
        [.. on[(new(end.Number), end.Nic!.Value)].Select(r => After(r, [.. r.Legs.Where(p => p.Number != end.Nic)]))];

    private List<Hit> Dark(HashSet<Id<Switch>> switches) =>
        Apart(p => switches.Contains(p.Switch!.Id), l => switches.Contains(l.A.Switch) || switches.Contains(l.B.Switch));

    private List<Hit> Apart(Func<Pif, bool> dark, Func<Link, bool> cut)
    {
        var left = fabric.Without(cut);
        if (left == fabric) return [.. rides.Where(r => r.Legs.Any(dark)).Select(r => After(r, [.. r.Legs.Where(p => !dark(p))]))];
        var after = rides.Select(r => After(r, Topologies.Rides.Legs(left, [.. r.Legs.Where(p => !dark(p))], r.Tag))).ToList();
        return [.. Partings.In(pool, fabric, left, after).Where(h => h.State != Running.Whole)];
    }

    private static Hit After(Ride ride, ImmutableArray<Pif> left) => new(
        ride,
        left.Length == ride.Legs.Length ? Running.Whole : !left.IsEmpty ? Running.OtherLeg : ride.IsPrivate ? Running.Parted : Running.Lost,
        left,
        []);
}
