using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Guide.Catalogue;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Grids;

/// <summary>What is found of a cell.</summary>
/// <param name="Column">The place of the column among the grid's.</param>
/// <param name="Finding">The id by which it can be mended or waived.</param>
public sealed record GridMark(int Column, Level Level, string Sentence, string Rule, string Finding);

/// <summary>Which cells findings are about.</summary>
public static class GridMarks
{
    /// <summary>A rule that reads more fields of a kind than these is shown at the first of them.</summary>
    private const int Few = 2;

    private static readonly ILookup<(string Kind, string Rule), string> Reads = FieldUse.All
        .SelectMany(u => u.Rules.Select(r => (Key: (u.Kind.Word, r), Field: u.Field.Name)))
        .ToLookup(u => u.Key, u => u.Field);

    /// <summary>By row; what has been waived is not marked, nor what follows from something else.</summary>
    public static ILookup<Ref, GridMark> Of(Grid grid, Checked found, IReadOnlyDictionary<Ref, GridRow> rows) =>
        (from cause in found.Causes
         where cause.Waiver is null
         from finding in cause.Parts
         from row in finding.Subjects.Concat(finding.Said.Things).Select(s => RowOf(grid, found, s)).Distinct()
         where row is { } at && rows.ContainsKey(at)
         from place in Places(grid, finding, rows[row!.Value])
         select (Row: row!.Value, Mark: new GridMark(place, finding.Level, finding.Message, finding.Rule, cause.Id)))
        .ToLookup(m => m.Row, m => m.Mark);

    private static Ref? RowOf(Grid grid, Checked found, Ref subject) =>
        grid.Kind.Prefix == subject.Prefix && subject.Nic is null
            ? grid.At(found.Topology.Design, subject) is { } thing ? grid.RowOf(thing) : null
            : subject.Nic is not null ? subject : null;

    /// <summary>The cells that say what the finding tells; else those of the fields its rule reads, or the first of many.</summary>
    private static ImmutableArray<int> Places(Grid grid, Finding finding, GridRow row)
    {
        var reads = Reads[(grid.Kind.Word, finding.Rule)].Where(f => IsSaid(grid, f)).Select(grid.Place).Where(p => p >= 0).ToList();
        var told = finding.Said.Values.Where(v => v.Length > 0).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var said = reads.FindAll(p => told.Contains(row.Cells[p]));
        return said.Count > 0 ? [.. said]
            : !finding.Subjects.Contains(row.Ref) ? []
            : reads.Count == 0 ? [0]
            : [.. reads.Count <= Few ? reads : reads.Take(1)];
    }

    /// <summary>What a thing is called, and of what it is a part, is rarely what is wrong with it.</summary>
    private static bool IsSaid(Grid grid, string field) =>
        grid.Kind.Named(field) is { } known && known != grid.Kind.NameField && !(known.MayRefer && !known.MayBeEmpty);

    /// <summary>The words of a level, as in documents for programs.</summary>
    public static string Word(Level level) => level.ToString().ToLower(CultureInfo.InvariantCulture);
}
