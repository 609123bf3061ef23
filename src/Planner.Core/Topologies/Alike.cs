using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// Failures that do the same, each on its host: of the same NIC of several hosts, of the cables in it; or of hosts. Any other stands alone.
/// </summary>
/// <param name="Nic">The number of the NIC that fails or whose cable does; null for another thing.</param>
public sealed record Alike(ImmutableArray<Impact> Impacts, int? Nic)
{
    public Impact First => Impacts[0];
    public string Kind => First.What is { Nic: not null } ? "NIC" : First.What.Prefix;

    /// <summary>A pool's failures, those that are alike together, in the order of the first of each.</summary>
    public static ImmutableArray<Alike> Of(Design design, SingleFailures failures) =>
        [.. failures.All.GroupBy(i => Key(design, failures.Pool, i)).Select(g => new Alike([.. g], NicOf(design, g.First().What)))];

    // The master is like no other host.
    private static string Key(Design design, PoolTopology pool, Impact impact) => NicOf(design, impact.What) is not { } nic
        ? impact.HostGone is not { } gone || gone.Id == pool.Master?.Id ? impact.What.ToString() : $"H {Fates(impact)}"
        : string.Create(CultureInfo.InvariantCulture, $"{impact.What.Prefix} {nic} {Fates(impact)}");

    private static string Fates(Impact impact) =>
        string.Join(' ', impact.Hits.Select(h => $"{h.Ride.Network?.Id.ToString() ?? "-"}{h.State}"));

    /// <summary>A cable is told by the NIC it leads to, over panels too.</summary>
    private static int? NicOf(Design design, Ref what) =>
        what.Nic ?? (design.Cables.Find(what.As<Cable>()) is { } cable ? HostEnd(design, cable)?.Nic : null);

    /// <summary>The NIC at an end of a way over a cable, if there is one and only one; a breakout cable has several.</summary>
    internal static Ref? HostEnd(Design design, Cable cable) =>
        design.Register.Count<Cable>(cable.Id) == 0
        && Channel.Ends(design, cable).Where(e => e.Nic is not null).Take(2).ToList() is [var end] ? end : null;
}
