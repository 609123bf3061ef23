using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Drawings;
using Planner.Core.Sheets;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>Every cable in the order in which a technician works: rack by rack, device by device.</summary>
internal static class CablingSchedule
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("Label"), new("Colour"), new("Type"), new("m", ColumnKind.Number), new("From place"), new("From"), new("NIC or port"),
        new("To place"), new("To"), new("Port", ColumnKind.Mono), new("Networks"), new("Bond")
    ];

    public static Chapter Write(BookSource source) => new("Cabling schedule", "schedule",
    [
        Cited("All cables are in place before XenServer is installed, so that every NIC is found.", "CAB-09", "17-19"),
        Sheet("Cables", Columns, Sorted(source).Select(c => Row(source, c)), "No cable is planned yet.") is TableBlock table ? table with { Landscape = true } : new Paragraph("No cable is planned yet."),
    ]);

    /// <summary>By rack, then from the top unit down, then by NIC or port; the host's end is the one that counts.</summary>
    public static IEnumerable<Cable> Sorted(BookSource source) =>
        from cable in source.Design.Cables
        let near = Near(cable)
        let device = Device(source, near)
        orderby device.Rack?.Number ?? int.MaxValue, -(device.Unit ?? 0), near.Thing.Prefix, device.Name, near.Nic ?? 0, cable.Id
        select cable;

    public static Ref Near(Cable cable) => cable.A.Nic is null && cable.B.Nic is not null ? cable.B : cable.A;

    private static ImmutableArray<Cell> Row(BookSource source, Cable cable)
    {
        var near = Near(cable);
        var far = cable.Other(near);
        var (from, to) = (Device(source, near), Device(source, far));
        var pool = source.Design.Hosts.Find(new Id<Host>(near.Nic is null ? 0 : near.Number)) is { } host ? source.Topology.PoolOf(host) : null;
        var networks = pool is null ? [] : NetworkLooks.Ranked(pool, pool.Pif(source.Design.Hosts[new(near.Number)], near.Nic!.Value)!).ToList();
        var bond = pool?.BondOf(source.Design.Hosts[new(near.Number)], near.Nic!.Value)?.Name;
        return Table.Row(cable.Title, OrDash(cable.Colour), Codecs.WordOf(cable.Type), Maybe(cable.LengthCm / 100m),
            source.Place(from.Rack, from.Unit), from.Name, from.Socket, source.Place(to.Rack, to.Unit), to.Name, to.Socket,
            networks.Count == 0 ? "–" : string.Join(", ", networks.Select(n => source.Drawn.Looks.Of(n).Letter + " " + n.Name)), OrDash(bond));
    }

    private static (Id<Rack>? Rack, int? Unit, string Name, string Socket) Device(BookSource source, Ref end)
    {
        if (end.Nic is { } nic && source.Design.Hosts.Find(new Id<Host>(end.Number)) is { } host)
            return (host.Rack, host.Unit, host.Name, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"NIC {nic}"));
        var port = source.Design.Ports[new(end.Number)];
        var unit = source.Design.Switches[port.Switch];
        return (unit.Rack, unit.Unit, unit.Name, PortNames.Short(port.Name));
    }
}
