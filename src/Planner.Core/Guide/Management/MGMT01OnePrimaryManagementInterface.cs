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

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.First<Host>(topology) is not { } host) return null;
        var pool = topology.PoolOf(host);
        var further = pool.InterfacesOf(host).Where(i => i.Purpose == InterfacePurpose.Management).ToList();
        if (pool.ManagementUplinks(host).Count() == 1)
            return new($"take the further management address from {host.Name}", further.Select(i => new Remove(i.Id)));
        if (further.Count > 0 || pool.ManagementNetworks.Any())
            return null;
        var likely = pool
            .Networks.Where(n =>
                !n.IsTagged && n.Uplink?.Nic is { } nic && pool.Nics.Any(p => p.Number == nic && p.Role == NetworkRole.Management)
            )
            .ToList();
        return likely is [var network] ? new($"give {network.Name} the role management", Mend.Set(network, "role", "management")) : null;
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from host in pool.Hosts
        let uplinks = pool.ManagementUplinks(host)
            .Concat(pool.InterfacesOf(host).Where(i => i.Purpose == InterfacePurpose.Management).Select(i => i.Uplink))
            .ToList()
        where uplinks.Count != 1
        select Found(
            uplinks.Count == 0
                ? $"No network with an uplink carries the management of {host}."
                : $"{host} has {uplinks.Count} primary management interfaces, on {Words.List(uplinks.Select(u => Words.Uplink(pool, u)))}.",
            host.Id
        );
}
