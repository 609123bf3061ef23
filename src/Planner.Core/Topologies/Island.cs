using System.Collections.Concurrent;
using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// Switches that belong together by cables or by what the plan declares, whatever the ports carry, and which VLANs are joined in them. A
/// node of it is a switch, or several that are joined without a cable. The same things are the same state, so that one is kept while
/// nothing changes in it.
/// </summary>
internal sealed class Island
{
    private readonly ImmutableArray<Id<Switch>> nodes;
    private readonly Dictionary<Id<Switch>, int> nodeOf;
    private readonly Dictionary<int, ImmutableArray<int>> mixed;
    private readonly ConcurrentDictionary<int, int[]> domains = [];
    private readonly Lazy<ILookup<Id<Switch>, Link>> linksOf;
    private readonly Lazy<ILookup<Id<Switch>, Joining>> joiningsOf;

    private readonly ImmutableArray<LogicalSwitch> logicals;

    /// <param name="logicals">Those that the switches are in.</param>
    public Island(
        ImmutableArray<Switch> units,
        ImmutableArray<Joining> joinings,
        ImmutableArray<Link> links,
        ImmutableArray<LogicalSwitch> logicals
    )
    {
        (Units, Joinings, Links, this.logicals) = (units, joinings, links, logicals);
        (nodes, nodeOf) = Nodes(units, joinings);
        mixed = Mixed(links);
        linksOf = new(() => links.SelectMany(l => l.Ends, (l, p) => (l, p.Switch)).Distinct().ToLookup(x => x.Switch, x => x.l));
        joiningsOf = new(() => joinings.SelectMany(j => j.Units, (j, u) => (j, u)).ToLookup(x => x.u, x => x.j));
    }

    public ImmutableArray<Switch> Units { get; }
    public ImmutableArray<Joining> Joinings { get; }
    public ImmutableArray<Link> Links { get; }

    public IEnumerable<Link> LinksOf(Id<Switch> unit) => linksOf.Value[unit];
    public IEnumerable<Joining> JoiningsOf(Id<Switch> unit) => joiningsOf.Value[unit];

    /// <summary>True when a switch may be on the way between others: it has a link, or is joined by more than one thing.</summary>
    public bool IsBetween(Id<Switch> unit) => LinksOf(unit).Any() || JoiningsOf(unit).Skip(1).Any();

    /// <summary>The same number for switches that are one node.</summary>
    public int NodeOf(Id<Switch> unit) => nodeOf[unit];

    /// <summary>What a frame of this VLAN reaches from a switch.</summary>
    public Domain At(Id<Switch> unit, int vlan)
    {
        var node = nodeOf[unit];
        if (Links.IsEmpty) return new(nodes[node], vlan);
        var vlans = MixedWith(vlan);
        var place = domains.GetOrAdd(vlans[0], _ => Joined(vlans))[(node * vlans.Length) + vlans.IndexOf(vlan)];
        return new(nodes[place / vlans.Length], vlans[place % vlans.Length]);
    }

    /// <summary>The VLANs by which a switch has part in a domain.</summary>
    public IEnumerable<int> VlansIn(Domain domain, Id<Switch> unit) => MixedWith(domain.Vlan).Where(v => At(unit, v) == domain);

    /// <summary>The same without some links and without what joins some switches to others; what else is declared stays.</summary>
    public Island Without(Func<Link, bool> gone, Func<Id<Switch>, bool> dark) =>
        Links.Any(gone) || Joinings.Length > 1 && Units.Any(u => dark(u.Id) && JoiningsOf(u.Id).Skip(1).Any())
            ? new(
                Units,
                [.. Joinings.Select(j => j with { Units = [.. j.Units.Where(u => !dark(u))] })],
                [.. Links.Where(l => !gone(l))],
                logicals
            )
            : this;

    public bool IsLike(Island other) =>
        Units.Length == other.Units.Length
        && Units.Zip(other.Units).All(p => Standing(p.First) == Standing(p.Second))
        && logicals.SequenceEqual(other.logicals, ReferenceEquals)
        && Links.Length == other.Links.Length
        && Links.Zip(other.Links).All(p => IsOne(p.First, p.Second))
        && Joinings.Length == other.Joinings.Length
        && Joinings.Zip(other.Joinings).All(p => p.First.Of == p.Second.Of && p.First.Units.SequenceEqual(p.Second.Units));

    private static (Id<Switch>, string, Id<LogicalSwitch>?, Id<PhysicalNetwork>?) Standing(Switch unit) =>
        (unit.Id, unit.Name, unit.LogicalSwitch, unit.PhysicalNetwork);

    private static bool IsOne(Link a, Link b) =>
        ReferenceEquals(a, b) || ReferenceEquals(a.Cable, b.Cable) && ReferenceEquals(a.A, b.A) && ReferenceEquals(a.B, b.B);

    /// <summary>The VLANs that links may turn one into, in order, itself among them.</summary>
    public ImmutableArray<int> MixedWith(int vlan) => mixed.TryGetValue(vlan, out var several) ? several : [vlan];

    private int[] Joined(ImmutableArray<int> vlans)
    {
        var up = Roots.Alone(nodes.Length * vlans.Length);
        foreach (var link in Links)
        {
            var (a, b) = (nodeOf[link.A.Switch] * vlans.Length, nodeOf[link.B.Switch] * vlans.Length);
            for (var i = 0; i < vlans.Length; i++)
                if (link.Across(link.A, vlans[i]) is { } arrives)
                    Roots.Join(up, a + i, b + vlans.IndexOf(arrives));
        }

        return Roots.Settled(up);
    }

    /// <summary>The first switch of each node in order, and each switch's node.</summary>
    private static (ImmutableArray<Id<Switch>>, Dictionary<Id<Switch>, int>) Nodes(
        ImmutableArray<Switch> units,
        ImmutableArray<Joining> joinings
    )
    {
        var place = units.Index().ToDictionary(u => u.Item.Id, u => u.Index);
        if (joinings.IsEmpty) return ([.. units.Select(u => u.Id)], place);
        var up = Roots.Alone(units.Length);
        foreach (var joining in joinings)
            foreach (var unit in joining.Units)
                Roots.Join(up, place[joining.Units[0]], place[unit]);
        Roots.Settled(up);
        var firsts = Enumerable.Range(0, units.Length).Where(u => up[u] == u).ToList();
        return ([.. firsts.Select(f => units[f].Id)], place.ToDictionary(p => p.Key, p => firsts.BinarySearch(up[p.Value])));
    }

    /// <summary>The VLANs that links join which have different ones untagged at their ends; each with all of its own.</summary>
    private static Dictionary<int, ImmutableArray<int>> Mixed(ImmutableArray<Link> links)
    {
        var pairs = links
            .Where(l => l.IsUp && l.A.UntaggedVlan is not null && l.B.UntaggedVlan is not null && l.A.UntaggedVlan != l.B.UntaggedVlan)
            .Select(l => (l.A.UntaggedVlan!.Value.Number, Other: l.B.UntaggedVlan!.Value.Number))
            .ToList();
        if (pairs.Count == 0) return [];
        var up = Roots.Alone(4095);
        foreach (var (a, b) in pairs) Roots.Join(up, a, b);
        var vlans = pairs.SelectMany(p => (int[])[p.Number, p.Other]).Distinct().Order();
        var classes = vlans.GroupBy(v => Roots.Of(up, v)).Select(g => g.ToImmutableArray());
        return classes.SelectMany(c => c, (c, vlan) => (vlan, c)).ToDictionary(x => x.vlan, x => x.c);
    }
}
