using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>Every host has one primary management interface.</summary>
public sealed class MGMT01OnePrimaryManagementInterface : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Networking Configuration after Installation", "13-14");
    public override string Title => "Every host has one primary management interface";
    public override string Because => "The pool, XenCenter and live migration speak to a host through this one interface.";
    public override string Advice => "Keep one network with the role management and no further management address.";

    public override string Bad => Examples.Pool("interface host=xen02 uplink=nic:1 purpose=management ip=192.0.2.22 mask=255.255.255.0");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from host in pool.Hosts
        let further = pool.InterfacesOf(host).Where(i => i.Purpose == InterfacePurpose.Management).ToList()
        let uplinks = pool.ManagementUplinks(host).Concat(further.Select(i => i.Uplink)).ToList()
        where uplinks.Count != 1
        select uplinks.Count == 0
            ? Found($"No network with an uplink carries the management of {host}.", host.Id)
                .With(pool.Pool.Id)
                .Mended(pool, static (_, pool) => Given(pool))
            : Found(
                $"{host} has {uplinks.Count} primary management interfaces, on {Words.List(uplinks.Select(u => Words.Uplink(pool, u)))}.",
                host.Id
            ).Mended((pool, host, further), static (_, f) => Taken(f.pool, f.host, f.further));

    public override Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several) =>
        $"No network with an uplink carries the management of "
            + $"{Words.List(several.SelectMany(f => f.Said.Things).Select(h => topology.Design.Find(h)!))}.";

    private static Fix? Taken(PoolTopology pool, Host host, List<Interface> further) =>
        pool.ManagementUplinks(host).Count() == 1
            ? new($"take the further management address from {host.Name}", further.Select(i => new Remove(i.Id)))
            : null;

    /// <summary>The one network on the NIC that the pool names for management.</summary>
    private static Fix? Given(PoolTopology pool) =>
        !pool.ManagementNetworks.Any() && Likely(pool).Take(2).ToList() is [var network]
            ? new($"give {network.Name} the role management", Edit.Of(network, network with { Role = NetworkRole.Management }))
            : null;

    private static IEnumerable<Network> Likely(PoolTopology pool) =>
        pool.Networks.Where(n =>
            !n.IsTagged && n.Uplink?.Nic is { } nic && pool.Nics.Any(p => p.Number == nic && p.Role == NetworkRole.Management)
        );
}
