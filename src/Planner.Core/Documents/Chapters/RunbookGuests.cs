using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>Stages 6 and 7 of the run-book: virtual machines, and the proof that all works.</summary>
internal static class RunbookGuests
{
    public static IEnumerable<Block> Machines(BookSource source, PoolTopology pool)
    {
        if (pool.Vms.IsEmpty)
        {
            yield return new Paragraph("No VM is planned.");
            yield break;
        }

        yield return Cited(
            "In XenCenter: the VM, Network, Add Interface. A new VM has an interface on Network 0 by itself; "
                + "change it where that is the management network.",
            "NET-12",
            "25-27"
        );
        yield return new CheckList([.. pool.Vms.SelectMany(vm => Lines(source, vm))]);
    }

    public static IEnumerable<Block> Verify(PoolTopology pool)
    {
        if (pool.Pool.Delivery != DeliveryTool.Xencenter)
            yield return new Paragraph(
                "The pool's verify script, run on the master, compares the running pool with this plan, host by host, and changes nothing."
            );
        yield return new CheckList([.. Proofs(pool)]);
        if (pool.Networks.Where(n => n.Vlan is { Number: > 0 }).ToList() is { Count: > 0 } tagged)
        {
            yield return Cited("See with a sniffer that the host receives the tags planned, and none on access ports.", "VLAN-15", "32-37");
            yield return new Code(
                string.Join(
                    '\n',
                    tagged
                        .SelectMany(n =>
                            Legs(pool, n)
                                .Select(nic =>
                                    string.Create(CultureInfo.InvariantCulture, $"tcpdump -e -nn -i eth{nic} vlan {n.Vlan!.Value.Number}")
                                )
                        )
                        .Distinct()
                ),
                "On each host"
            );
        }

        yield return Cited("A VM's addresses are found in XenCenter: the VM, Network, the interface, Properties.", "DOC-07", "26-27");
        yield return new Code("xe vif-list vm-name-label=<vm> params=device,MAC,network-name-label");
        yield return Cited("Errors in operation may not name the network; look at the cabling first.", "CAB-08", "17-19");
    }

    private static IEnumerable<string> Lines(BookSource source, Vm vm)
    {
        foreach (var vif in source.Topology.VifsOf(vm.Id))
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{vm.Name}: VIF {vif.Device} on {source.Design.Networks[vif.Network].Name}"
                    + $"{(vif.EffectiveMac(vm) is { } mac ? $", MAC {mac}" : "")}."
            );
        if (vm.Isolated)
            yield return $"{vm.Name}: no interface on any external network (PRIV-07).";
        if (vm is { Os: GuestOs.Windows, Tools: false })
            yield return $"{vm.Name}: install XenServer Tools (VIF-12).";
    }

    private static IEnumerable<string> Proofs(PoolTopology pool)
    {
        foreach (var network in pool.Networks.Where(n => n is { IsPrivate: false, Role: NetworkRole.Vm }))
            yield return pool.Hosts.Length > 1
                ? $"{network.Name}: two VMs on different hosts reach each other; one is migrated, and they still do."
                : $"{network.Name}: a VM reaches its gateway.";
        foreach (var bond in pool.Bonds)
            yield return $"{bond.Name}: traffic goes on when one cable is pulled on one host, and when one switch is off; "
                + $"wait 31 s after each return.";
        yield return $"Cabling and settings are verified again within {Count(pool.Pool.ReverifyDays, "day", "days")} (SEQ-07).";
    }

    private static Many<int> Legs(PoolTopology pool, Network network) => network.Uplink switch
    {
        { Nic: { } nic } => [nic],
        { Bond: { } bond } => pool.Bonds.FirstOrDefault(b => b.Id == bond) is { } found ? found.Members : Many.Of<int>([]),
        _ => []
    };
}
