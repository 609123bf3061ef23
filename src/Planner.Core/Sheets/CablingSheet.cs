using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Sheets;

/// <summary>Every cable of a design, in the order in which a technician plugs them: rack by rack, from the top down, NIC by NIC.</summary>
public static class CablingSheet
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("Label", ColumnKind.Mono, 16),
        new("Type", Width: 14),
        new("Colour", Width: 14),
        new("Length (m)", ColumnKind.Number, 12),
        new("Length given", Width: 13),
        new("From rack", Width: 16),
        new("From U", ColumnKind.Number, 9),
        new("From device", Width: 26),
        new("From port", ColumnKind.Mono, 16),
        new("Printed there", ColumnKind.Mono, 20),
        new("To rack", Width: 16),
        new("To U", ColumnKind.Number, 9),
        new("To device", Width: 24),
        new("To port", ColumnKind.Mono, 24),
        new("Networks", Width: 34),
        new("Untagged VLAN", ColumnKind.Number, 13),
        new("Tagged VLANs", ColumnKind.Mono, 22),
        new("Bond", Width: 16),
        new("Plugged", Width: 16),
        new("Hop", ColumnKind.Number, 8),
        new("Way from", Width: 28),
        new("Way to", Width: 28),
        new("Breakout", ColumnKind.Mono, 16),
    ];

    public static Table Of(Topology topology) => new("Cabling", Columns, [.. PatchedCable.All(topology).Select(Row)]);

    private static ImmutableArray<Cell> Row(PatchedCable it) =>
        Table.Row(
            it.Label,
            Codecs.WordOf(it.Cable.Type),
            it.Cable.Colour,
            Cells.Metres(it.Cable.LengthCm),
            it.Cable.Length?.As ?? "",
            it.From.Rack,
            Cells.Unit(it.From.Mounting),
            it.From.Device,
            it.From.Plug,
            it.From.Printed,
            it.To.Rack,
            Cells.Unit(it.To.Mounting),
            it.To.Device,
            it.To.Plug,
            string.Join("; ", it.Networks.Select(n => n.Name)),
            Cells.Maybe(it.Port?.UntaggedVlan?.Number),
            it.Port is { } port ? PortWords.Tagged(port) : "",
            it.Bond?.Name ?? "",
            Stage(it.Cable.Stage),
            it.Channel is { Runs.Length: > 1 } ? it.Hop : "",
            it.Channel is { Runs.Length: > 1 } ? Said(it.EndToEnd?.From) : "",
            it.Channel is { Runs.Length: > 1 } ? Said(it.EndToEnd?.To) : "",
            it.Article
        );

    private static string Said(CableEnd? end) => end is null ? "" : $"{end.Device} {end.Plug}";

    private static string Stage(InstallStage stage) => stage == InstallStage.Unknown ? "" : Codecs.WordOf(stage).Replace('-', ' ');
}
