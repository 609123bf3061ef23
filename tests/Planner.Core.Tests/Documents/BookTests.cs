using System.Text.RegularExpressions;
using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Sheets;
using Planner.Core.Tests.Drawings;

namespace Planner.Core.Tests.Documents;

public static partial class BookTests
{
    private static Book Of(string name) =>
        new(
            name,
            new(name, name, name, name, name)
            {
                Subtitle = name,
                Facts = [new(name, name)],
                Drawn = new(name, name),
                Revisions = [new(name, name, name, name, name, name, name)],
            },
            [
                new(
                    name,
                    "one",
                    [
                        new Heading(2, name, "two"),
                        new Paragraph([new(name), new(name, RunStyle.Bold), new(name, RunStyle.Code), new(name) { Link = "one" }]),
                        new TableBlock(new(name, [new(name), new("n", ColumnKind.Number)], [Table.Row(name, 1), Table.Row(name, 2)]), name)
                        {
                            Marks = [MarkKind.Error, null],
                        },
                        new Heading(3, name),
                        new Figure(new(name, 20, 10, [new Label(1, 1, name)]), name),
                        new Code(name, name),
                        new CheckList([name]),
                        new Signatures([new(name, name, name)]),
                        new Callout(MarkKind.Warning, name),
                        new PageBreak(),
                    ]
                ),
            ]
        )
        {
            Author = name,
            Watermark = name,
        };

    [Fact]
    public static void A_book_as_text() => Assert.Equal("""
        Rack
        Design: Rack
        About: Rack
        Rack: Rack
        Number: Rack
        Revision: Rack
        Status: Rack
        Drawn: Rack, Rack
        Content hash: Rack
        revision Rack | Rack | Rack | Rack | Rack | Rack | Rack

        # Rack

        ## Rack
        Rack**Rack**`Rack`Rack
        [table] Rack
        Rack | n
        (error) Rack | 1
        Rack | 2

        ### Rack
        [figure Rack] Rack
        [code] Rack
            Rack
        [ ] Rack
        signed Rack: Rack Rack
        warning: Rack
        ----

        """.ReplaceLineEndings("\n"), BookText.Write(Of("Rack")));

    [Theory, MemberData(nameof(HostileText.All), MemberType = typeof(HostileText), DisableDiscoveryEnumeration = true)]
    public static void A_hostile_name_adds_no_element_to_the_page(string name)
    {
        if (name.Length == 0) return;
        Assert.Equal(Tags(Of("plain")), Tags(Of(name)));
    }

    // A label that is shortened, or that begins or ends with a blank, may differ in its title and its white space only.
    private static List<string> Tags(Book book) => [.. Tag().Matches(BookHtml.Write(book)).Select(tag => tag.Groups[1].Value)];

    [Fact]
    public static void Headings_go_down_one_by_one_and_links_lead_somewhere()
    {
        var html = BookHtml.Write(Of("Rack"));
        var levels = HeadingTag().Matches(html).Select(tag => tag.Groups[1].Value[0] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.Single(levels, 1);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
        var ids = IdAttribute().Matches(html).Select(id => id.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(LinkAttribute().Matches(html).Select(link => link.Groups[1].Value), target => Assert.Contains(target, ids));
    }

    [Fact]
    public static void The_page_needs_nothing_from_outside()
    {
        var html = BookHtml.Write(Of("Rack"));
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"en\">", html);
        Assert.DoesNotContain("<script", html);
        Assert.DoesNotContain("src=", html);
        Assert.DoesNotContain("<link", html);
        Assert.DoesNotContain("url(", html);
        Assert.All(Regex.Matches(html, "https?://[^\"]*"), address => Assert.Equal("http://www.w3.org/2000/svg", address.Value));
    }

    [Fact]
    public static void Tables_have_captions_and_column_headers()
    {
        var html = BookHtml.Write(Of("Rack"));
        Assert.Contains("<caption>Rack</caption>", html);
        Assert.Contains("<th scope=\"col\" class=\"number\">n</th>", html);
        Assert.DoesNotContain("<th>", html);
    }

    [GeneratedRegex("<(/?[a-z][a-z0-9]*)")]
    private static partial Regex Tag();

    [GeneratedRegex("<h([1-6])")]
    private static partial Regex HeadingTag();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex IdAttribute();

    [GeneratedRegex("href=\"#([^\"]*)\"")]
    private static partial Regex LinkAttribute();
}
