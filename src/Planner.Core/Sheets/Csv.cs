using System.Text;

namespace Planner.Core.Sheets;

/// <summary>A table as RFC 4180 text: comma, CRLF, quotes doubled; no text cell can become a formula in a spreadsheet.</summary>
public static class Csv
{
    /// <summary>What a line at the end begins with that tells what the file is.</summary>
    public const string Sign = "# ";

    /// <param name="imprint">What the file is, at its end, a fact a line behind <see cref="Sign"/>; null for none.</param>
    public static string Write(Table table, Imprint? imprint = null)
    {
        var to = new StringBuilder();
        Line(table.Columns.Select(column => Safe(column.Name)), to);
        foreach (var row in table.Rows) Line(row.Select(cell => cell is TextCell text ? Safe(text.Value) : cell.Text), to);
        foreach (var (name, value) in imprint?.Facts ?? []) Line([$"{Sign}{name}: {value.ReplaceLineEndings(" ")}"], to);
        return to.ToString();
    }

    /// <summary>The same as UTF-8; the byte order mark makes Excel read it as such.</summary>
    public static byte[] WriteBytes(Table table, Imprint? imprint = null, bool byteOrderMark = true) =>
        [.. byteOrderMark ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(Write(table, imprint))];

    private static void Line(IEnumerable<string> fields, StringBuilder to)
    {
        var first = true;
        foreach (var field in fields)
        {
            if (!first) to.Append(',');
            to.Append(field.AsSpan().IndexOfAny(",\"\r\n") < 0 ? field : $"\"{field.Replace("\"", "\"\"")}\"");
            first = false;
        }

        to.Append("\r\n");
    }

    /// <summary>Text that a spreadsheet takes for text: what would begin a formula gets an apostrophe in front.</summary>
    public static string Safe(string text)
    {
        var clean = text.Replace('\0', '\ufffd');
        return IsRisky(clean) ? "'" + clean : clean;
    }

    /// <summary>Would a spreadsheet read this as a formula? Full-width signs count too, and blanks before the sign do not help.</summary>
    public static bool IsRisky(string text)
    {
        if (text is ['\t' or '\r' or '\n', ..]) return true;
        return text.AsSpan().TrimStart() is ['=' or '+' or '-' or '@' or '＝' or '＋' or '－' or '＠', ..];
    }
}
