using System.Collections.Concurrent;
using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// Switches that belong together by cables or by what the plan declares, whatever the ports carry, and which VLANs are joined in them. A
/// node of it is a switch, or several that are joined without a cable. The same things are the same state, so that one is kept while nothing
/// changes in it.
/// </summary>
internal sealed class Island
{
    private readonly ImmutableArray<Id<Switch>> nodes;
    private readonly ImmutableArray<Switch> units;
    private readonly ImmutableArray<Joining> joinings;
    private readonly Dictionary<Id<Switch>, int> nodeOf;
    private readonly Dictionary<int, ImmutableArray<int>> mixed;
    private readonly ConcurrentDictionary<int, int[]> domains = [];
    private readonly Lazy<ILookup<Id<Switch>, Link>> linksOf;
    private readonly Lazy<ILookup<Id<Switch>, Joining>> joiningsOf;

    /// <param name="nodes">The first switch of each node, in order.</param>
    public Island(
        ImmutableArray<Id<Switch>> nodes,
        Dictionary<Id<Switch>, int> nodeOf,
        ImmutableArray<Switch> units,
        ImmutableArray<Joining> joinings,
        ImmutableArray<Link> links
    )
    {
        (this.nodes, this.nodeOf, this.units, this.joinings, Links) = (nodes, nodeOf, units, joinings, links);
        mixed = Mixed(links);
        linksOf = new(() => links.SelectMany(l => (SwitchPort[])[l.A, l.B], (l, p) => (l, p.Switch)).Distinct().ToLookup(x => x.Switch, x => x.l));
        joiningsOf = new(() => joinings.SelectMany(j => j.Units, (j, u) => (j, u)).ToLookup(x => x.u, x => x.j));
    }

    public ImmutableArray<Link> Links { get; }

    public ImmutableArray<Joining> Joinings => joinings;
    public ImmutableArray<Switch> Units => units;
    public IEnumerable<Link> LinksOf(Id<Switch> unit) => linksOf.Value[unit];
    public IEnumerable<Joining> JoiningsOf(Id<Switch> unit) => joiningsOf.Value[unit];

    /// <summary>The same number for switches that are one node.</summary>
    public int NodeOf(Id<Switch> unit) => nodeOf[unit];

    /// <summary>What a frame of this VLAN reaches from a switch.</summary>
    public Domain At(Id<Switch> unit, int vlan)
    {
        var node = nodeOf[unit];
        if (Links.IsEmpty) return new(nodes[node], vlan);
        var vlans = Vlans(vlan);
        var place = domains.GetOrAdd(vlans[0], _ => Joined(vlans))[(node * vlans.Length) + vlans.IndexOf(vlan)];
        return new(nodes[place / vlans.Length], vlans[place % vlans.Length]);
    }

    /// <summary>The VLANs by which a switch has part in a domain.</summary>
    public IEnumerable<int> VlansIn(Domain domain, Id<Switch> unit) => Vlans(domain.Vlan).Where(v => At(unit, v) == domain);

    /// <summary>The same without some of its links; what was declared stays as it was.</summary>
    public Island Without(Func<Link, bool> gone) =>
        Links.Any(gone) ? new(nodes, nodeOf, units, joinings, [.. Links.Where(l => !gone(l))]) : this;

    public bool IsLike(Island other) =>
        units.Length == other.units.Length
        && units.Zip(other.units).All(p => ReferenceEquals(p.First, p.Second))
        && Links.Length == other.Links.Length
        && Links.Zip(other.Links).All(p => IsOne(p.First, p.Second))
        && joinings.Length == other.joinings.Length
        && joinings.Zip(other.joinings).All(p => p.First.Of == p.Second.Of && p.First.Units.SequenceEqual(p.Second.Units));

    private static bool IsOne(Link a, Link b) =>
        ReferenceEquals(a.Cable, b.Cable) && ReferenceEquals(a.A, b.A) && ReferenceEquals(a.B, b.B);

    private ImmutableArray<int> Vlans(int vlan) => mixed.TryGetValue(vlan, out var several) ? several : [vlan];

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
        var classes = pairs.SelectMany(p => (int[])[p.Number, p.Other]).Distinct().Order().GroupBy(v => Roots.Of(up, v)).Select(g => g.ToImmutableArray());
        return classes.SelectMany(c => c, (c, vlan) => (vlan, c)).ToDictionary(x => x.vlan, x => x.c);
    }
}
