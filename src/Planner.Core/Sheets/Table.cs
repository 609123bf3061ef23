using System.Collections.Immutable;
using System.Globalization;

namespace Planner.Core.Sheets;

/// <summary>A sheet as data: named columns and rows of typed cells, the same for CSV, XLSX, HTML and PDF.</summary>
public sealed record Table(string Name, ImmutableArray<Column> Columns, ImmutableArray<ImmutableArray<Cell>> Rows)
{
    /// <summary>A row of this table, from values in the order of the columns.</summary>
    public static ImmutableArray<Cell> Row(params ReadOnlySpan<Cell> cells) => [.. cells];
}

/// <summary>A column: its heading, what stands in it, and its width on paper in millimetres (0: as wide as its content needs).</summary>
public sealed record Column(string Name, ColumnKind Kind = ColumnKind.Text, double Width = 0);

/// <summary>What stands in a column: words, right-aligned numbers, identifiers in a mono face, or dates.</summary>
public enum ColumnKind { Text, Number, Mono, Date }

/// <summary>One typed cell; made from a string, a number or a date by assignment. A null string is an empty cell.</summary>
public abstract record Cell
{
    /// <summary>The cell as text, in no country's notation.</summary>
    public abstract string Text { get; }

    public static Cell Empty { get; } = new TextCell("");

    public static implicit operator Cell(string? text) => text is null ? Empty : new TextCell(text);
    public static implicit operator Cell(int number) => new NumberCell(number);
    public static implicit operator Cell(int? number) => number is { } n ? new NumberCell(n) : Empty;
    public static implicit operator Cell(decimal number) => new NumberCell(number);
    public static implicit operator Cell(decimal? number) => number is { } n ? new NumberCell(n) : Empty;
    public static implicit operator Cell(DateOnly day) => new DateCell(day);
}

/// <summary>Words, never read as a formula.</summary>
public sealed record TextCell(string Value) : Cell
{
    public override string Text => Value;
}

/// <summary>A number that a spreadsheet can add up.</summary>
public sealed record NumberCell(decimal Value) : Cell
{
    public override string Text => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A day, written year-month-day.</summary>
public sealed record DateCell(DateOnly Value) : Cell
{
    public override string Text => Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
