using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A pool has no more hosts than its release, and its licence, take.</summary>
public sealed class MPOOL01HostsWithinTheLimit : ModernRule
{
    private const int Licensed = 3;

    public override Level Level => Level.Error;
    public override GuideRef Guide => new("XenCenter, Pool Requirements; XCP-ng, requirements", "");
    public override string Title => "A pool has no more hosts than its release takes";
    public override string Because =>
        "Releases up to 7.2 are tested with sixteen hosts, later ones with 64; a licence that restricts the size stops at three, and the "
            + "fourth host cannot join.";
    public override string Advice =>
        "Move the hosts beyond the limit to a second pool, or plan for a release or a licence that takes more.";
    public override string InPlaceOf => "POOL-01";

    public override string Good => Examples.Pool([Examples.Later, .. Hosts(17)]);
    public override string Bad =>
        Examples.Pool([Examples.Later, .. Hosts(4), "pool production master=xen01 edition=8.0-8.2 restricted-size=yes"]);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var release = EditionLimits.Of(pool.Pool.Edition).HostsPerPool;
        var most = IsRestricted(pool.Pool) ? Licensed : release;
        if (pool.Hosts.Length > most)
            yield return Found(
                $"{pool.Pool} has {pool.Hosts.Length} hosts "
                    + $"where {(most < release ? Said.Words("its licence") : (Said)$"{Words.Release(pool.Pool.Edition)}")} takes {most}; "
                    + $"it needs {(pool.Hosts.Length + most - 1) / most} pools.",
                pool.Pool.Id
            );
    }

    // XCP-ng has no licences.
    private static bool IsRestricted(Pool pool) => pool.RestrictedSize && pool.Edition < Edition.Xcp82;

    private static IEnumerable<string> Hosts(int most) =>
        Enumerable
            .Range(3, most - 2)
            .Select(n => $"host xen{n:00} ip=192.0.2.{10 + n} mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch");
}
