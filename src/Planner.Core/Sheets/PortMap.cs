using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Sheets;

/// <summary>Every port of one switch with its settings and what is plugged into it, in the order of the ports' numbers.</summary>
public static class PortMap
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("Port", ColumnKind.Mono, 30),
        new("Mode", Width: 13),
        new("Untagged VLAN", ColumnKind.Number, 13),
        new("Tagged VLANs", ColumnKind.Mono, 26),
        new("Spanning tree", Width: 13),
        new("PortFast", Width: 16),
        new("BPDU guard", Width: 11),
        new("Port security", Width: 12),
        new("Speed", Width: 13),
        new("MTU", ColumnKind.Number, 10),
        new("LAG", Width: 14),
        new("State", Width: 12),
        new("Leads to", Width: 28),
        new("Its port", ColumnKind.Mono, 22),
        new("Networks", Width: 30),
        new("Cable", ColumnKind.Mono, 16),
        new("Description", Width: 30),
    ];

    public static Table Of(Topology topology, Switch unit)
    {
        var labels = CableLabels.Of(topology.Design);
        var ports = topology.PortsOf(unit.Id).OrderBy(p => p.Name, NaturalOrder.Names).ThenBy(p => p.Id);
        return new($"Ports of {unit.Name}", Columns, [.. ports.Select(p => Row(topology, p, labels))]);
    }

    private static ImmutableArray<Cell> Row(Topology topology, SwitchPort port, IReadOnlyDictionary<Id<Cable>, string> labels)
    {
        var cable = topology.CableAt(port.Id);
        var peer = (topology.Peer(port.Id) ?? cable?.Other(port.Id)) is { } far ? CableEnd.Of(topology, far) : null;
        var pif = topology.PeerPif(port);
        return Table.Row(
            port.Name,
            Codecs.WordOf(port.Mode),
            Cells.Maybe(port.UntaggedVlan?.Number),
            PortWords.Tagged(port),
            PortWords.OnOff(port.Stp),
            Codecs.WordOf(port.PortFast).Replace('-', ' '),
            PortWords.OnOff(port.BpduGuard),
            PortWords.OnOff(port.PortSecurity),
            Speed(port),
            port.Mtu,
            topology.Design.Lags.Find(port.Lag)?.Name ?? "",
            port.Shutdown ? "shut"
                : cable is null ? "free"
                : "in use",
            peer?.Device ?? "",
            peer?.Plug ?? "",
            pif is null
                ? ""
                : string.Join("; ", topology.PoolOf(pif.Host).NetworksOn(pif.Host, pif.Number).OrderBy(n => n.Id).Select(n => n.Name)),
            cable is null ? "" : labels[cable.Id],
            port.Description
        );
    }

    private static string Speed(SwitchPort port) => port.Speed is { } speed
        ? string.Create(CultureInfo.InvariantCulture, $"{speed}{(port.Duplex == Duplex.Auto ? "" : $" {Codecs.WordOf(port.Duplex)}")}")
        : port.Duplex == Duplex.Auto ? "auto" : $"auto {Codecs.WordOf(port.Duplex)}";
}
