using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// Finds the way between two switches of an island that passes the fewest links which stop it; of these ways the one on which the fewest
/// ends are to blame, as two ends that agree may be meant; and then the one with the fewest steps.
/// </summary>
internal sealed class Pathfinding(Island island)
{
    private readonly Dictionary<Place, (Cost Cost, Place Before, Step? By)> best = [];
    private readonly PriorityQueue<Place, Cost> next = new();

    /// <param name="vlan">The VLAN at the start.</param>
    /// <param name="arriving">The VLAN at the end.</param>
    /// <returns>Null where nothing leads there.</returns>
    public Crossing? Way(Id<Switch> from, int vlan, Id<Switch> to, int arriving)
    {
        var (start, end) = (new Place(from, vlan), new Place(to, arriving));
        HashSet<Place> done = [];
        Reach(start, default, default, null);
        while (next.TryDequeue(out var at, out var cost))
        {
            if (at == end) return new(Walked(start, end));
            if (done.Add(at)) Leave(at, cost);
        }

        return null;
    }

    private void Leave(Place at, Cost cost)
    {
        if (at.Of.Prefix != Switch.Prefix)
        {
            foreach (var unit in island.Joinings.First(j => j.Of == at.Of).Units)
                Reach(at with { Of = unit }, cost.Step(), at, new(unit, at.Of, null, null));
            return;
        }

        Id<Switch> here = new(at.Of.Number);
        foreach (var joining in island.JoiningsOf(here)) Reach(at with { Of = joining.Of }, cost.Step(), at, null);
        foreach (var link in island.LinksOf(here))
            foreach (var near in link.Ends)
                if (near.Switch == here)
                    Pass(link, near, at, cost);
    }

    private void Pass(Link link, SwitchPort near, Place at, Cost cost)
    {
        var to = link.Other(near).Switch;
        if (link.Across(near, at.Vlan) is { } arrives) Reach(new(to, arrives), cost.Step(), at, new(to, null, (link, near, at.Vlan), null));
        if (link.Stops(near, at.Vlan) is not { } stop) return;
        var blamed = link.Ends.Count(e => e.Shutdown || !e.Carries(at.Vlan));
        Reach(new(to, at.Vlan), cost.Stop(blamed), at, new(to, null, (link, near, at.Vlan), stop));
    }

    private void Reach(Place place, Cost cost, Place before, Step? by)
    {
        if (best.TryGetValue(place, out var known) && (known.Cost with { Nth = 0 }).CompareTo(cost) <= 0) return;
        best[place] = (cost with { Nth = best.Count }, before, by);
        next.Enqueue(place, best[place].Cost);
    }

    private ImmutableArray<Step> Walked(Place start, Place end)
    {
        List<Step> steps = [];
        for (var at = end; at != start; at = best[at].Before)
            if (best[at].By is { } step)
                steps.Add(step);
        steps.Reverse();
        return [.. steps];
    }

    /// <summary>A VLAN at a switch or at what joins switches.</summary>
    private readonly record struct Place(Ref Of, int Vlan)
    {
        public Place(Id<Switch> unit, int vlan) : this(unit.Ref, vlan) { }
    }

    private readonly record struct Cost(int Stops, int Ends, int Steps, int Nth) : IComparable<Cost>
    {
        public Cost Step() => this with { Steps = Steps + 1, Nth = 0 };
        public Cost Stop(int ends) => new(Stops + 1, Ends + ends, Steps + 1, 0);

        public int CompareTo(Cost other) =>
            Stops != other.Stops ? Stops.CompareTo(other.Stops)
            : Ends != other.Ends ? Ends.CompareTo(other.Ends)
            : Steps != other.Steps ? Steps.CompareTo(other.Steps)
            : Nth.CompareTo(other.Nth);
    }
}
