using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>Who may let guests share the hosts' networks: small sites and those with minimal security, on review (SEG-03).</summary>
internal static class Sharing
{
    public static string? WhyNot(Pool pool) => pool.Size == EnvironmentSize.Small || pool.Security == SecurityProfile.Minimal
        ? null
        : $"Only small sites and those with minimal security may share; {pool.Name} is neither (SEG-03, p. 27-30).";

    /// <summary>
    /// A finding that a network meets others on a host's wire, as what follows from a leg that is where the rest of its bond is not, or
    /// from a NIC that faces another one's port; as it was where nothing of the kind can be the cause.
    /// </summary>
    public static Finding Following(Finding finding, PoolTopology pool, Host host, Network network, IEnumerable<Network> others)
    {
        var all = others.Select(o => pool.Of(o, host)).ToList();
        var at = pool.Of(network, host);
        var causes = Causes(at, all).Concat(all.SelectMany(o => Causes(o, [at]))).ToList();
        return causes.Count == 0 ? finding : finding.FollowingEither(causes);
    }

    private static IEnumerable<Trouble> Causes(Attachment at, IReadOnlyCollection<Attachment> others)
    {
        var there = others.Select(o => o.Segment).OfType<Segment>().ToHashSet();
        var legs = at.Pifs.Where(p => p.HasLink).ToList();
        var meeting = legs.FindAll(p => p.SegmentFor(at.Network.Vlan) is { } segment && there.Contains(segment));
        if (at.Uplink?.Bond is { } bond && meeting.Count > 0 && meeting.Count < legs.Count) yield return Lacks.Legs(bond, at.Host);
        if (meeting is [var only]) yield return Lacks.Exchanged(only);
    }

    /// <summary>Moves a virtual interface to the one network for VMs that is not among those to be kept free of them.</summary>
    /// <param name="free">The networks to be kept free, as a host has them.</param>
    public static Fix? MovedAway(Topology topology, Vif vif, PoolTopology pool, Func<PoolTopology, Host, IEnumerable<Network>> free)
    {
        if (pool.Reference is not { } host) return null;
        var taken = free(pool, host).ToHashSet();
        return Interfaces.Moved(topology, [vif], pool.Networks.Where(n => n.Role == NetworkRole.Vm && !taken.Contains(n)));
    }
}
