using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Drawings;
using Planner.Core.Grids;

namespace Planner.Web.Live;

/// <summary>A row of a grid with what is found of its cells.</summary>
public sealed record ViewRow(GridRow Row, ImmutableArray<GridMark> Marks)
{
    public bool Equals(ViewRow? other) => other is not null && Row.Equals(other.Row) && Marks.SequenceEqual(other.Marks);
    public override int GetHashCode() => Row.GetHashCode();
}

/// <summary>A grid at one moment. Rows that are as they were in the view before are the same objects.</summary>
public sealed class GridView
{
    /// <summary>More names than anybody looks through; then what is typed is not helped.</summary>
    private const int MostNames = 500;

    private readonly Dictionary<Ref, ViewRow> byRef;
    private readonly bool hasOnePool;

    /// <param name="isEarly">What is found is that of the view before, because it is not known yet.</param>
    public GridView(Moment moment, Grid grid, GridView? before, bool isEarly = false)
    {
        IsEarly = isEarly;
        (Version, Day, Grid, hasOnePool) = (moment.Version, moment.Today, grid, moment.Design.Pools.Count == 1);
        var rows = grid.Rows(moment.Topology).ToList();
        var marks = isEarly ? null : GridMarks.Of(grid, moment.Checked, rows.ToDictionary(r => r.Ref));
        Rows = [.. rows.Select(r => Kept(r, marks is null ? null : [.. marks[r.Ref]], before))];
        byRef = Rows.ToDictionary(r => r.Row.Ref);
        Looks = grid.Columns.Any(c => c.IsNetworks) ? LooksIn(moment) : [];
        Names = grid.Columns.Where(c => c.Shape is FieldShape.Reference or FieldShape.Racked || c.Name is "uplink" or "transport")
            .ToImmutableDictionary(c => c.Name, c => NamesFor(moment.Design, c));
    }

    /// <summary>Whether a column is shown before anybody asks for others; where all is in one pool, nobody needs to read which.</summary>
    public bool Shows(GridColumn column) => column.IsShown && !(hasOnePool && column.Name == "pool");

    /// <summary>What is found may be of the version before: it comes with another view of this one.</summary>
    public bool IsEarly { get; }
    public int Version { get; }
    public DateOnly? Day { get; }
    public Grid Grid { get; }
    public ImmutableArray<ViewRow> Rows { get; }

    /// <summary>What cells of columns that name things may hold.</summary>
    public ImmutableDictionary<string, ImmutableArray<string>> Names { get; }

    /// <summary>The letter and the ink of each network by its name, where the grid shows networks.</summary>
    public ImmutableDictionary<string, NetworkLook> Looks { get; }

    public IEnumerable<ViewRow> Since(GridView earlier) => Rows.Where(r => !ReferenceEquals(earlier.byRef.GetValueOrDefault(r.Row.Ref), r));

    public IEnumerable<Ref> GoneSince(GridView earlier) => earlier.byRef.Keys.Where(r => !byRef.ContainsKey(r));

    /// <summary>True where what stands beside the rows is as it was.</summary>
    public bool IsAlike(GridView earlier) => Names.All(n => earlier.Names[n.Key].SequenceEqual(n.Value))
        && Looks.Count == earlier.Looks.Count && Looks.All(l => earlier.Looks.GetValueOrDefault(l.Key) == l.Value);

    private static ImmutableDictionary<string, NetworkLook> LooksIn(Moment moment)
    {
        var looks = new NetworkLooks(moment.Topology);
        return moment.Design.Networks.DistinctBy(n => n.Name).ToImmutableDictionary(n => n.Name, looks.Of);
    }

    private static ViewRow Kept(GridRow row, ImmutableArray<GridMark>? marks, GridView? before)
    {
        var known = before?.byRef.GetValueOrDefault(row.Ref);
        var now = new ViewRow(row, marks ?? known?.Marks ?? []);
        return now.Equals(known) ? known : now;
    }

    private static ImmutableArray<string> NamesFor(Design design, GridColumn column) =>
        GridNames.For(design, column).Take(MostNames + 1).ToImmutableArray() is var names && names.Length <= MostNames ? names : [];
}
