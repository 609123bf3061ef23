using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;

namespace Planner.Core.Grids;

/// <summary>What is to be put into a grid: rows of texts, with the column each is for.</summary>
/// <param name="Columns">The names of columns; null where what stands there is left out.</param>
/// <param name="Rows">The rows, each with as many cells as there are columns or fewer.</param>
public sealed record Pasted(ImmutableArray<string?> Columns, ImmutableArray<PastedRow> Rows);

/// <summary>A row of texts.</summary>
/// <param name="At">The row of the grid that it is put over; null where it finds its thing by what it says, or is a new one.</param>
public sealed record PastedRow(ImmutableArray<string> Cells, Ref? At = null)
{
    /// <summary>What the person saw in the cells; where somebody has changed one since, it is refused. Default: not checked.</summary>
    public ImmutableArray<string> Seen { get; init; }
}

/// <summary>What becomes of a row.</summary>
public enum RowFate { New, Changed, Unchanged, Refused }

/// <summary>Why a row cannot be done.</summary>
/// <param name="Row">Counted from 0.</param>
/// <param name="Column">The column's name; empty where it is about the row as a whole.</param>
/// <param name="Now">What somebody else has made of the cell since; null where that is not why.</param>
public sealed record Refusal(int Row, string Column, string Sentence, string? Now = null);

/// <summary>What would come of putting texts into a grid.</summary>
/// <param name="Rows">What becomes of each row.</param>
/// <param name="Command">Does the rows that are not refused, as one; null where nothing would change.</param>
/// <param name="Refs">The thing of each row after it; null where there is none.</param>
public sealed record Preview(
    ImmutableArray<RowFate> Rows,
    ImmutableArray<Refusal> Refused,
    DesignCommand? Command,
    ImmutableArray<Ref?> Refs
)
{
    public int Count(RowFate fate) => Rows.Count(r => r == fate);
}
