using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
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

    public static Chapter Write(BookSource source) =>
        new(
            "Cabling schedule",
            "schedule",
            [
                Cited("All cables are in place before XenServer is installed, so that every NIC is found.", "CAB-09", "17-19"),
                new Paragraph("Networks are named by their letters where a cable carries several; the chapter on networks has them all."),
                Sheet("Cables", Columns, PatchedCable.All(source.Topology).Select(c => Row(source, c)), "No cable is planned yet.")
                    is TableBlock table
                    ? table with { Landscape = true }
                    : new Paragraph("No cable is planned yet."),
                .. source.Design.Of<Feed>().Count == 0 ? [] : (Block[])
                    [new Heading(2, "Power", "power"), new TableBlock(PowerSheet.Of(source.Design))],
            ]
        );

    private static ImmutableArray<Cell> Row(BookSource source, PatchedCable it)
    {
        var networks = it.Pif is null ? [] : NetworkLooks.Ranked(source.Topology.PoolOf(it.Pif.Host), it.Pif).ToList();
        return Table.Row(
            it.Label,
            OrDash(it.Cable.Colour),
            Codecs.WordOf(it.Cable.Type),
            Maybe(it.Cable.LengthCm / 100m),
            Place(it.From),
            it.From.Device,
            Plug(it.From),
            Place(it.To),
            it.To.Device,
            Plug(it.To),
            Networks(source.Say(networks), Way(it)),
            OrDash(it.Bond?.Name)
        );
    }

    private static string Plug(CableEnd end) =>
        end.Printed.Length > 0 ? $"{PortNames.Short(end.Plug)}, {end.Printed}" : PortNames.Short(end.Plug);

    /// <summary>Such as "2 of 3 from h1 NIC 2 to sw Gi1/0/9"; empty for a cable that is all of its way.</summary>
    private static string Way(PatchedCable it) => (it.Channel, it.EndToEnd) is ({ Runs.Length: > 1 and var hops }, var (from, to))
        ? string.Create(CultureInfo.InvariantCulture, $"{it.Hop} of {hops} from {Said(from)} to {Said(to)}")
        : "";

    private static string Said(CableEnd end) => $"{end.Device} {PortNames.Short(end.Plug)}";

    private static string Networks(string networks, string way) =>
        way.Length == 0 ? networks : networks.Length == 0 ? $"Cable {way}" : $"{networks}; cable {way}";

    private static string Place(CableEnd end) =>
        OrDash($"{end.Rack}{(end.Mounting.Spot is { } spot ? $" {spot}" : "")}");
}
