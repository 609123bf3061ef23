using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A host is brought to the pool's version and patches before it joins.</summary>
public sealed class MPOOL06SameVersionBeforeJoining : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, checks before a host joins; XenCenter, Pool Requirements", "");
    public override string Title => "A host is brought to the pool's version and patches before it joins";
    public override string Because =>
        "What the guide recommends, later releases enforce: they refuse a host at another level than the master.";
    public override string Advice =>
        "Bring the host to the master's level before it joins. It also joins without shared storage, running VMs or another pool, with a "
            + "lasting address and the right time.";
    public override string InPlaceOf => "POOL-04";

    public override string Good =>
        Examples.Pool(
            "pool production master=xen01 edition=8.0-8.2",
            "host xen01 version=8.2.1 patches=XS82ECU1001,XS82ECU1002",
            "host xen02 version=8.2.1 patches=XS82ECU1002,XS82ECU1001"
        );
    public override string Bad =>
        Examples.Pool("pool production master=xen01 edition=8.0-8.2", "host xen01 version=8.2.1", "host xen02 version=8.2.0");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) => Versions(pool).Concat(Patched(pool));

    private IEnumerable<Finding> Versions(PoolTopology pool) =>
        from odd in Parity.Of(pool, h => h.Version.Length > 0 ? h.Version : null, (a, b) => a == b)
        select Found(
            $"{odd.Host} is planned with version {odd.Value}, {odd.Reference} with {odd.Expected}; it cannot join.{odd.Aside}",
            odd.Host.Id,
            odd.Reference.Id
        );

    /// <summary>Of hosts whose version differs, or is not stated while another's is, the patches tell nothing more.</summary>
    private IEnumerable<Finding> Patched(PoolTopology pool) =>
        from odd in Parity.Of(
            pool,
            h => h.Version == pool.Reference?.Version && (h.Patches.Length > 0 || h.Version.Length > 0) ? Patches(h) : null,
            (a, b) => a.SetEquals(b)
        )
        let missing = odd.Expected.Except(odd.Value).ToList()
        let more = odd.Value.Except(odd.Expected).ToList()
        select Found(
            $"{odd.Host} {Words.List(Parts(missing, more))}, unlike {odd.Reference}; it cannot join.{odd.Aside}",
            odd.Host.Id,
            odd.Reference.Id
        );

    private static SortedSet<string> Patches(Host host) =>
        new(
            host.Patches.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            StringComparer.OrdinalIgnoreCase
        );

    private static IEnumerable<Said> Parts(List<string> missing, List<string> more)
    {
        if (missing.Count > 0) yield return $"lacks {Words.List(missing)}";
        if (more.Count > 0) yield return $"has {Words.List(more)} besides";
    }
}
