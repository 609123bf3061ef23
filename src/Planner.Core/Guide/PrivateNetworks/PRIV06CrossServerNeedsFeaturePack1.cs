using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>A cross-server private network needs 5.6 FP1 or later on every host.</summary>
public sealed class PRIV06CrossServerNeedsFeaturePack1 : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32");
    public override string Title => "A cross-server private network needs 5.6 FP1 or later on every host";
    public override string Because => "Feature Pack 1 of XenServer 5.6 was the first release with the vSwitch.";
    public override string Advice => "Bring the host to the pool’s release.";

    public override string Good =>
        Examples.Pool("network Lab kind=private-cross", "host xen02 version=5.6.100 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1");
    public override string Bad =>
        Examples.Pool("network Lab kind=private-cross", "host xen02 version=5.6 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var networks = Spanning.In(pool);
        if (networks.Count == 0) yield break;
        foreach (var host in pool.Hosts)
            if (Release.IsBefore56Fp1(host.Version))
                yield return Found(
                    $"{host} runs {host.Version.Trim()}, but {Spanning.Said(networks)} {(networks.Count == 1 ? "needs" : "need")} 5.6 FP1 or later.",
                    [host.Id, .. Spanning.Refs(networks)]
                );
    }
}
