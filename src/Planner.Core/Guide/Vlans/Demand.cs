using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>Which VLANs VMs must reach, and where they could.</summary>
internal static class Demand
{
    /// <summary>
    /// Every VLAN that VMs of the pool need and have no interface for, with the networks that carry it and these VMs; in order of number.
    /// </summary>
    public static IEnumerable<(int Vlan, List<Network> Carriers, List<Vm> Vms)> Unmet(Topology topology, PoolTopology pool)
    {
        var needs = pool
            .Vms.SelectMany(vm => vm.NeedsVlans.Where(v => v > 0).Distinct(), (vm, vlan) => (vm, vlan))
            .GroupBy(n => n.vlan, n => n.vm)
            .OrderBy(n => n.Key)
            .ToList();
        if (needs.Count == 0)
            yield break;
        var carriers = pool.Networks.ToLookup(n => VlanOf(pool, n));
        foreach (var need in needs)
        {
            var vms = need.Where(vm => !topology.VifsOf(vm.Id).Any(vif => Reaches(topology, pool, vm, vif, need.Key))).ToList();
            if (vms.Count > 0) yield return (need.Key, carriers[need.Key].ToList(), vms);
        }
    }

    /// <summary>A network's tag, or for an untagged one the VLAN of the switch port.</summary>
    private static int? VlanOf(PoolTopology pool, Network network) => network.IsTagged ? network.Vlan!.Value.Number
        : network.IsPrivate || pool.Reference is not { } host ? null
        : pool.Of(network, host).Segment?.Vlan;

    /// <summary>By a network of the VLAN, or by tagging the frames itself where the ports let that VLAN through.</summary>
    private static bool Reaches(Topology topology, PoolTopology pool, Vm vm, Vif vif, int vlan)
    {
        var network = topology.Design.Networks[vif.Network];
        return VlanOf(pool, network) == vlan || (vm.TrunkGuest || vif.Trunks.Has(vlan)) && !network.IsTagged && pool.Reference is { } host
            && pool.Of(network, host).Pifs.Any(p => p.IsCabled && p.Port!.Mode == PortMode.Trunk && p.Port.Allowed.Has(vlan));
    }
}
