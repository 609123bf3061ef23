using System.Collections.Immutable;
using Planner.Core.Topologies;

namespace Planner.Core.Sheets;

/// <summary>
/// What is printed on the labels of cables, a row for each end: which end this is, where the other is, and the way it is on.
/// </summary>
public static class LabelSheet
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("Label", ColumnKind.Mono, 16),
        new("Rack", Width: 16),
        new("U", ColumnKind.Number, 9),
        new("This end", Width: 40),
        new("Other end", Width: 40),
        new("Way from", Width: 40),
        new("Way to", Width: 40),
        new("Breakout", ColumnKind.Mono, 16),
    ];

    public static Table Of(Topology topology) =>
        new("Labels", Columns, [.. PatchedCable.All(topology).SelectMany(Rows)]);

    private static ImmutableArray<Cell>[] Rows(PatchedCable cable) =>
        [Row(cable, cable.From, cable.To), Row(cable, cable.To, cable.From)];

    private static ImmutableArray<Cell> Row(PatchedCable cable, CableEnd here, CableEnd there)
    {
        var way = cable.Channel is { Runs.Length: > 1 } ? cable.EndToEnd : null;
        return Table.Row(
            cable.Label,
            here.Rack,
            Cells.Unit(here.Mounting),
            here.Words,
            there.Words,
            way?.From.Words ?? "",
            way?.To.Words ?? "",
            cable.Article
        );
    }
}
