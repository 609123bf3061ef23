using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Sheets;

namespace Planner.Core.Documents;

/// <summary>Small sentences and blocks that chapters are written with.</summary>
internal static class Prose
{
    /// <summary>A paragraph that states something of the guide, with the rule's id and page.</summary>
    public static Paragraph Cited(string text, string rule, string pages) =>
        new([new(text + " "), new(rule, RunStyle.Code), new($" p. {pages}")]);

    /// <summary>A paragraph that states something of a later release, with the rule's id and its source.</summary>
    public static Paragraph Sourced(string text, string rule, string source) =>
        new([new(text + " "), new(rule, RunStyle.Code), new($" {source}")]);

    public static string Count(int n, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{n} {(n == 1 ? one : many)}");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string And(IEnumerable<string> items) => items.ToList() switch
    {
        [] => "none",
        [var only] => only,
        [.. var head, var last] => $"{string.Join(", ", head)} and {last}"
    };

    /// <summary>A table of the rows there are, or a sentence that there are none.</summary>
    public static Block Sheet(string name, ImmutableArray<Column> columns, IEnumerable<ImmutableArray<Cell>> rows, string none) =>
        rows.ToImmutableArray() is { Length: > 0 } all ? new TableBlock(new(name, columns, all), name) : new Paragraph(none);

    /// <summary>A number, or an empty cell.</summary>
    public static Cell Maybe(decimal? number) => number is { } some ? some : Cell.Empty;

    public static string OrDash(string? text) => string.IsNullOrEmpty(text) ? "–" : text;
}
