using Planner.Core.Designs;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>All hosts of a pool use the same network back-end.</summary>
public sealed class MPOOL04OneNetworkBackend : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, checks before a host joins", "");
    public override string Title => "All hosts of a pool use the same network back-end";
    public override string Because =>
        "A host that switches frames with the Linux bridge cannot join a pool of the vSwitch, nor the other way round.";
    public override string Advice => "Give the host the master's back-end with xe-switch-network-backend and restart it, before it joins.";

    public override Chain Link => Chain.Nic;

    public override string Good => Examples.Pool(Examples.Later);
    public override string Bad =>
        Examples.Pool(Examples.Later, "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => h, (a, b) => a.Backend == b.Backend)
        select Found(
            $"{odd.Host} uses {Backends.Name(odd.Value.Backend)}, {odd.Reference} uses {Backends.Name(odd.Expected.Backend)}; "
                + $"the pool refuses it.{odd.Aside}",
            odd.Host.Id,
            odd.Reference.Id
        )
            .Telling(Lacks.Backend(odd.Host))
            .Mended(odd, static (_, odd) => Backends.Set([odd.Host], odd.Expected.Backend));
}
