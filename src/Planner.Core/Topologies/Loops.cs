using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>A ring on which a VLAN goes round and at least one port of which takes no part in spanning tree.</summary>
/// <param name="Ports">Those of the links that close it.</param>
internal sealed record Loop(int Vlan, ImmutableArray<SwitchPort> Ports);

/// <summary>
/// The rings of an island. The cables of one LAG are one way; a stack, a chassis and an MLAG pair are one place, whatever is cabled in it.
/// </summary>
internal sealed class Loops
{
    private readonly Island island;
    private readonly ImmutableArray<Trunk> trunks;
    private readonly int[] place;
    private readonly HashSet<Link> ringed;
    private ImmutableArray<Loop>? all;

    private Loops(Design design, Island island)
    {
        this.island = island;
        place = Places(design, island);
        trunks =
        [
            .. island.Links.Where(l => l.IsUp && (At(l.A) != At(l.B) || l.A.Switch == l.B.Switch))
                .GroupBy(Bundle)
                .Select(g => new Trunk([.. g])),
        ];
        var on = Rings.On(place.Length, [.. trunks.Select(t => (At(t.Links[0].A), At(t.Links[0].B)))]);
        ringed = [.. trunks.Where((_, i) => on[i]).SelectMany(t => t.Links)];
    }

    /// <summary>Null where every port takes part in spanning tree.</summary>
    public static Loops? In(Design design, Island island) =>
        island.Links.Any(l => l.IsUp && !(l.A.Stp && l.B.Stp)) ? new(design, island) : null;

    /// <summary>In the order of the links at which spanning tree is off, each in the lowest VLAN that goes round.</summary>
    public ImmutableArray<Loop> All => all ??= [.. Found()];

    /// <summary>True when a link is not the only way from one of its ends to the other, whatever VLANs are let through.</summary>
    public bool IsOneWayOfMany(Link link) => ringed.Contains(link);

    /// <summary>True when a loop is told of a port that takes no part in spanning tree.</summary>
    public bool Names(SwitchPort port) => All.Any(l => l.Ports.Any(p => p.Id == port.Id));

    /// <summary>The same for the cables of one LAG, which is one at both ends.</summary>
    private static (Ref, Ref) Bundle(Link link) =>
        link.A.Lag is not { } a || link.B.Lag is not { } b ? (link.Cable.Id, default)
        : a < b ? (a, b)
        : (b, a);

    private int At(SwitchPort port) => place[island.NodeOf(port.Switch)];

    private IEnumerable<Loop> Found()
    {
        var ring = trunks.Where(t => ringed.Contains(t.Links[0])).ToImmutableArray();
        var open = ring.Where(t => t.IsOpen).ToList();
        foreach (var vlans in open.Count == 0 ? [] : Classes(ring))
        {
            var carrying = ring.SelectMany(t => Ways(t, vlans)).ToList();
            var on = Rings.On(place.Length * vlans.Length, [.. carrying.Select(w => (w.A, w.B))]);
            foreach (var (i, way) in carrying.Index())
                if (on[i] && open.Remove(way.Trunk))
                {
                    var round = Round([.. carrying.Where((_, j) => on[j])], way);
                    open.RemoveAll(t => round.Exists(w => w.Trunk == t));
                    yield return new(vlans[way.A % vlans.Length], [.. round.SelectMany(w => w.Trunk.Ports).DistinctBy(p => p.Id)]);
                }

            if (open.Count == 0) yield break;
        }
    }

    /// <summary>One VLAN of each kind that the links tell apart, with those it is mixed with.</summary>
    private IEnumerable<ImmutableArray<int>> Classes(IEnumerable<Trunk> ring)
    {
        SortedSet<int> edges = [1];
        foreach (var port in ring.SelectMany(t => t.Ports))
        {
            if (port.UntaggedVlan is { } bare) edges.UnionWith([bare.Number, bare.Number + 1]);
            if (port.Mode == PortMode.Trunk)
                foreach (var (first, last) in port.Allowed.Ranges)
                    edges.UnionWith([first, last + 1]);
        }

        HashSet<int> done = [];
        foreach (var vlan in edges)
            if (island.MixedWith(vlan) is var vlans && done.Add(vlans[0]))
                yield return vlans;
    }

    private IEnumerable<Way> Ways(Trunk trunk, ImmutableArray<int> vlans)
    {
        foreach (var (i, vlan) in vlans.Index())
            foreach (var link in trunk.Links)
                if (link.Across(link.A, vlan) is { } arrives)
                {
                    yield return new(trunk, (At(link.A) * vlans.Length) + i, (At(link.B) * vlans.Length) + vlans.IndexOf(arrives));
                    break;
                }
    }

    /// <summary>A way, and the shortest way back.</summary>
    private static List<Way> Round(List<Way> ways, Way first)
    {
        var at = ways.SelectMany(w => (((int Place, Way Way)[])[(w.A, w), (w.B, w)])).ToLookup(x => x.Place, x => x.Way);
        Dictionary<int, Way?> by = new() { [first.B] = null };
        var next = new Queue<int>([first.B]);
        while (!by.ContainsKey(first.A) && next.TryDequeue(out var here))
            foreach (var way in at[here])
                if (way != first && by.TryAdd(way.Other(here), way))
                    next.Enqueue(way.Other(here));
        List<Way> round = [first];
        for (var here = first.A; here != first.B && by[here] is { } way; here = way.Other(here)) round.Add(way);
        return round;
    }

    /// <summary>By node of the island; nodes that are one device or one pair have one number.</summary>
    private static int[] Places(Design design, Island island)
    {
        var up = Roots.Alone(island.Units.Max(u => island.NodeOf(u.Id)) + 1);
        var pairs = island.Units.Where(u => design.LogicalSwitches.Find(u.LogicalSwitch)?.Link == SwitchLink.Mlag);
        foreach (var pair in pairs.GroupBy(u => u.LogicalSwitch))
            foreach (var unit in pair)
                Roots.Join(up, island.NodeOf(pair.First().Id), island.NodeOf(unit.Id));
        return Roots.Settled(up);
    }

    /// <summary>A cable, or the cables of one LAG.</summary>
    private sealed record Trunk(ImmutableArray<Link> Links)
    {
        public IEnumerable<SwitchPort> Ports => Links.SelectMany(l => l.Ends);
        public bool IsOpen => Ports.Any(p => !p.Stp);
    }

    /// <summary>A trunk with a VLAN that gets through it.</summary>
    private sealed record Way(Trunk Trunk, int A, int B)
    {
        public int Other(int end) => end == A ? B : A;
    }
}
