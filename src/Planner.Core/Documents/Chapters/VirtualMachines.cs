using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Sheets;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>The VMs with their virtual interfaces and MAC addresses.</summary>
internal static class VirtualMachines
{
    public static Chapter Write(BookSource source) =>
        new(
            "Virtual machines",
            "vms",
            [
                Cited("A VM's traffic leaves its host by the NIC or bond of the network it is on.", "VIF-14", "25-27"),
                Cited("Unlike hosts, VMs need not be configured alike: each has the networks it needs.", "VIF-11", "25-27"),
                Cited(
                    "A MAC follows from the VM's seed and the interface's number, so an interface removed and made again gets its old address back.",
                    "VIF-09",
                    "26-27"
                ),
                Cited(
                    "Migration keeps a VM's addresses; a clone or a copy gets new ones, which reservations and licences must be told.",
                    "VIF-10",
                    "26-27"
                ),
                .. source.Topology.Pools.SelectMany(pool => Of(source, pool)),
            ]
        );

    private static IEnumerable<Block> Of(BookSource source, PoolTopology pool)
    {
        yield return new Heading(2, $"VMs of {pool.Pool.Name}", $"vms-{pool.Pool.Id}");
        yield return Sheet(
            "VMs and virtual interfaces",
            [
                new("VM"),
                new("Home host"),
                new("System"),
                new("VIF", ColumnKind.Number),
                new("Network"),
                new("MAC", ColumnKind.Mono),
                new("From"),
            ],
            pool.Vms.SelectMany(vm => Rows(source, vm)),
            "No VM is planned yet."
        );
        if (Leaving(source, pool).ToList() is { Count: > 0 } leaving)
            yield return Sheet("Ways out of the hosts", [new("Network"), new("Host"), new("VMs"), new("Leaves by")], leaving, "");
        if (Settings.OfVms(source, pool) is { Length: > 0 } settings)
            yield return Sheet("Further settings of VMs", [new("VM"), new("Setting"), new("Value")], settings, "");
        if (pool.Vms.Where(v => v is { Os: GuestOs.Windows, Tools: false }).Select(v => v.Name).ToList() is { Count: > 0 } slow)
            yield return Cited(
                $"Until XenServer Tools are installed, these Windows VMs use an emulated NIC: {And(slow)}.",
                "VIF-12",
                "29-30"
            );
        if (pool.Networks.Count(n => n.Uplink is not null) == 1)
            yield return Cited(
                "There is one physical network, so the interface XenCenter makes by itself may be all a VM needs.",
                "VIF-15",
                "25-27"
            );
        foreach (var clone in pool.Vms.Where(v => v.ClonedFrom is not null))
            yield return Cited(
                $"{clone.Name} is a clone of {source.Design.Vms.Find(clone.ClonedFrom)?.Name} and has MACs of its own.",
                "VIF-10",
                "26-27"
            );
    }

    /// <summary>The NICs and switch ports by which the VMs at home on each host leave it, network by network.</summary>
    private static IEnumerable<ImmutableArray<Cell>> Leaving(BookSource source, PoolTopology pool) =>
        from network in pool.Networks
        let homes = source.Topology.VifsOn(network.Id).Select(v => source.Design.Vms[v.Vm]).Distinct().ToLookup(v => v.Home)
        from host in pool.Hosts
        where homes[host.Id].Any()
        let at = pool.Of(network, host)
        let ways = at
            .Pifs.Where(p => p.SegmentFor(network.Vlan) is not null)
            .Select(p => $"NIC {p.Number} to {source.Drawn.Far(p.Ref)}")
            .ToList()
        select Table.Row(
            network.Name,
            host.Name,
            And(homes[host.Id].Select(v => v.Name)),
            network.Type == NetworkKind.PrivateCross ? "tunnels to the pool's other hosts"
                : network.IsPrivate ? "nothing: it stays inside"
                : ways.Count == 0 ? $"nothing: {at.Gap}"
                : string.Join(", ", ways)
        );

    private static IEnumerable<ImmutableArray<Cell>> Rows(BookSource source, Vm vm)
    {
        var home = source.Design.Hosts.Find(vm.Home)?.Name ?? "any";
        var vifs = source.Topology.VifsOf(vm.Id).ToList();
        if (vifs.Count == 0)
            yield return Table.Row(vm.Name, home, Codecs.WordOf(vm.Os), Cell.Empty, vm.ConsoleOnly ? "console only" : "none", "–", "–");
        foreach (var vif in vifs)
            yield return Table.Row(vm.Name, home, Codecs.WordOf(vm.Os), vif.Device, source.Design.Networks[vif.Network].Name,
                OrDash(vif.EffectiveMac(vm)?.ToString()), vif.Mac is not null ? "typed" : vm.Seed.Length > 0 ? "seed" : "made with the VM");
    }
}
