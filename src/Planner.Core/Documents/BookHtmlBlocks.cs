using System.Globalization;
using System.Text;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Sheets;
using static Planner.Core.Documents.BookHtml;

namespace Planner.Core.Documents;

/// <summary>Each block in HTML's words.</summary>
internal static class BookHtmlBlocks
{
    public static void Write(Block block, StringBuilder to)
    {
        switch (block)
        {
            case Heading heading:
                Write(heading, to);
                break;
            case Paragraph paragraph:
                to.Append(CultureInfo.InvariantCulture, $"<p>{string.Concat(paragraph.Runs.Select(Write))}</p>\n");
                break;
            case TableBlock table:
                Write(table, to);
                break;
            case Figure figure:
                to.Append(
                    CultureInfo.InvariantCulture,
                    $"<figure>\n<div class=\"drawing\">{Svg.Write(figure.Scene)}</div><figcaption>{BookHtml.Text(figure.Caption)}</figcaption>\n</figure>\n"
                );
                break;
            case Code code:
                Write(code, to);
                break;
            case CheckList list:
                Write(list, to);
                break;
            case Signatures signatures:
                Write(signatures, to);
                break;
            case Callout callout:
                Write(callout, to);
                break;
            case PageBreak:
                break;
            default:
                throw new NotSupportedException($"No painter for a {block.GetType().Name}.");
        }
    }

    // The page's title is h1 and a chapter's h2, so headings within a chapter are one deeper than their level.
    private static void Write(Heading heading, StringBuilder to)
    {
        var tag = heading.Level <= 2 ? "h3" : "h4";
        var id = heading.Id is null ? "" : $" id=\"{Id(heading.Id)}\"";
        to.Append(CultureInfo.InvariantCulture, $"<{tag}{id}>{BookHtml.Text(heading.Text)}</{tag}>\n");
    }

    private static string Write(Run run)
    {
        var text = run.Style switch
        {
            RunStyle.Bold => $"<strong>{BookHtml.Text(run.Text)}</strong>",
            RunStyle.Code => $"<code>{BookHtml.Text(run.Text)}</code>",
            _ => BookHtml.Text(run.Text)
        };
        return run.Link is null ? text : $"<a href=\"#{Id(run.Link)}\">{text}</a>";
    }

    private static void Write(TableBlock block, StringBuilder to)
    {
        to.Append("<div class=\"wide\" tabindex=\"0\" role=\"region\" ")
            .Append(CultureInfo.InvariantCulture, $"aria-label=\"{BookHtml.Text(block.Caption ?? block.Table.Name)}\"><table>\n");
        to.Append(CultureInfo.InvariantCulture, $"<caption>{BookHtml.Text(block.Caption ?? block.Table.Name)}</caption>\n<thead><tr>");
        foreach (var column in block.Table.Columns)
            to.Append(CultureInfo.InvariantCulture, $"<th scope=\"col\"{Class(column.Kind)}>{BookHtml.Text(column.Name)}</th>");
        to.Append("</tr></thead>\n<tbody>\n");
        for (var i = 0; i < block.Table.Rows.Length; i++) Row(block, i, to);
        to.Append("</tbody>\n</table></div>\n");
    }

    private static void Row(TableBlock block, int i, StringBuilder to)
    {
        to.Append("<tr>");
        for (var c = 0; c < block.Table.Columns.Length; c++)
        {
            to.Append(CultureInfo.InvariantCulture, $"<td{Class(block.Table.Columns[c].Kind)}>");
            if (c == 0 && block.Marks.Length > 0 && block.Marks[i] is { } mark) to.Append(Small(MarkSign.Of(mark)));
            if (c == 0 && block.Looks.Length > 0 && block.Looks[i] is { } look) to.Append(Small(MarkSign.Of(look)));
            var text = BookHtml.Text(block.Table.Rows[i][c].Text);
            to.Append(c == 0 && block.Links.Length > 0 ? $"<a href=\"#{Id(block.Links[i])}\">{text}</a></td>" : $"{text}</td>");
        }

        to.Append("</tr>\n");
    }

    private static string Class(ColumnKind kind) => kind == ColumnKind.Text ? "" : $" class=\"{kind.ToString().ToLowerInvariant()}\"";

    private static void Write(Code code, StringBuilder to)
    {
        to.Append("<figure class=\"code\">");
        if (code.Caption is { } caption)
            to.Append(CultureInfo.InvariantCulture, $"<figcaption>{BookHtml.Text(caption)}</figcaption>");
        to.Append(
            CultureInfo.InvariantCulture,
            $"<pre tabindex=\"0\"><code>{Svg.EscapeLines(Printable.Lines(code.Text))}</code></pre></figure>\n"
        );
    }

    private static void Write(CheckList list, StringBuilder to)
    {
        to.Append("<ul class=\"check\">\n");
        foreach (var item in list.Items) to.Append(CultureInfo.InvariantCulture, $"<li>{BookHtml.Text(item)}</li>\n");
        to.Append("</ul>\n");
    }

    private static void Write(Signatures signatures, StringBuilder to) =>
        Write(new TableBlock(new("Signatures", [new("Role"), new("Name"), new("Date"), new("Signature")],
            [.. signatures.Rows.Select(row => Table.Row(row.Role, row.Name, row.Date, ""))])), to);

    private static void Write(Callout callout, StringBuilder to)
    {
        var level = callout.Level.ToString().ToLowerInvariant();
        to.Append(
            CultureInfo.InvariantCulture,
            $"<div class=\"callout {level}\" role=\"note\">{Small(MarkSign.Of(callout.Level))}<p><strong>{callout.Level}.</strong> {BookHtml.Text(callout.Text)}</p></div>\n"
        );
    }

    private static string Small(Scene sign) => $"<span class=\"sign\">{Svg.Write(sign).TrimEnd()}</span>";
}
