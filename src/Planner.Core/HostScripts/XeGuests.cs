using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.HostScripts;

/// <summary>Settings of virtual interfaces, as comments: the script makes no VMs, so there is nothing yet to set them on.</summary>
internal static class XeGuests
{
    public static void Write(Topology topology, XePlan plan, Script to)
    {
        var set = (
            from vm in plan.Pool.Vms
            from vif in topology.VifsOf(vm.Id)
            where vif.Locking != VifLocking.NetworkDefault || !vif.Trunks.IsEmpty
            select (vm, vif)
        ).ToList();
        if (set.Count == 0)
            return;
        to.Stage("Virtual interfaces: by hand, when the VMs are there");
        foreach (var (vm, vif) in set)
        {
            if (vif.Locking != VifLocking.NetworkDefault)
                Locking(plan, vm, vif, to);
            if (!vif.Trunks.IsEmpty)
                to.Comment(
                    $"{vm.Name}, {vif.Title}: VLANs {vif.Trunks} cannot be chosen for it in this release; the guest gets every tag that the ports allow (M-VLAN-04)."
                );
        }
    }

    private static void Locking(XePlan plan, Vm vm, Vif vif, Script to)
    {
        var mode = Codecs.WordOf(vif.Locking);
        if (plan.Pool.Pool.Edition < Edition.Xs61)
            to.Comment($"{vm.Name}, {vif.Title}: {mode} is left, this release cannot lock interfaces.");
        else
        {
            to.Comment(
                $"{vm.Name}, {vif.Title}: {mode}{(vif.Locking == VifLocking.Locked ? "; it then sends only from the addresses in ipv4-allowed and ipv6-allowed, so set those too" : "")}"
            );
            to.Command(
                $"xe vif-param-set uuid=\"$(xe vif-list vm-name-label={Sh.Quote(vm.Name)} device={vif.Device.ToString(System.Globalization.CultureInfo.InvariantCulture)} --minimal)\" locking-mode={mode}"
            );
        }
    }
}
