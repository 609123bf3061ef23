using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>Every host has the same NICs.</summary>
public sealed class POOL12SameNicsOnEveryHost : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "Every host has the same NICs";
    public override string Because => "NIC numbers are how a pool tells its networks apart: a number that a host lacks cannot carry the network planned on it, and unequal speeds make equal plans behave unequally.";
    public override string Advice => "Fit the host with the same NICs in the same slots as the master.";

    public override string Bad => Examples.Pool("host-nic host=xen02 nic=1 present=no", "- cable a=xen02:1");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) => Counted(pool).Concat(Speeds(pool));

    private IEnumerable<Finding> Counted(PoolTopology pool) =>
        from odd in Parity.Of(pool, h => Present(pool, h), (a, b) => a.SequenceEqual(b))
        let missing = odd.Expected.Except(odd.Value).ToList()
        let more = odd.Value.Except(odd.Expected).ToList()
        select Found($"{odd.Host.Name} {string.Join(" and ", Parts(missing, more))}, unlike {odd.Reference.Name}.{odd.Aside}", [odd.Host.Id, .. missing.Concat(more).Select(n => odd.Host.Id.Ref with { Nic = n })]);

    private IEnumerable<Finding> Speeds(PoolTopology pool) =>
        from nic in pool.Nics
        from odd in Parity.Of(pool, h => pool.Pif(h, nic.Number) is { IsPresent: true } pif ? pif : null, (a, b) => a.Speed == b.Speed)
        select Found(Level.Warning, $"{Words.Of(odd.Value)} runs at {odd.Value.Speed} Mb/s; on {odd.Reference.Name} it runs at {odd.Expected.Speed} Mb/s.{odd.Aside}", odd.Value.Ref);

    private static List<int> Present(PoolTopology pool, Host host) => [.. pool.PifsOf(host).Where(p => p.IsPresent).Select(p => p.Number)];

    private static IEnumerable<string> Parts(List<int> missing, List<int> more)
    {
        if (missing.Count > 0) yield return $"lacks {Words.Nics(missing)}";
        if (more.Count > 0) yield return $"has {Words.Nics(more)} in excess";
    }
}
