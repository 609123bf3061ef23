using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Mending;

/// <summary>VMs' interfaces put where they belong.</summary>
internal static class Interfaces
{
    /// <summary>The VM's lowest device number that is free, or null where it has as many interfaces as it may.</summary>
    public static int? FreeDevice(Topology topology, Vm vm)
    {
        var taken = topology.VifsOf(vm.Id).Select(v => v.Device).ToHashSet();
        return Enumerable
            .Range(0, EditionLimits.Of(topology.Pool(vm.Pool).Pool.Edition).VifsPerVm)
            .Where(d => !taken.Contains(d))
            .Select(d => (int?)d)
            .FirstOrDefault();
    }

    /// <summary>The VM given an interface on a network; null where it may have no more.</summary>
    public static Fix? Added(Topology topology, Vm vm, Network network) =>
        FreeDevice(topology, vm) is { } device
            ? new(
                $"connect {vm.Name} to {network.Name} with VIF {device}",
                Edit.New(new Vif(default)
                {
                    Vm = vm.Id,
                    Device = device,
                    Network = network.Id,
                })
            )
            : null;

    /// <summary>
    /// Interfaces moved to the one network among these that is for it and on which their VMs are not yet; null where there is none or a
    /// choice.
    /// </summary>
    public static Fix? Moved(Topology topology, IEnumerable<Vif> vifs, IEnumerable<Network> to)
    {
        var moved = vifs.ToList();
        return
            to.Where(n => !n.IsPrivate && n.Uplink is not null && !topology.VifsOn(n.Id).Any(v => moved.Exists(m => m.Vm == v.Vm)))
                .Take(2)
                .ToList()
                is [var network]
            ? new(
                $"move {Words.List(moved.Select(v => topology.Design.Say(v.Id)))} to {network.Name}",
                moved.SelectMany(v => Edit.Of(v, v with { Network = network.Id }))
            )
            : null;
    }
}
