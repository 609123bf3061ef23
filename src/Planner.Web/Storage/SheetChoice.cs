using System.Collections.Immutable;

namespace Planner.Web.Storage;

/// <summary>A way of looking at a sheet that a person has given a name.</summary>
/// <param name="Columns">The columns shown, in order.</param>
/// <param name="Sort">The column it is sorted by; empty: as the things were made.</param>
/// <param name="Filter">What is looked for in all columns.</param>
/// <param name="Filters">What is looked for in one.</param>
public sealed record SheetView(
    string Name,
    ImmutableArray<string> Columns,
    string Sort,
    bool IsDown,
    string Filter,
    ImmutableDictionary<string, string> Filters
)
{
    /// <summary>Pixels of the columns that somebody made wider or narrower.</summary>
    public ImmutableDictionary<string, int>? Widths { get; init; }
}

/// <summary>How one person looks at the sheet of one kind of things, and what he has said of other people's headings.</summary>
/// <param name="Id">The person's id, a slash, and the kind.</param>
/// <param name="Last">As it was left.</param>
/// <param name="Headings">Headings of pasted sheets, and the column that each means; empty: left out.</param>
public sealed record SheetChoice(
    string Id,
    SheetView? Last,
    ImmutableArray<SheetView> Views,
    ImmutableDictionary<string, string> Headings
);
