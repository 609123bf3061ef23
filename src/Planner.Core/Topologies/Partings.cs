using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>Hosts that a network joined and that are on two sides when a switch or a cable between switches has failed.</summary>
internal static class Partings
{
    /// <summary>
    /// The hits, with those marked parted whose host is not on the network's main side: the master's for management, else the side of most
    /// hosts.
    /// </summary>
    public static IEnumerable<Hit> In(PoolTopology pool, Fabric before, Fabric after, IReadOnlyList<Hit> hits)
    {
        foreach (var network in hits.GroupBy(h => h.Ride.Network?.Id))
            foreach (var joined in network.GroupBy(h => h.Left.IsEmpty ? null : before.At(h.Left[0], h.Ride.Tag)))
            {
                var sides = joined.Key is null || network.Key is null ? [] : joined.GroupBy(h => after.At(h.Left[0], h.Ride.Tag)).ToList();
                if (sides.Count < 2) foreach (var hit in joined) yield return hit;
                else foreach (var hit in Marked(pool, sides)) yield return hit;
            }
    }

    private static IEnumerable<Hit> Marked(PoolTopology pool, List<IGrouping<Segment?, Hit>> sides)
    {
        var master = sides.Find(s => s.Any(h => h.Ride.IsManagement && h.Host.Id == pool.Master?.Id));
        var main = master ?? sides.MaxBy(s => s.Count())!;
        foreach (var side in sides)
            foreach (var hit in side)
                yield return side == main
                    ? hit
                    : hit with
                    {
                        State = Running.Parted,
                        Beyond = [.. sides.Where(s => s != side).SelectMany(s => s.Select(h => h.Host)).OrderBy(h => h.Id)],
                    };
    }
}
