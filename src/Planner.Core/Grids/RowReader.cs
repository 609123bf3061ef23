using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Topologies;

namespace Planner.Core.Grids;

/// <summary>Reads rows of texts as additions and changes, each by itself.</summary>
internal sealed class RowReader(Topology topology, Grid grid, Pasted pasted)
{
    private readonly GridSight sight = GridSight.Of(topology);
    private readonly Dictionary<Ref, int> seen = [];
    private readonly Lazy<KnownThings> known = new(() => new(topology.Design, grid.Kind));
    private readonly ImmutableArray<GridColumn?> columns = [.. pasted.Columns.Select(c => c is null ? null : grid.Meant(c))];

    private Design Design => topology.Design;
    private Id<Pool>? OnlyPool => Design.Pools.Count == 1 ? Design.Pools.First().Id : null;

    public List<PlannedRow> All() => [.. pasted.Rows.Select((row, i) => Read(row, new(i)))];

    private PlannedRow Read(PastedRow row, PlannedRow planned)
    {
        var cells = Cells(row).ToList();
        if (row.At is null && cells.TrueForAll(c => c.Text.Length == 0)) return planned;
        Thing? thing;
        Wanted? wanted = null;
        if (row.At is { } at)
        {
            if ((thing = grid.At(Design, at)) is null) return planned.Refuse("", $"There is no {grid.Kind.One} {at} any more.");
        }
        else
        {
            wanted = Want(cells, planned);
            if (!grid.Same(known.Value, wanted.Thing).Ok(out thing, out var wrong)) return planned.Refuse("", wrong);
        }

        if (planned.Refused.Count > 0) return planned;
        if (thing is not null && !seen.TryAdd(grid.RowOf(thing), planned.Number))
            return planned.Refuse("", $"{Shown.Capital(Design.Say(grid.RowOf(thing)))} is in row {seen[grid.RowOf(thing)] + 1} already.");
        if (thing is not null) Change(thing, cells, row, planned);
        else if (wanted is not null) Make(wanted, planned);
        return planned;
    }

    private IEnumerable<GivenCell> Cells(PastedRow row)
    {
        for (var i = 0; i < columns.Length && i < row.Cells.Length; i++)
            if (columns[i] is { } column) yield return new(column, Measured(column, row.Cells[i].Trim()));
    }

    private static string Measured(GridColumn column, string text) =>
        column.Unit.Length > 0 && text.Length > 0 && char.IsAsciiDigit(text[^1]) ? $"{text} {column.Unit}" : text;

    /// <summary>A thing as the cells of a row would have it, and the fields they give.</summary>
    private sealed record Wanted(Thing Thing, ImmutableDictionary<string, string> Given, bool IsBlank);

    private Wanted Want(List<GivenCell> cells, PlannedRow planned)
    {
        var (thing, filled) = (Fresh(), Filled(cells));
        var given = ImmutableDictionary.CreateBuilder<string, string>();
        if (grid.Kind.Named("pool") is { } pool && OnlyPool is { } only) given[pool.Name] = only.ToString();
        foreach (var (field, text, column) in grid.Fields(sight, null, filled))
        {
            if (!field.Set(thing, text, sight.Names).Ok(out var next, out var wrong)) planned.Refuse(column.Name, wrong);
            else (thing, given[field.Name]) = (next, field.MayRefer ? field.Get(next, Naming.Ids) : text);
        }

        return new(thing, given.ToImmutable(), filled.Count == 0);
    }

    private Thing Fresh() => grid.Kind.Fresh(0) is var fresh && grid.Kind.Named("pool") is { } pool && OnlyPool is { } only
        ? pool.Set(fresh, only.ToString(), Naming.Ids).Get()
        : grid.Kind.Fresh(0);

    /// <summary>Of a new thing only what is filled in: an empty cell leaves a field as it is at first.</summary>
    private static List<GivenCell> Filled(List<GivenCell> cells) => cells.FindAll(c => c.Text.Length > 0 && !c.Column.IsReadOnly);

    private void Make(Wanted wanted, PlannedRow planned)
    {
        if (wanted.IsBlank) return;
        planned.IsNew = true;
        planned.Command = new Add(grid.Kind.Word, wanted.Given);
    }

    private void Change(Thing before, List<GivenCell> cells, PastedRow row, PlannedRow planned)
    {
        planned.Ref = grid.RowOf(before);
        if (!Typed(before, cells, row, planned)) return;
        var (thing, given) = (before, ImmutableDictionary.CreateBuilder<string, string>());
        var touched = cells.FindAll(c => Now(c.Column, before) != c.Text);
        foreach (var (field, text, column) in grid.Fields(sight, before, touched))
        {
            if (!field.Set(thing, text, sight.Names).Ok(out var next, out var wrong))
            {
                planned.Refuse(column.Name, wrong);
                continue;
            }

            if (IsOther(thing, next, field, column)) given[field.Name] = field.MayRefer ? field.Get(next, Naming.Ids) : text;
            thing = next;
        }

        if (planned.Refused.Count > 0 || given.Count == 0) return;
        planned.Labels = [.. given.Keys.Select(f => grid.Kind.Named(f)!.Label.ToLowerInvariant())];
        planned.Command = Changing(before, given.ToImmutable());
    }

    /// <summary>What a cell says, without the spaces that no clipboard keeps.</summary>
    private string Now(GridColumn column, Thing thing) => column.Read(sight, thing).Trim();

    /// <summary>The same number in the unit of the heading changes nothing.</summary>
    private static bool IsOther(Thing was, Thing now, Field field, GridColumn column) => column.Unit.Length == 0
        ? !now.Equals(was)
        : field.Get(now, Naming.Ids) != field.Get(was, Naming.Ids);

    /// <summary>What only follows from the plan, or tells what the row is about, stays; so does what somebody else has changed.</summary>
    private bool Typed(Thing before, List<GivenCell> cells, PastedRow row, PlannedRow planned)
    {
        for (var i = 0; i < columns.Length && i < row.Cells.Length; i++)
        {
            if (columns[i] is not { } column || Now(column, before) is var now && now == row.Cells[i].Trim()) continue;
            if (column.IsReadOnly && row.Cells[i].Trim().Length > 0)
                planned.Refuse(column.Name, $"{column.Label} follows from the plan and cannot be typed.");
            else if (column.IsKey)
                planned.Refuse(column.Name, $"{column.Label} tells which {grid.Kind.One} this is, and cannot be changed here.");
            else if (!row.Seen.IsDefault && i < row.Seen.Length && row.Seen[i].Trim() != now)
                planned.Refuse(
                    column.Name,
                    $"Somebody else has changed it to {(now.Length == 0 ? "nothing" : Shown.Short(now))} since.",
                    now
                );
        }

        cells.RemoveAll(c => c.Column.IsReadOnly);
        return planned.Refused.Count == 0;
    }

    /// <summary>What is known of nothing yet is added with what it is about.</summary>
    private DesignCommand Changing(Thing before, ImmutableDictionary<string, string> given) =>
        before.Ref.Number > 0
            ? given.Count == 1 && given.First() is var (field, value)
                ? new Change(before.Ref, field, value)
                : new ChangeFields(before.Ref, given)
            : new Add(grid.Kind.Word, grid.Columns.Where(c => c.IsKey)
                .Aggregate(given, (all, c) => all.SetItem(c.Field!.Name, c.Field.Get(before, Naming.Ids))));
}
