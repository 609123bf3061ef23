using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>A NIC carries the same networks on every host.</summary>
public sealed class POOL10NicCarriesTheSameNetworks : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "A NIC carries the same networks on every host";
    public override string Because =>
        "A network has one uplink for the whole pool; on a host where it sits on another NIC, its VMs land on another wire.";
    public override string Advice => "Attach the network to the NIC it has on the master.";

    public override string Bad => Examples.Pool("nic number=2", "deviation host=xen02 network=Office uplink=nic:2");

    public override Chain Link => Chain.Nic;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        from odd in Parity.Of(pool, h => Attached(pool, network, h), (a, b) => a.SequenceEqual(b))
        select Found(
            $"{network} is on {Words.Nics(odd.Value)} of {odd.Host} but on {Words.Nics(odd.Expected)} of {odd.Reference}.{odd.Aside}",
            odd.Host.Id,
            network.Id
        )
            .Telling(Lacks.Elsewhere(network, odd.Host))
            .Mended((pool, odd.Host, odd.Reference, network), static (t, f) =>
                Restating.Networks(t, f.pool, f.Host, f.Reference, [f.network]));

    private static List<int>? Attached(PoolTopology pool, Network network, Host host) =>
        network.Uplink is null && !pool.DeviationsOf(host).Any() ? null
        : pool.Of(network, host).Uplink is { } uplink ? [.. pool.Numbers(uplink, host).Order()]
        : [];
}
