using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>Every host has the same NICs.</summary>
public sealed class POOL12SameNicsOnEveryHost : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "Every host has the same NICs";
    public override string Because =>
        "NIC numbers are how a pool tells its networks apart: a number that a host lacks cannot carry the network planned on it, and "
            + "unequal speeds make equal plans behave unequally.";
    public override string Advice => "Fit the host with the same NICs in the same slots as the master.";

    public override string Bad => Examples.Pool("host-nic host=xen02 nic=1 present=no", "- cable a=xen02:1");

    public override Chain Link => Chain.Port;

    // Later releases take hosts with other NICs: M-POOL-03.
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        (pool.Pool.Edition == Edition.Guide ? Counted(pool) : []).Concat(Speeds(pool));

    private IEnumerable<Finding> Counted(PoolTopology pool) =>
        NicSets.Odd(pool).Select(odd => Found($"{odd.Words}.{odd.Aside}", odd.Subjects).Telling(odd.Troubles).Likewise(pool.Pool.Id));

    private IEnumerable<Finding> Speeds(PoolTopology pool) =>
        from nic in pool.Nics
        from odd in Parity.Of(pool, h => pool.Pif(h, nic.Number) is { IsPresent: true } pif ? pif : null, (a, b) => a.Speed == b.Speed)
        select Found(
            Level.Warning,
            $"{Words.Of(odd.Value)} runs at {odd.Value.Speed} Mb/s; on {odd.Reference} it runs at {odd.Expected.Speed} Mb/s.{odd.Aside}",
            odd.Value.Ref
        ).Likewise(pool.Pool.Id);
}
