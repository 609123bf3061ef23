using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Topologies;

namespace Planner.Core.Guide;

/// <summary>VMs' interfaces put where they belong.</summary>
internal static class Interfaces
{
    /// <summary>The lowest device number that none of the VM's interfaces has.</summary>
    public static int FreeDevice(Topology topology, Id<Vm> vm)
    {
        var taken = topology.VifsOf(vm).Select(v => v.Device).ToHashSet();
        return Enumerable.Range(0, taken.Count + 1).First(n => !taken.Contains(n));
    }

    /// <summary>The VM given an interface on a network.</summary>
    public static Fix Added(Topology topology, Vm vm, Network network)
    {
        var device = Words.Count(FreeDevice(topology, vm.Id));
        return new($"give {vm.Name} VIF {device} on {network.Name}",
            new Add(Vif.About.Word, ("vm", Naming.Ids.Of(vm.Id)), ("device", device), ("network", Naming.Ids.Of(network.Id))));
    }

    /// <summary>Interfaces moved to the one network among these that is for it and on which their VMs are not yet; null where there is none or a choice.</summary>
    public static Fix? Moved(Topology topology, IEnumerable<Vif> vifs, IEnumerable<Network> to)
    {
        var moved = vifs.ToList();
        return to.Where(n => !n.IsPrivate && n.Uplink is not null && !topology.VifsOn(n.Id).Any(v => moved.Exists(m => m.Vm == v.Vm))).Take(2).ToList() is [var network]
            ? new($"move {Words.List(moved.Select(v => topology.Design.Say(v.Id)))} to {network.Name}", moved.SelectMany(v => Mend.Set(v, "network", Naming.Ids.Of(network.Id))))
            : null;
    }
}
