using Planner.Core.Designs;
using Planner.Core.Editing;
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

    /// <summary>The device number for which the VM's seed gives this address, or null.</summary>
    public static int? DeviceOf(Vm vm, Mac mac, int devices) =>
        vm.Seed.Length == 0 ? null : Enumerable.Range(0, devices).Where(d => Mac.Generated(vm.Seed, d) == mac).Select(d => (int?)d).FirstOrDefault();

    public static string Said(Vm vm, Vif vif) => $"VIF {Words.Count(vif.Device)} of {vm.Name}";

    public static Fix? Blank(Topology topology, Finding finding) =>
        topology.Design.Find(finding.Subjects[0]) is Vif { Mac: not null } vif ? new($"let {Said(topology.Design.Vms[vif.Vm], vif)} have a generated MAC", new Change(vif.Id, "mac", "")) : null;
}
