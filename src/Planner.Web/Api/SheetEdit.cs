using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Grids;

namespace Planner.Web.Api;

/// <summary>Texts for the cells of a sheet, as a browser sends them.</summary>
/// <param name="Columns">The columns' names, null where one is left out; null: they are in the first row, or are the sheet's own.</param>
/// <param name="Cells">The rows.</param>
/// <param name="Refs">The row each is put over; null, as the whole list may be: found by what it says, or new.</param>
/// <param name="Seen">What the person saw there.</param>
/// <param name="Fill">Instead of cells: what is filled on over the rows.</param>
/// <param name="Apply">"no": only say what would come of it; "valid": what can be done; "all": all or nothing.</param>
/// <param name="Verb">For the history: Set, Fill, Clear or Paste.</param>
/// <param name="Plan">What an earlier answer foresaw, to be done: then there is nothing else but “apply” and “edit”.</param>
/// <param name="Edit">An id of the sender's making: sent again it is done once.</param>
public sealed record SheetEdit(
    string?[]? Columns = null,
    string[][]? Cells = null,
    string?[]? Refs = null,
    string[][]? Seen = null,
    SheetFill? Fill = null,
    string Apply = "no",
    string Verb = "Set",
    Guid? Plan = null,
    Guid? Edit = null
)
{
    private static readonly string[] Verbs = ["Set", "Fill", "Clear", "Paste"];

    /// <summary>One sentence on what is wrong with it, or null.</summary>
    public string? Wrong() =>
        Apply is not ("no" or "valid" or "all") ? "“apply” is no, valid or all."
        : Plan is not null ? PlanWrong()
        : Cells is null == Fill is null ? "Send “cells”, or “fill” with “refs” and “columns”."
        : Fill is not null && (Refs is null || Columns is null) ? "A “fill” needs “refs” and “columns”."
        : Cells?.Any(r => r is null || r.Any(c => c is null)) == true ? "A row is an array of texts."
        : Seen?.Any(r => r is null) == true ? "A row of “seen” is an array of texts."
        : Fill?.Wrong(Columns!.Length, Refs!.Length) is { } no ? no
        : !Verbs.Contains(Verb) ? $"“verb” is one of {string.Join(", ", Verbs)}."
        : Refs?.FirstOrDefault(r => r is not null && Ref.Parse(r) is null) is { } unknown
            ? $"“{Shown.Short(unknown)}” is not the id of a thing."
        : Edit == Guid.Empty ? "The id of the edit is not a GUID."
        : null;

    private string? PlanWrong() =>
        Cells is not null || Fill is not null || Apply != "valid" ? "With “plan” comes “apply”: “valid”, and no cells."
        : Edit == Guid.Empty ? "The id of the edit is not a GUID."
        : null;

    /// <summary>What is to be put into the grid, and whether the first row was headings.</summary>
    public (Pasted Pasted, bool HasHeadings) Of(Grid grid, ImmutableDictionary<string, string> learnt)
    {
        var cells = Fill is null ? Cells! : Fill.Rows(grid, Columns!, Refs!.Length);
        if (Columns is not null) return (new([.. Columns], Rows(cells)), false);
        return cells is [var first, ..] && Headings.Find(grid, first, learnt) is { } found
            ? (new(found, Rows(cells[1..])), true)
            : (new([.. grid.Columns.Where(c => c.IsShown).Select(c => c.Name)], Rows(cells)), false);
    }

    private ImmutableArray<PastedRow> Rows(string[][] cells) =>
        [.. cells.Select((row, i) => new PastedRow([.. row], Ref.Parse(Refs?.ElementAtOrDefault(i)))
        {
            Seen = Seen?.ElementAtOrDefault(i) is { } seen ? [.. seen] : default,
        })];
}

/// <summary>Cells that go on over others.</summary>
/// <param name="Given">The rows of cells there are; across: of each row the cells there are.</param>
/// <param name="IsBack">Upwards, or to the left.</param>
/// <param name="IsAcross">To the side.</param>
/// <param name="IsCopy">Repeated, whatever they are.</param>
public sealed record SheetFill(string[][] Given, bool IsBack = false, bool IsAcross = false, bool IsCopy = false)
{
    /// <summary>One sentence where the cells there are do not fit, or null.</summary>
    public string? Wrong(int columns, int rows) =>
        Given is null || Given.Length == 0 || Given.Any(r => r is null || r.Length == 0 || r.Any(c => c is null))
        || (IsAcross ? Given.Length != rows : Given.Any(r => r.Length != columns))
            ? "“given” has rows of texts: as many texts as there are columns, or across as many rows as there are refs."
            : null;

    /// <summary>The texts for the rows, nearest first where they go back.</summary>
    public string[][] Rows(Grid grid, IReadOnlyList<string?> columns, int rows)
    {
        if (IsAcross)
            return [.. Enumerable.Range(0, rows).Select(r => On([.. Given[r]], columns.Count, isSerial: true).ToArray())];
        var down = columns
            .Select((c, i) => On([.. Given.Select(g => g[i])], rows, c is not null && grid.Column(c)?.IsSerial == true).ToArray())
            .ToArray();
        return [.. Enumerable.Range(0, rows).Select(r => down.Select(c => c[r]).ToArray())];
    }

    private IEnumerable<string> On(string[] given, int count, bool isSerial) =>
        IsCopy || given.Length == 1 && !isSerial
            ? Enumerable.Range(0, count).Select(n => IsBack ? given[^(n % given.Length + 1)] : given[n % given.Length])
            : Continuing.From(given, count, IsBack);
}
