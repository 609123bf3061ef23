using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Sheets;

/// <summary>Every cable of a design, in the order in which a technician plugs them: rack by rack, from the top down, NIC by NIC.</summary>
public static class CablingSheet
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("Label", ColumnKind.Mono, 16), new("Type", Width: 14), new("Colour", Width: 14), new("Length (m)", ColumnKind.Number, 12),
        new("From rack", Width: 16), new("From U", ColumnKind.Number, 9), new("From device", Width: 26), new("From port", ColumnKind.Mono, 16),
        new("To rack", Width: 16), new("To U", ColumnKind.Number, 9), new("To device", Width: 24), new("To port", ColumnKind.Mono, 24),
        new("Networks", Width: 34), new("Untagged VLAN", ColumnKind.Number, 13), new("Tagged VLANs", ColumnKind.Mono, 22), new("Bond", Width: 16), new("Plugged", Width: 16),
    ];

    public static Table Of(Topology topology)
    {
        var labels = CableLabels.Of(topology.Design);
        var cables = topology.Design.Cables.Select(c => Ends(topology, c)).OrderBy(e => e.From).ThenBy(e => e.To).ThenBy(e => e.Cable.Id);
        return new("Cabling", Columns, [.. cables.Select(e => Row(topology, e.Cable, e.From, e.To, labels[e.Cable.Id]))]);
    }

    /// <summary>From the host to the switch; between switches from the one that comes first.</summary>
    private static (Cable Cable, CableEnd From, CableEnd To) Ends(Topology topology, Cable cable)
    {
        var (a, b) = (CableEnd.Of(topology, cable.A), CableEnd.Of(topology, cable.B));
        return cable.A.Nic is not null || cable.B.Nic is null && a <= b ? (cable, a, b) : (cable, b, a);
    }

    private static ImmutableArray<Cell> Row(Topology topology, Cable cable, CableEnd from, CableEnd to, string label)
    {
        var nic = cable.A.Nic is not null ? cable.A : cable.B;
        var host = nic.Nic is null ? null : topology.Design.Hosts[new(nic.Number)];
        var pool = host is null ? null : topology.PoolOf(host);
        var port = topology.Design.Ports[new((cable.A.Nic is null ? cable.A : cable.B).Number)];
        return Table.Row(label, Codecs.WordOf(cable.Type), cable.Colour, Cells.Metres(cable.LengthCm), from.Rack, Cells.Maybe(from.Unit), from.Device, from.Plug,
            to.Rack, Cells.Maybe(to.Unit), to.Device, to.Plug,
            pool is null ? "" : string.Join("; ", pool.NetworksOn(host!, nic.Nic!.Value).OrderBy(n => n.Id).Select(n => n.Name)),
            Cells.Maybe(port.UntaggedVlan?.Number), PortWords.Tagged(port), pool?.BondOf(host!, nic.Nic!.Value)?.Name ?? "", Stage(cable.Stage));
    }

    private static string Stage(InstallStage stage) => stage == InstallStage.Unknown ? "" : Codecs.WordOf(stage).Replace('-', ' ');
}
