using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A network's MTU is in range, and everything on its way carries it.</summary>
public sealed class MMTU01TheMtuFitsTheWay : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("XenCenter, network properties", "");
    public override string Title => "A network's MTU is from 1500 to 9216, and everything on its way carries it";
    public override string Because =>
        "A NIC or a port that takes smaller frames drops the large ones: small packets pass, so everything seems to work until data flow.";
    public override string Advice => "Raise the MTU along the way, or lower the network's.";

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            Examples.Storage,
            Jumbo,
            "port s1 switch=swS access=40 portfast=edge mtu=9216",
            "port s2 switch=swS access=40 portfast=edge mtu=9216"
        );
    public override string Bad =>
        Examples.Pool(Examples.Later, Examples.Storage, Jumbo, "port s1 switch=swS access=40 portfast=edge mtu=9216");

    private const string Jumbo = "network Storage uplink=nic:5 role=storage mtu=9000";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var network in pool.Networks.Where(n => !n.IsPrivate))
            if (network.Mtu is < Mtus.Standard or > Mtus.Highest)
                yield return Found($"{network} has MTU {Words.Count(network.Mtu)}; it may be from 1500 to 9216.", network.Id);
            else if (Mtus.Below(topology, pool, network, network.Mtu) is { IsEmpty: false } narrow)
                yield return Found(
                    $"{network} has MTU {Words.Count(network.Mtu)}, but {Words.List(Where(topology, narrow))}.",
                    [network.Id, .. narrow.Ports.Select(p => p.Id.Ref), .. narrow.Nics.Select(n => n.Id.Ref)]
                );
    }

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (topology.Design.Find(finding.Subjects[0]) is not Network network)
            return null;
        if (network.Mtu is < Mtus.Standard or > Mtus.Highest)
            return new($"set the MTU of {network.Name} to {Nearest(network)}", Mtus.Set([network.Id], Nearest(network)));
        var pool = topology.Pool(network.Pool);
        var most = Mtus.Below(topology, pool, network, network.Mtu).Most(network.Mtu);
        if (most < Mtus.Standard) return null;
        var lowered = pool.Networks.Where(n => n.Uplink == network.Uplink && n.Mtu > most).Select(n => n.Id.Ref);
        var raised = Mtus.Below(topology, pool, network, most).Ports.Select(p => p.Id.Ref);
        return new($"carry {Words.Count(most)} all the way of {network.Name}", [.. Mtus.Set(lowered, most), .. Mtus.Set(raised, most)]);
    }

    private static int Nearest(Network network) => network.Mtu < Mtus.Standard ? Mtus.Standard : Mtus.Highest;

    private static IEnumerable<string> Where(Topology topology, Narrow narrow)
    {
        foreach (var same in narrow.Nics.GroupBy(n => n.MaxMtu))
            yield return $"{Words.Nics(same.Select(n => n.Number))} carries {Words.Count(same.Key)} at most";
        foreach (var same in narrow.Ports.GroupBy(p => p.Mtu).OrderBy(g => g.Key))
            yield return $"port {same.First().Name} of {topology.Design.Switches[same.First().Switch].Name}{(same.Count() > 1 ? $" and {Words.Count(same.Count() - 1, "other port")} carry" : " carries")} {Words.Count(same.Key)}";
    }
}
