using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A VM has no more virtual interfaces than the release takes.</summary>
public sealed class MVIF01DeviceNumbersOfTheRelease : ModernRule
{
    /// <summary>The NICs that are emulated for a guest without drivers, in releases before 7.0.</summary>
    private const int Emulated = 4;

    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, virtual interfaces of a VM", "");
    public override string InPlaceOf => "VIF-08";
    public override string Title => "A VM has no more virtual interfaces than the release takes";
    public override string Because =>
        "The interfaces are numbered from 0. XCP-ng takes sixteen, the others seven, and before 7.0 a Windows VM without XenServer Tools "
            + "sees the first four only.";
    public override string Advice => "Take the VM's lowest free number.";

    public override string Good => Examples.Pool(Examples.Later, "vif vm=web network=Office device=6");
    public override string Bad => Examples.Pool(Examples.Later, "vif vm=web network=Office device=7");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        let most = Most(pool.Pool.Edition, vm)
        from vif in topology.VifsOf(vm.Id)
        where vif.Device >= most
        select Found(
            $"{vif} of {vm} is numbered above {most - 1}, the highest that {Words.Release(pool.Pool.Edition)} takes"
                + $"{Said.Words(most == Emulated ? " for Windows without XenServer Tools" : "")}.",
            vif.Id,
            vm.Id
        ).Mended((vm, vif, most), static (t, f) => Numbered(t, f.vm, f.vif, f.most));

    private static Fix? Numbered(Topology topology, Vm vm, Vif vif, int most) =>
        Interfaces.FreeDevice(topology, vm) is { } free && free < most
            ? new(
                $"number {vif.Title} of {vm.Name} {free}{(vif.Mac is null ? ", which changes its MAC, as that is generated" : "")}",
                Edit.Of(vif, vif with { Device = free })
            )
            : null;

    private static int Most(Edition edition, Vm vm) =>
        edition < Edition.Xs70 && vm is { Os: GuestOs.Windows, Tools: false } ? Emulated : EditionLimits.Of(edition).VifsPerVm;
}
