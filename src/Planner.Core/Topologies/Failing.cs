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
        if (topology.Design.Hosts.Find(what.As<Host>()) is { } host) return Gone(host);
        var hits = topology.Design.Find(what) switch
        {
            Host => Cut([what]),
            Cable cable => Cut(topology.ArticleOf(cable).SelectMany(topology.ChannelsOver)),
            Panel panel => Cut(topology.ChannelsThrough(panel.Id)),
            Switch unit => Dark([unit.Id]),
            _ => Dark([.. topology.Design.Switches.Where(s => s.LogicalSwitch?.Ref == what).Select(s => s.Id)]),
        };
        return new(what, [.. hits], stranding.Of(hits, null), null);
    }

    private Impact Gone(Host host)
    {
        List<Hit> hits = [.. rides.Where(r => r.Host.Id == host.Id).Select(r => new Hit(r, Running.Lost, [], []))];
        return new(host.Id, [.. hits], stranding.Of(hits, host), host);
    }

    private List<Hit> Cut(IEnumerable<Channel> channels)
    {
        var cut = channels.ToHashSet();
        var links = cut.Select(c => c.Lead.Id).ToHashSet();
        return Apart(_ => false, l => links.Contains(l.Cable.Id), [.. cut.SelectMany(c => (Ref?[])[c.A, c.B]).OfType<Ref>()]);
    }

    private List<Hit> Cut(HashSet<Ref> nics) => Apart(_ => false, _ => false, nics);

    private List<Hit> Dark(HashSet<Id<Switch>> switches) =>
        Apart(switches.Contains, l => switches.Contains(l.A.Switch) || switches.Contains(l.B.Switch), []);

    private List<Hit> Apart(Func<Id<Switch>, bool> dark, Func<Link, bool> cut, HashSet<Ref> nics)
    {
        var left = fabric.Without(cut, dark);
        if (left == fabric)
        {
            var rest = nics.Count > 0 && nics.All(n => n.Nic is not null)
                ? nics.SelectMany(n => on[(new(n.Number), n.Nic!.Value)]).Distinct()
                : rides;
            return [.. rest.Where(r => r.Legs.Any(Dead)).Select(r => After(r, [.. r.Legs.Where(p => !Dead(p))]))];
        }

        var after = rides.Select(r => After(r, Topologies.Rides.Legs(left, [.. r.Legs.Where(p => !Dead(p))], r.Tag))).ToList();
        return [.. Partings.In(pool, fabric, left, after).Where(h => h.State != Running.Whole)];

        bool Dead(Pif pif) => nics.Contains(pif.Ref) || dark(pif.Switch!.Id);
    }

    private static Hit After(Ride ride, ImmutableArray<Pif> left) => new(
        ride,
        left.Length == ride.Legs.Length ? Running.Whole : !left.IsEmpty ? Running.OtherLeg : ride.IsPrivate ? Running.Parted : Running.Lost,
        left,
        []);
}
