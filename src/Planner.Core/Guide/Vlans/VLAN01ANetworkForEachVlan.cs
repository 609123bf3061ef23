using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>There is a network for each VLAN that VMs need.</summary>
public sealed class VLAN01ANetworkForEachVlan : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "There is a network for each VLAN that VMs need";
    public override string Because => "VMs reach a VLAN through an external network with its tag, one network for each VLAN.";
    public override string Advice => "Create a network with the VLAN’s tag on a NIC whose ports carry it.";

    public override string Good => Examples.Pool(Examples.Trunk, "vm mail home=xen02 needs-vlans=25");
    public override string Bad =>
        Examples.Pool(
            Examples.Trunk,
            "port t1 switch=swT mode=trunk native=1 allowed=25,26 encapsulation=dot1q portfast=edge-trunk",
            "port t2 switch=swT mode=trunk native=1 allowed=25,26 encapsulation=dot1q portfast=edge-trunk",
            "vm mail home=xen02 needs-vlans=26"
        );

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (topology.Design.Find(finding.Subjects[0]) is not Vm first) return null;
        var pool = topology.Pool(first.Pool);
        var (vlan, _, vms) = Demand
            .Unmet(topology, pool)
            .FirstOrDefault(d => d.Carriers.Count == 0 && Said(pool, d.Vlan, d.Vms) == finding.Message);
        if (
            vms is null
            || vlan > 4094
            || Uplinks(pool, vlan) is not [var uplink]
            || vms.Exists(vm => Interfaces.FreeDevice(topology, vm) is null)
        )
            return null;
        var network = new Network(topology.Design.Networks.Next) { Name = $"VLAN {vlan}" };
        return new(
            $"create the network {network.Name} on {Words.Uplink(pool, uplink)} and connect {Words.List(vms.Select(v => v.Name))}",
            [
                new Add(
                    "network",
                    ("name", network.Name),
                    ("pool", pool.Pool.Id.ToString()),
                    ("kind", "vlan"),
                    ("uplink", Mend.Text(uplink)),
                    ("vlan", Words.Count(vlan))
                ),
                .. vms.SelectMany(vm => Interfaces.Added(topology, vm, network)!.Commands),
            ]
        );
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from need in Demand.Unmet(topology, pool)
        where need.Carriers.Count == 0
        select Found(Said(pool, need.Vlan, need.Vms), [.. need.Vms.Select(v => v.Id.Ref)]);

    private static string Said(PoolTopology pool, int vlan, List<Vm> vms) =>
        $"{Words.List(vms.Select(v => v.Name))} {(vms.Count == 1 ? "needs" : "need")} VLAN {vlan}, {(vlan > 4094 ? "but VLANs end at 4094" : $"which no network of {pool.Pool.Name} carries")}.";

    /// <summary>The NICs and bonds, other than those of management and storage, whose ports carry the VLAN tagged on every host.</summary>
    private static List<Uplink> Uplinks(PoolTopology pool, int vlan)
    {
        var nics = pool.Nics.Where(n => !pool.Hosts.Any(h => pool.BondOf(h, n.Number) is not null)).Select(n => new Uplink(n.Number));
        return
        [
            .. nics.Concat(pool.Bonds.Select(b => new Uplink(null, b.Id)))
                .Where(u =>
                    !pool.Hosts.IsEmpty
                    && pool.Hosts.All(h => pool.PifsOf(u, h) is { IsEmpty: false } pifs && pifs.All(p => Fits(pool, p, vlan)))
                ),
        ];
    }

    private static bool Fits(PoolTopology pool, Pif pif, int vlan) =>
        pif is { IsCabled: true, Port.Mode: PortMode.Trunk }
        && pif.Port.Allowed.Has(vlan)
        && pif.Port.NativeVlan?.Number != vlan
        && !pool.IsManagement(pif)
        && !pool.IsStorage(pif);
}
