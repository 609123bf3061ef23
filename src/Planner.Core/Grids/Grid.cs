using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Grids;

/// <summary>One row of a grid: the thing it is about, and what its cells say, in the order of the columns.</summary>
public sealed record GridRow(Ref Ref, ImmutableArray<string> Cells)
{
    public bool Equals(GridRow? other) => other is not null && Ref == other.Ref && Cells.SequenceEqual(other.Cells);
    public override int GetHashCode() => HashCode.Combine(Ref, Cells.Length);
}

/// <summary>The things of a kind as a grid: a row a thing, a column a field, beside columns that follow from the plan.</summary>
public class Grid
{
    private readonly Dictionary<string, int> places;

    private protected Grid(Kind kind, IEnumerable<GridColumn> columns)
    {
        (Kind, Columns) = (kind, [.. columns]);
        places = Columns.Select((c, i) => (c.Name, i)).ToDictionary(c => c.Name, c => c.i);
    }

    /// <summary>Those that show more than the fields.</summary>
    private static ImmutableArray<Grid> Own =>
        [new CableGrid(), new NicGrid { Label = "NICs" }, new PortGrid(), new(Nic.About, OfFields(Nic.About)) { Label = "NICs of pools" }];

    /// <summary>Every kind has one.</summary>
    public static ImmutableArray<Grid> All { get; } =
        [.. Own is var own ? Kinds.All.Select(k => own.FirstOrDefault(g => g.Kind == k) ?? new Grid(k, OfFields(k))) : []];

    public static Grid? Named(string words) => All.FirstOrDefault(g => g.Word == words);

    public Kind Kind { get; }
    public ImmutableArray<GridColumn> Columns { get; }

    /// <summary>As it is called in addresses, such as "hosts".</summary>
    public string Word => Kind.Words;
    public string Label { get => field ?? Shown.Capital(Kind.Many); init; }

    public int Place(string column) => places.GetValueOrDefault(column, -1);
    public GridColumn? Column(string column) => places.TryGetValue(column, out var at) ? Columns[at] : null;

    /// <summary>
    /// The column of this name, or the one whose field has it as another spelling: with the unit that a number then has.
    /// </summary>
    public GridColumn? Meant(string name) => Column(name) is { } column ? column
        : Kind.Spelt(name) is var (field, unit) && Column(field.Name) is { } other ? other with { Unit = unit }
        : null;

    public virtual int Count(Design design) => Kind.Count(design);

    /// <summary>Every row, in order of id.</summary>
    public IEnumerable<GridRow> Rows(Topology topology)
    {
        var sight = GridSight.Of(topology);
        foreach (var thing in Things(topology.Design))
            yield return new(RowOf(thing), [.. Columns.Select(c => c.Read(sight, thing))]);
    }

    internal virtual IEnumerable<Thing> Things(Design design) => Kind.In(design);
    internal virtual Ref RowOf(Thing thing) => thing.Ref;

    /// <summary>What a row is about and what is read of it in a column, to tell which edits changed that; null where it is gone.</summary>
    public (Ref Thing, Func<Thing, string> Read)? Cell(Design design, Ref row, string column) =>
        At(design, row) is { } thing && Column(column) is { } at
            ? (thing.Ref, at.Field is { } field ? t => field.Get(t, Naming.Ids) : Whole)
            : null;

    private static string Whole(Thing thing) => string.Join('\n', thing.Kind.Fields.Select(f => f.Get(thing, Naming.Ids)));

    /// <summary>What a row is about; null where it is gone.</summary>
    internal virtual Thing? At(Design design, Ref row) => row.Prefix == Kind.Prefix && row.Nic is null ? design.Find(row) : null;

    /// <summary>The thing that could be removed with a row; null where it is gone, or nothing is known of it.</summary>
    public Ref? ThingAt(Design design, Ref row) => At(design, row) is { Ref: { Number: > 0 } thing } ? thing : null;

    /// <summary>The thing that a new one with these fields is, where it is there already; wrong where that cannot be told.</summary>
    internal virtual Parsed<Thing?> Same(KnownThings known, Thing wanted) => known.Like(wanted);

    /// <summary>The fields that cells give, with the column to blame for each.</summary>
    /// <param name="thing">The thing of the row; null for a new one.</param>
    internal virtual IEnumerable<GivenField> Fields(GridSight sight, Thing? thing, IReadOnlyList<GivenCell> cells) =>
        from cell in cells
        where cell.Column.Field is not null
        select new GivenField(cell.Column.Field!, GridWords.Typed(cell.Column.Field, cell.Text), cell.Column);

    private protected static IEnumerable<GridColumn> OfFields(Kind kind) => kind.Fields.Select(f => GridColumn.Of(kind, f));
}

/// <summary>What was put into a cell.</summary>
internal readonly record struct GivenCell(GridColumn Column, string Text);

/// <summary>What a field is to be.</summary>
internal readonly record struct GivenField(Field Field, string Text, GridColumn Column);
