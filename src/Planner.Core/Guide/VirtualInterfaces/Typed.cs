using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>The virtual interfaces whose MAC is written down instead of generated.</summary>
internal static class Typed
{
    public static IEnumerable<(Vm Vm, Vif Vif, Mac Mac)> In(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        from vif in topology.VifsOf(vm.Id)
        where vif.Mac is not null
        select (vm, vif, vif.Mac!.Value);

    /// <summary>True for addresses that no single machine can have.</summary>
    public static bool IsNoAddress(Mac mac) => mac.IsMulticast || mac.Value == 0;

    /// <summary>
    /// The device number for which the VM's seed gives the interface's address, or null. Its own is tried first, as it most often is.
    /// </summary>
    public static int? DeviceOf(Vm vm, Vif vif, int devices) =>
        vm.Seed.Length == 0
            ? null
            : Enumerable
                .Range(0, devices)
                .Where(d => d != vif.Device)
                .Prepend(vif.Device)
                .Where(d => Mac.Generated(vm.Seed, d) == vif.Mac)
                .Select(d => (int?)d)
                .FirstOrDefault();

    public static string Said(Vm vm, Vif vif) => $"VIF {Words.Count(vif.Device)} of {vm.Name}";

    /// <summary>Null where the generated address is another's already, as with a clone that has its source's seed.</summary>
    public static Fix? Blank(Topology topology, Finding finding)
    {
        if (topology.Design.Find(finding.Subjects[0]) is not Vif { Mac: not null } vif || topology.Design.Vms[vif.Vm] is not { } vm)
            return null;
        var generated = (vif with { Mac = null }).EffectiveMac(vm);
        return
            generated is not null && topology.Design.Vifs.Any(v => v.Id != vif.Id && v.EffectiveMac(topology.Design.Vms[v.Vm]) == generated)
            ? null
            : new($"let {Said(vm, vif)} have a generated MAC", new Change(vif.Id, "mac", ""));
    }
}
