using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>A network that VMs use works on every host.</summary>
public sealed class NET04VmNetworksReachEveryHost : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "A network that VMs use works on every host";
    public override string Because => "A VM may start on any host of the pool, and should find its networks there.";
    public override string Advice => "Give the host the NIC, the cable or the port setting that is missing.";

    public override string Bad => Examples.Pool("- cable a=xen02:1");

    public override Chain Link => Chain.Network;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate && !network.IsTagged && network.Uplink is not null && topology.VifsOn(network.Id).Any()
        let like = Reach.Expected(pool, network)
        from host in pool.Hosts
        let at = pool.Of(network, host)
        let gap = Reach.Gap(topology, at, like)
        where gap is not null && !(pool.MayLack(at) && !Moves(topology, network))
        select Found(
            $"{Users(topology, network)} {network}, which {host} {Provides(at, like)}: {gap}.",
            [network.Id, host.Id, .. at.Pifs.Select(p => p.Ref)]
        )
            .Following(Lacks.Of(pool, at, like))
            .Telling(Lacks.Network(network, host))
            .Likewise(network.Id)
            .Mended(at, static (t, at) => Reach.Provide(t, at));

    private static bool Moves(Topology topology, Network network) =>
        topology.VifsOn(network.Id).Any(v => topology.Design.Vms[v.Vm] is { Agile: true } or { HaProtected: true });

    /// <summary>One leg of a bond may reach what another does not.</summary>
    private static Said Provides(Attachment at, Attachment? like) =>
        Reach.Legs(at, like).ToList() is { Count: > 0 } legs
            ? $"provides by {Words.Nics(legs.Select(p => p.Number))} only"
            : Said.Words("cannot provide");

    private static Said Users(Topology topology, Network network)
    {
        var vms = topology.VifsOn(network.Id).Select(v => v.Vm).Distinct().Select(v => topology.Design.Vms[v]).ToList();
        return $"{Words.List(vms)} {Said.Words(vms.Count == 1 ? "uses" : "use")}";
    }
}
