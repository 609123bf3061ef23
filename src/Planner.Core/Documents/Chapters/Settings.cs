using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Sheets;
using Planner.Core.Topologies;

namespace Planner.Core.Documents.Chapters;

/// <summary>
/// What some networks and virtual interfaces have beyond the tables' columns, a row a setting; nothing where nothing is set.
/// </summary>
internal static class Settings
{
    public static ImmutableArray<ImmutableArray<Cell>> Of(BookSource source, PoolTopology pool) =>
        [.. from network in pool.Networks from set in Of(source, network) select Table.Row(network.Name, set.What, set.Value)];

    public static ImmutableArray<ImmutableArray<Cell>> OfVms(BookSource source, PoolTopology pool) =>
        [.. from vm in pool.Vms from set in Of(source, vm) select Table.Row(vm.Name, set.What, set.Value)];

    private static IEnumerable<(string What, string Value)> Of(BookSource source, Network network)
    {
        if (network.Bridge.Length > 0)
            yield return ("bridge name", network.Bridge);
        if (network.Sriov)
            yield return ("SR-IOV", "VMs get functions of the NIC");
        if (network.Tunnel != TunnelProtocol.None)
            yield return ("tunnel protocol", network.Tunnel == TunnelProtocol.Gre ? "GRE" : "VXLAN");
        if (network.Encrypted)
            yield return ("tunnels", "encrypted");
        if (network.Transport is not null)
            yield return ("tunnels leave by", source.Say(network.Transport));
        if (network.Nbd != NbdPurpose.None)
            yield return ("network block devices", network.Nbd == NbdPurpose.Nbd ? "offered encrypted" : "offered in the open");
        if (network.Migration)
            yield return ("live migration", "uses this network");
        if (network.Cluster)
            yield return ("clustering", "uses this network");
    }

    private static IEnumerable<(string What, string Value)> Of(BookSource source, Vm vm)
    {
        if (vm.TrunkGuest) yield return ("VLAN tags", "handled by the guest");
        foreach (var vif in source.Topology.VifsOf(vm.Id))
        {
            if (!vif.Trunks.IsEmpty) yield return ($"{vif.Title}, VLANs for the guest", vif.Trunks.ToString());
            if (vif.Locking != VifLocking.NetworkDefault) yield return ($"{vif.Title}, locking", Codecs.WordOf(vif.Locking));
        }
    }
}
