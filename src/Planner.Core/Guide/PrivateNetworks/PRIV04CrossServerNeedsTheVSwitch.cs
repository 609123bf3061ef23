using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>A cross-server private network needs the vSwitch on every host.</summary>
public sealed class PRIV04CrossServerNeedsTheVSwitch : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32");
    public override string Title => "A cross-server private network needs the vSwitch on every host";
    public override string Because => "Open vSwitch builds the tunnels between the hosts; the Linux bridge has none.";
    public override string Advice => "Change the host to Open vSwitch and restart it, before VMs run on it.";

    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;

    public override string Good =>
        Examples.Pool(
            "network Lab kind=private-cross",
            "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch",
            "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch"
        );
    public override string Bad =>
        Examples.Pool(
            "network Lab kind=private-cross",
            "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var networks = Spanning.In(pool);
        if (networks.Count == 0) yield break;
        foreach (var host in pool.Hosts)
            if (host.Backend == NetworkBackend.Bridge)
                yield return Found(
                    $"{host} runs the Linux bridge, which {Spanning.Said(networks)} cannot span.",
                    [host.Id, .. Spanning.Refs(networks)]
                )
                    .With(pool.Pool.Id)
                    .Mended(pool, static (t, pool) => new(
                        $"let every host of {pool.Pool.Name} run Open vSwitch",
                        pool.Hosts.SelectMany(h => Edit.Of(h, h with { Backend = NetworkBackend.Openvswitch }))
                    ));
    }

    /// <summary>A pool does not mix the two, so all hosts change at once.</summary>
    public override Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several) =>
        $"{Words.List(several.SelectMany(f => f.Subjects).Select(topology.Design.Find).OfType<Host>())} run the Linux bridge, "
            + $"which {Spanning.Said([.. several.SelectMany(f => f.Subjects).Distinct().Select(topology.Design.Find).OfType<Network>()])} "
            + $"cannot span.";
}
