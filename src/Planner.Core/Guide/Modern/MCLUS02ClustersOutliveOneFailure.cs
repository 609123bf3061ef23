using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A cluster has an odd number of hosts, from three to sixteen, and a bonded network.</summary>
public sealed class MCLUS02ClustersOutliveOneFailure : ModernRule
{
    private const int Least = 3;
    private const int Most = 16;

    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Citrix, clustered pools", "");
    public override string Title => "A cluster has an odd number of hosts, three to sixteen, and a network bonded over two switches";
    public override string Because =>
        "Hosts that lose sight of the majority fence themselves. An odd number always leaves one, and a bond over two switches keeps one "
            + "switch or cable from deciding it.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).Clustering;
    public override string Good => Examples.Pool(Three, "network Guests uplink=bond:guests cluster=yes");
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            Examples.Storage,
            "pool production master=xen01 edition=8.0-8.2 clustering=yes",
            "network Storage uplink=nic:5 role=storage cluster=yes"
        );

    private static string Three =>
        $"{Examples.Later}\n{Examples.Bond}\npool production master=xen01 edition=8.0-8.2 clustering=yes\nhost xen03 backend=openvswitch";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (!pool.Pool.Clustering) yield break;
        var hosts = pool.Hosts.Length;
        if (hosts is < Least or > Most || hosts % 2 == 0)
            yield return Found(
                $"{pool.Pool} is to be clustered with {Words.Count(hosts, "host")}; an odd number from {Least} to {Most} keeps a majority.",
                pool.Pool.Id
            );
        if (pool.Networks.FirstOrDefault(n => n is { Cluster: true, Uplink: not null }) is not { } network)
            yield break;
        if (network.Uplink!.Value.Bond is not { } bond)
            yield return Found(
                $"Clustering of {pool.Pool} hangs on {Words.Uplink(pool, network.Uplink)} alone; {network} should be on a bond.",
                network.Id
            );
        else
            foreach (
                var leg in pool.BondsOnHosts.Where(b => b.Bond.Id == bond && b.Pifs.Count(p => p.HasLink) > 1 && b.Switches.Length == 1)
            )
                yield return Found(
                    $"Clustering on {leg.Host} hangs on {leg.Switches[0]}, where all legs of {leg.Bond} end.",
                    [network.Id, leg.Switches[0].Id, .. leg.Pifs.Select(p => p.Ref)]
                );
    }
}
