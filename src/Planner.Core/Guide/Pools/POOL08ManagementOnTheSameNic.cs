using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>Management uses the same NIC on every host.</summary>
public sealed class POOL08ManagementOnTheSameNic : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "Management uses the same NIC on every host";
    public override string Because =>
        "The pool's management network has one uplink for all hosts; a host that manages through another NIC falls out of step with the "
            + "master.";
    public override string Advice =>
        "Put the management interface on the NIC the master uses; a wrong choice at installation is put right with pif-reconfigure-ip and "
            + "host-management-reconfigure.";

    public override string Bad => Examples.Pool("deviation host=xen02 network=Management uplink=nic:1");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Numbers(pool, h), (a, b) => a.SequenceEqual(b))
        select Found(
            $"Management is on {Words.Nics(odd.Value)} of {odd.Host} but on {Words.Nics(odd.Expected)} of {odd.Reference}.{odd.Aside}",
            [odd.Host.Id, .. pool.ManagementNetworks.Select(n => n.Id.Ref)]
        )
            .Telling(Restating.Moved(pool, odd.Host, pool.ManagementNetworks).Select(n => Lacks.Elsewhere(n, odd.Host)))
            .Mended(
                (pool, odd.Host, odd.Reference),
                static (t, f) => Restating.Networks(t, f.pool, f.Host, f.Reference, [.. f.pool.ManagementNetworks])
            );

    private static List<int>? Numbers(PoolTopology pool, Host host) =>
        pool.ManagementUplinks(host).SelectMany(u => pool.Numbers(u, host)).Distinct().Order().ToList() is { Count: > 0 } numbers
            ? numbers
            : null;
}
