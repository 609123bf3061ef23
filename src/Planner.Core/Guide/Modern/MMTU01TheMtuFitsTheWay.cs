using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A network's MTU is in range, and everything on its way carries it.</summary>
public sealed class MMTU01TheMtuFitsTheWay : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
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

    public override Chain Link => Chain.Port;

    private const string Jumbo = "network Storage uplink=nic:5 role=storage mtu=9000";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var network in pool.Networks.Where(n => !n.IsPrivate))
            if (network.Mtu is < Mtus.Standard or > Mtus.Highest)
                yield return Found($"{network} has MTU {network.Mtu}; it may be from 1500 to 9216.", network.Id)
                    .Mended((pool, network), static (t, f) => Standard(t, f.pool, f.network));
            else if (Mtus.Below(topology, pool, network, network.Mtu) is { IsEmpty: false } narrow)
                yield return Found(
                    $"{network} has MTU {network.Mtu}, but {Words.List(Where(topology, narrow))}.",
                    [network.Id, .. narrow.Ports.Select(p => p.Id.Ref), .. narrow.Nics.Select(n => n.Id.Ref)]
                )
                    .Following(Mtus.TooLow(narrow, network.Mtu))
                    .Telling(Mtus.TooLow(narrow, network.Mtu))
                    .Telling(narrow.Ports.Select(p => topology.PeerPif(p)).OfType<Pif>().Select(p => Lacks.Setting(p, PortSetting.Mtu)))
                    .Mended((pool, network), static (t, f) => Carried(t, f.pool, f.network));
    }

    /// <summary>
    /// What is too low can be the standard, where all on the way carries that; what was meant by one too high is not known.
    /// </summary>
    private static Fix? Standard(Topology topology, PoolTopology pool, Network network) =>
        network.Mtu < Mtus.Standard && Mtus.Below(topology, pool, network, Mtus.Standard).IsEmpty
            ? new($"raise the MTU of {network.Name} to {Mtus.Standard}", Mtus.Set([network], Mtus.Standard))
            : null;

    /// <summary>Ports can carry more, NICs cannot: what these take at most is what the network can have.</summary>
    private static Fix? Carried(Topology topology, PoolTopology pool, Network network)
    {
        var most = Mtus.Below(topology, pool, network, network.Mtu).Most(network.Mtu);
        if (most < Mtus.Standard) return null;
        var lowered = pool.Networks.Where(n => n.Uplink == network.Uplink && n.Mtu > most).ToList();
        var raised = Mtus.Below(topology, pool, network, most).Ports;
        List<string> what = [];
        if (lowered.Count > 0) what.Add($"lower the MTU of {Words.List(lowered)} to {most}, the most that the NICs take");
        if (raised.Count > 0) what.Add($"raise the MTU of {Words.Count(raised.Count, "port")} on the way of {network.Name} to {most}");
        return what.Count == 0 ? null : new(Words.List(what), [.. Mtus.Set(lowered, most), .. Mtus.Set(raised, most)]);
    }

    private static IEnumerable<Said> Where(Topology topology, Narrow narrow)
    {
        foreach (var same in narrow.Nics.GroupBy(n => n.MaxMtu))
            yield return $"{Words.Nics(same.Select(n => n.Number))} carries {same.Key} at most";
        foreach (var same in narrow.Ports.GroupBy(p => p.Mtu).OrderBy(g => g.Key))
            yield return $"{Words.Port(same.First(), topology.Design.Switches[same.First().Switch])}{Others(same.Count() - 1)} {same.Key}";
    }

    private static Said Others(int count) => count == 0 ? Said.Words(" carries") : $" and {Words.Count(count, "other port")} carry";
}
