using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>
/// A host made like another in its bonds or networks: by taking away in what it differs from the pool, or where the pool's statement is
/// what differs from most members, by stating what these have.
/// </summary>
internal static class Restating
{
    /// <summary>The bonds that have other members on a host than the pool states.</summary>
    public static IEnumerable<Bond> Moved(PoolTopology pool, Host host) =>
        pool.Bonds.Where(b => !pool.On(b, host).Members.Order().SequenceEqual(b.Members.Order()));

    /// <summary>The networks that have another uplink on a host than the pool states.</summary>
    public static IEnumerable<Network> Moved(PoolTopology pool, Host host, IEnumerable<Network> networks) =>
        networks.Where(n => pool.Of(n, host).Uplink != n.Uplink);

    /// <summary>Null where neither of the two is as the pool states.</summary>
    public static Fix? Bonds(PoolTopology pool, Host host, Host like)
    {
        var (its, theirs) = (Moved(pool, host).ToList(), Moved(pool, like).ToList());
        if (theirs.Count == 0)
            return its.Count == 0 ? null
                : new($"bond on {host.Name} what {pool.Pool.Name} bonds", Without(pool, host, its.Select(b => b.Id.Ref)));
        return its.Count > 0
            ? null
            : new(
                $"state for {pool.Pool.Name} what {like.Name} bonds",
                [
                    .. theirs.SelectMany(b => Edit.Of(b, b with { Members = [.. pool.On(b, like).Members] })),
                    .. pool.Hosts.Where(h => theirs.TrueForAll(b => Same(pool.On(b, h).Members, pool.On(b, like).Members)))
                        .SelectMany(h => Without(pool, h, theirs.Select(b => b.Id.Ref))),
                ]
            );
    }

    /// <summary>The same for some networks.</summary>
    public static Fix? Networks(Topology topology, PoolTopology pool, Host host, Host like, IReadOnlyCollection<Network> networks)
    {
        var theirs = Moved(pool, like, networks).ToList();
        if (theirs.Count == 0) return Mend.AsStated(topology, host, networks);
        return Moved(pool, host, networks).Any() || theirs.Exists(n => pool.Of(n, like).Uplink is null)
            ? null
            : new(
                $"state for {pool.Pool.Name} the uplink that {like.Name} has",
                [
                    .. theirs.SelectMany(n => Edit.Of(n, n with { Uplink = pool.Of(n, like).Uplink })),
                    .. pool.Hosts.Where(h => theirs.TrueForAll(n => pool.Of(n, h).Uplink == pool.Of(n, like).Uplink))
                        .SelectMany(h => Without(pool, h, theirs.Select(n => n.Id.Ref))),
                ]
            );
    }

    private static bool Same(ImmutableArray<int> a, ImmutableArray<int> b) => a.Order().SequenceEqual(b.Order());

    private static IEnumerable<DesignCommand> Without(PoolTopology pool, Host host, IEnumerable<Ref> of) =>
        pool.DeviationsOf(host).Where(d => of.Contains(d.Bond?.Ref ?? d.Network!.Value.Ref)).Select(d => new Remove(d.Id));
}
