using System.Globalization;
using System.Text;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Documents;

/// <summary>
/// A book as one HTML page that needs nothing else: headings in order, a contents list with links, drawings inside, no script.
/// </summary>
public static class BookHtml
{
    public static string Write(Book book)
    {
        var to = new StringBuilder(32_768);
        to.Append(
            CultureInfo.InvariantCulture,
            $"<!DOCTYPE html>\n<html lang=\"{Text(book.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n"
        );
        to.Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        to.Append("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n");
        to.Append(CultureInfo.InvariantCulture, $"<title>{Text(book.Title)}</title>\n<style>\n{BookStyle.Css}</style>\n</head>\n<body>\n");
        if (book.Watermark is { } mark) to.Append(CultureInfo.InvariantCulture, $"<p class=\"watermark\" role=\"note\">{Text(mark)}</p>\n");
        Cover(book, to);
        Contents(book, to);
        to.Append("<main>\n");
        foreach (var chapter in book.Chapters) Write(chapter, to);
        to.Append("</main>\n");
        Foot(book, to);
        return to.Append("</body>\n</html>\n").ToString();
    }

    /// <summary>Escaped text of one line.</summary>
    internal static string Text(string text) => Svg.Escape(text);

    /// <summary>An id as it may stand in an attribute and behind a #: letters, digits and hyphens.</summary>
    internal static string Id(string id)
    {
        var to = new StringBuilder("s-");
        foreach (var rune in id.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) && rune.IsAscii || rune.Value == '-') to.Append(rune.ToString());
            else to.Append(CultureInfo.InvariantCulture, $"_{rune.Value:x}_");
        }

        return to.ToString();
    }

    private static void Cover(Book book, StringBuilder to)
    {
        to.Append(CultureInfo.InvariantCulture, $"<header>\n<h1>{Text(book.Title)}</h1>\n<dl>\n");
        foreach (var (name, value) in CoverFacts.Of(book))
            to.Append(CultureInfo.InvariantCulture, $"<div><dt>{Text(name)}</dt><dd>{Text(value)}</dd></div>\n");
        to.Append("</dl>\n");
        if (book.Cover.Drawing is { } drawing)
            to.Append(CultureInfo.InvariantCulture, $"<div class=\"drawing\">{Svg.Write(drawing)}</div>\n");
        if (book.Cover.Revisions.Length > 0)
            BookHtmlBlocks.Write(new TableBlock(RevisionTable.Of(book.Cover), "Revisions"), to);
        to.Append("</header>\n");
    }

    private static void Contents(Book book, StringBuilder to)
    {
        to.Append("<nav aria-label=\"Contents\">\n<h2>Contents</h2>\n<ol>\n");
        foreach (var chapter in book.Chapters)
        {
            to.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Id(chapter.Id)}\">{Text(chapter.Title)}</a>");
            var inner = chapter.Blocks.OfType<Heading>().Where(heading => heading is { Level: 2, Id: not null }).ToList();
            if (inner.Count > 0)
                to.Append("\n<ol>\n");
            foreach (var heading in inner)
                to.Append(CultureInfo.InvariantCulture, $"<li><a href=\"#{Id(heading.Id!)}\">{Text(heading.Text)}</a></li>\n");
            to.Append(inner.Count > 0 ? "</ol>\n</li>\n" : "</li>\n");
        }

        to.Append("</ol>\n</nav>\n");
    }

    private static void Write(Chapter chapter, StringBuilder to)
    {
        var id = Id(chapter.Id);
        to.Append(CultureInfo.InvariantCulture, $"<section aria-labelledby=\"{id}\">\n<h2 id=\"{id}\">{Text(chapter.Title)}</h2>\n");
        foreach (var block in chapter.Blocks) BookHtmlBlocks.Write(block, to);
        to.Append("</section>\n");
    }

    private static void Foot(Book book, StringBuilder to) =>
        to.Append(
            CultureInfo.InvariantCulture,
            $"<footer><p>{Text(book.Cover.Design)} · revision {Text(book.Cover.Revision)} · {Text(book.Cover.Status)} · {Text(book.Cover.Hash)}</p></footer>\n"
        );
}
