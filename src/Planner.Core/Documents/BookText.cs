using System.Globalization;
using System.Text;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Sheets;

namespace Planner.Core.Documents;

/// <summary>A book as plain text: all that it says, a line a thing, for golden tests and for reading differences.</summary>
public static class BookText
{
    public static string Write(Book book)
    {
        var to = new StringBuilder();
        Cover(book, to);
        foreach (var chapter in book.Chapters)
        {
            Line(to, $"\n# {Printable.Line(chapter.Title)}");
            foreach (var block in chapter.Blocks) Write(block, to);
        }

        return to.ToString();
    }

    private static void Cover(Book book, StringBuilder to)
    {
        var cover = book.Cover;
        Line(to, Printable.Line(book.Title));
        foreach (var (name, value) in CoverFacts.Of(book)) Line(to, $"{name}: {Printable.Line(value)}");
        foreach (var row in cover.Revisions)
            Line(
                to,
                Printable.Line(
                    $"revision {row.Letter} | {row.Date} | {row.Description} | {row.Drawn} | {row.Checked} | {row.Approved} | {row.Status}"
                )
            );
    }

    private static void Write(Block block, StringBuilder to)
    {
        switch (block)
        {
            case Heading heading:
                Line(to, $"\n{new string('#', heading.Level)} {Printable.Line(heading.Text)}");
                break;
            case Paragraph paragraph:
                Line(to, string.Concat(paragraph.Runs.Select(Write)));
                break;
            case TableBlock table:
                Write(table, to);
                break;
            case Figure figure:
                Line(to, Printable.Line($"[figure {figure.Scene.Title}] {figure.Caption}"));
                break;
            case Code code:
                Write(code, to);
                break;
            case CheckList list:
                foreach (var item in list.Items)
                    Line(to, $"[ ] {Printable.Line(item)}");
                break;
            case Signatures rows:
                foreach (var row in rows.Rows)
                    Line(to, Printable.Line($"signed {row.Role}: {row.Name} {row.Date}".TrimEnd()));
                break;
            case Callout callout:
                Line(to, $"{callout.Level.ToString().ToLowerInvariant()}: {Printable.Line(callout.Text)}");
                break;
            case PageBreak:
                Line(to, "----");
                break;
            default:
                throw new NotSupportedException($"No painter for a {block.GetType().Name}.");
        }
    }

    private static string Write(Run run) => run.Style switch
    {
        RunStyle.Bold => $"**{Printable.Line(run.Text)}**",
        RunStyle.Code => $"`{Printable.Line(run.Text)}`",
        _ => Printable.Line(run.Text)
    };

    private static void Write(TableBlock block, StringBuilder to)
    {
        if (block.Caption is { } caption) Line(to, $"[table] {Printable.Line(caption)}");
        Line(to, string.Join(" | ", block.Table.Columns.Select(column => Printable.Line(column.Name))));
        for (var i = 0; i < block.Table.Rows.Length; i++)
        {
            if (block.Marks.Length > 0 && block.Marks[i] is { } mark)
                to.Append(CultureInfo.InvariantCulture, $"({mark.ToString().ToLowerInvariant()}) ");
            if (block.Looks.Length > 0 && block.Looks[i] is { } look)
                to.Append(CultureInfo.InvariantCulture, $"({look.Letter}) ");
            Line(to, string.Join(" | ", block.Table.Rows[i].Select(cell => Printable.Line(cell.Text))));
        }
    }

    private static void Write(Code code, StringBuilder to)
    {
        if (code.Caption is { } caption) Line(to, $"[code] {Printable.Line(caption)}");
        foreach (var line in Printable.Lines(code.Text).TrimEnd('\n').Split('\n')) Line(to, "    " + line);
    }

    private static void Line(StringBuilder to, string text) => to.Append(text).Append('\n');
}
