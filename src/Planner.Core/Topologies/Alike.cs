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

    private static int? NicOf(Design design, Ref what) =>
        what.Prefix == Cable.Prefix
            ? design.Cables[new(what.Number)] is var cable
                ? cable.A.Nic ?? cable.B.Nic
                : null
            : what.Nic;
}
