using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>Which links of an island frames may take between some switches: dead ends are left out until none is left.</summary>
internal static class Branches
{
    public static IEnumerable<Link> Between(Island island, Domain domain, IReadOnlySet<Id<Switch>> ends)
    {
        var terminals = ends.Select(island.NodeOf).ToHashSet();
        var ways = island.Links.SelectMany(l => Ways(island, domain, l)).ToList();
        var at = ways.Where(w => !w.IsInside)
            .SelectMany(w => (((int Node, int) Place, Way Way)[])[(w.A, w), (w.B, w)])
            .ToLookup(x => x.Place, x => x.Way);
        var left = at.ToDictionary(p => p.Key, p => p.Count());
        var dead = new Queue<(int Node, int Vlan)>(left.Where(p => p.Value == 1 && !terminals.Contains(p.Key.Node)).Select(p => p.Key));
        HashSet<Way> gone = new(ReferenceEqualityComparer.Instance);
        while (dead.TryDequeue(out var place))
            foreach (var way in at[place].Where(gone.Add))
                if ((way.A == place ? way.B : way.A) is var other && --left[other] == 1 && !terminals.Contains(other.Node))
                    dead.Enqueue(other);
        return ways.Where(w => w.IsInside ? Joins(w.Link, ends) : terminals.Count > 1 && !gone.Contains(w)).Select(w => w.Link).Distinct();
    }

    private static bool Joins(Link link, IReadOnlySet<Id<Switch>> ends) =>
        link.A.Switch != link.B.Switch && ends.Contains(link.A.Switch) && ends.Contains(link.B.Switch);

    private static IEnumerable<Way> Ways(Island island, Domain domain, Link link) =>
        from vlan in island.VlansIn(domain, link.A.Switch)
        let arrives = link.Across(link.A, vlan)
        where arrives is not null
        select new Way(link, (island.NodeOf(link.A.Switch), vlan), (island.NodeOf(link.B.Switch), arrives.Value));

    private sealed record Way(Link Link, (int Node, int Vlan) A, (int Node, int Vlan) B)
    {
        /// <summary>Beside what joins its ends anyhow, as in a stack.</summary>
        public bool IsInside => A == B;
    }
}
