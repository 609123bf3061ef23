using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Sequence;

/// <summary>Cabling, NICs and ports are compared with the plan again in time.</summary>
public sealed class SEQ07ParityIsVerifiedAgain : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "Cabling, NICs and ports are compared with the plan again in time";
    public override string Because =>
        "Hosts that were alike when they were built drift apart with every repair; nobody notices until a VM moves.";
    public override string Advice => "Compare the pool with this plan and note the day in “last verified”.";

    public override string Good => Examples.Pool("pool production master=xen01 verified=2026-05-01");
    public override string Bad => Examples.Pool("pool production master=xen01 verified=2026-01-15");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (
            topology.Today is not { } today
            || pool.Hosts.Length < 2
            || !DateOnly.TryParseExact(
                pool.Pool.Verified,
                "yyyy-MM-dd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var verified
            )
        )
            yield break;
        var due = verified.AddDays(pool.Pool.ReverifyDays);
        if (today > due)
            yield return Found(
                $"{pool.Pool} was last compared with this plan on {pool.Pool.Verified} and was to be again by {due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.{Drifts(pool)}",
                pool.Pool.Id
            );
    }

    private static string Drifts(PoolTopology pool) =>
        pool.Hosts.Sum(h => pool.DeviationsOf(h).Count()) is var drifts and > 0
            ? $" {Words.Count(drifts, "deviation")} found then {(drifts == 1 ? "stands" : "stand")} open."
            : "";
}
