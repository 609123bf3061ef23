using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Editing;
using Planner.Core.Topologies;

namespace Planner.Core.Grids;

/// <summary>Texts put into the cells of a grid: typed, filled, cleared or pasted, it is all the same.</summary>
public static class Paste
{
    /// <summary>As many commands go together.</summary>
    public const int MostRows = Together.Most;
    public const int MostCells = 400_000;

    /// <summary>What would come of it; every row is looked at, so that all mistakes are told at once.</summary>
    /// <param name="verb">What the person does, for the history: Set, Fill, Clear, Paste.</param>
    public static Preview Plan(Topology topology, Grid grid, Pasted pasted, string verb = "Paste")
    {
        if (TooMuch(pasted) is { } sentence)
            return new(
                [.. pasted.Rows.Select(_ => RowFate.Refused)],
                [new(0, "", sentence)],
                null,
                [.. pasted.Rows.Select(_ => default(Designs.Ref?))]
            );
        var rows = new RowReader(topology, grid, pasted).All();
        var settled = new Settling(topology.Design, rows).Settle();
        return new(
            [.. rows.Select(r => r.Fate)],
            [.. rows.SelectMany(r => r.Refused).OrderBy(r => r.Row)],
            Command(grid, [.. rows.Where(r => r.Command is not null)], verb, (topology.Design, settled)),
            [.. rows.Select(r => r.Fate is RowFate.Refused ? null : r.Ref)]
        );
    }

    private static string? TooMuch(Pasted pasted) =>
        pasted.Rows.Length > MostRows
            ? string.Create(CultureInfo.InvariantCulture, $"{pasted.Rows.Length} rows at once are too many; {MostRows} is the most.")
        : (long)pasted.Rows.Length * pasted.Columns.Length > MostCells
            ? string.Create(CultureInfo.InvariantCulture, $"These are too many cells at once; {MostCells} is the most.")
        : null;

    private static DesignCommand? Command(
        Grid grid, List<PlannedRow> rows, string verb, (Designs.Design, Accepted) foreseen) => rows switch
        {
            [] => null,
            [{ Command: { } only }] => only,
            _ => new Together(Said(grid, rows, verb), [.. rows.Select(r => r.Command!)]) { Foreseen = foreseen },
        };

    /// <summary>“Set VLAN tag of 12 networks”, “Paste 24 hosts, 20 of them new”.</summary>
    private static string Said(Grid grid, List<PlannedRow> rows, string verb)
    {
        var columns = rows.SelectMany(r => r.Labels).Distinct().Take(2).ToList();
        var added = rows.Count(r => r.Fate is RowFate.New);
        return added == 0 && columns is [var only]
            ? string.Create(CultureInfo.InvariantCulture, $"{verb} {only} of {rows.Count} {grid.Kind.Many}")
            : string.Create(CultureInfo.InvariantCulture, $"{verb} {rows.Count} {grid.Kind.Many}{New(added, rows.Count)}");
    }

    private static string New(int added, int all) => added == 0 || added == all ? ""
        : string.Create(CultureInfo.InvariantCulture, $", {added} of them new");
}
