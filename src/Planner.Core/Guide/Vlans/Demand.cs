using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>Which VLANs VMs must reach, and where they could.</summary>
internal static class Demand
{
    /// <summary>Every VLAN that VMs of the pool need and have no interface for, with these VMs; in order of number.</summary>
    public static IEnumerable<(int Vlan, List<Network> Carriers, List<Vm> Vms)> Unmet(Topology topology, PoolTopology pool) =>
        from need in pool.Vms.SelectMany(vm => vm.NeedsVlans.Distinct(), (vm, vlan) => (vm, vlan)).GroupBy(n => n.vlan, n => n.vm).OrderBy(n => n.Key)
        where need.Key > 0
        let carriers = pool.Networks.Where(n => Carries(pool, n, need.Key)).ToList()
        let vms = need.Where(vm => !topology.VifsOf(vm.Id).Any(vif => Reaches(topology, pool, vm, vif, need.Key, carriers))).ToList()
        where vms.Count > 0
        select (need.Key, carriers, vms);

    /// <summary>The VM's lowest device number that is free, or null where it has as many interfaces as it may.</summary>
    public static int? FreeDevice(Topology topology, Vm vm)
    {
        var taken = topology.VifsOf(vm.Id).Select(v => v.Device).ToHashSet();
        return Enumerable.Range(0, EditionLimits.Of(topology.Pool(vm.Pool).Pool.Edition).VifsPerVm).Where(d => !taken.Contains(d)).Select(d => (int?)d).FirstOrDefault();
    }

    public static Add AddVif(Vm vm, int device, Id<Network> network) => new("vif", ("vm", vm.Id.ToString()), ("device", Words.Count(device)), ("network", network.ToString()));

    /// <summary>A network with the tag, or an untagged one whose switch port is in that VLAN.</summary>
    private static bool Carries(PoolTopology pool, Network network, int vlan) => network.IsTagged
        ? network.Vlan!.Value.Number == vlan
        : !network.IsPrivate && pool.Reference is { } host && pool.Of(network, host).Segment?.Vlan == vlan;

    /// <summary>By a network of the VLAN, or by tagging the frames itself where the ports let that VLAN through.</summary>
    private static bool Reaches(Topology topology, PoolTopology pool, Vm vm, Vif vif, int vlan, List<Network> carriers) =>
        carriers.Exists(n => n.Id == vif.Network)
        || (vm.TrunkGuest || vif.Trunks.Has(vlan)) && topology.Design.Networks[vif.Network] is { IsTagged: false } network && pool.Reference is { } host
            && pool.Of(network, host).Pifs.Any(p => p.IsCabled && p.Port!.Mode == PortMode.Trunk && p.Port.Allowed.Has(vlan));
}
