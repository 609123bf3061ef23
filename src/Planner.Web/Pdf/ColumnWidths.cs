using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Sheets;

namespace Planner.Web.Pdf;

/// <summary>How wide a table's columns become: as their content wants, else squeezed, but a word is the last thing to be broken.</summary>
internal static class ColumnWidths
{
    /// <summary>The blank between two columns.</summary>
    public const float Gutter = 9;

    /// <summary>The width the table would like, with no cell broken that is not very long.</summary>
    public static float Wanted(TableBlock block) => Columns(block).Sum(column => column.Wanted);

    /// <summary>The widths within a total.</summary>
    public static float[] Within(TableBlock block, float total)
    {
        var columns = Columns(block);
        float wanted = columns.Sum(column => column.Wanted), least = columns.Sum(column => column.Least);
        if (wanted <= total)
        {
            var spread = Math.Min(total / wanted, 1.6f);
            return [.. columns.Select(column => column.Wanted * spread)];
        }

        if (least >= total) return [.. columns.Select(column => column.Least * total / least)];
        var part = (total - least) / (wanted - least);
        return [.. columns.Select(column => column.Least + (column.Wanted - column.Least) * part)];
    }

    public static Letters StyleOf(ColumnKind kind) => kind switch
    {
        // Without shaping only the mono face has figures of one width.
        ColumnKind.Mono or ColumnKind.Number or ColumnKind.Date => Typography.Code,
        _ => Typography.Small
    };

    private static List<(float Wanted, float Least)> Columns(TableBlock block)
    {
        var columns = new List<(float, float)>();
        for (var c = 0; c < block.Table.Columns.Length; c++) columns.Add(Measure(block, c));
        return columns;
    }

    private static (float Wanted, float Least) Measure(TableBlock block, int c)
    {
        var column = block.Table.Columns[c];
        var style = StyleOf(column.Kind);
        float wanted = Typography.SmallBold.Width(column.Name), word = Typography.SmallBold.LongestWord(column.Name);
        foreach (var row in block.Table.Rows)
        {
            var text = row[c].Text;
            if (text.Length > 200) text = text[..200];
            var width = style.Width(text);
            if (width > wanted) wanted = width;
            if (width > word) word = Math.Max(word, style.LongestWord(text));
        }

        var extra = Gutter + (c == 0 ? TableSetter.SignWidth(block) : 0);
        wanted = Math.Min(wanted, 75.Mm());
        if (column.Width > 0) wanted = Math.Max(column.Width.Mm() - Gutter, Math.Min(word, 30.Mm()));
        return (wanted + extra, Math.Min(Math.Min(word, 26.Mm()), wanted) + extra);
    }
}
