using System.Globalization;
using System.Text.RegularExpressions;
using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Sheets;
using Planner.Core.Tests.Drawings;
using Planner.Web.Pdf;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.TextExtractor;
using UglyToad.PdfPig.Outline;

namespace Planner.Web.Tests.Pdf;

public static partial class BookPdfTests
{
    private static readonly byte[] Sample = BookPdf.Write(SampleBook.Make(200));

    private static List<string> Pages(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => string.Join(' ', page.GetWords().Select(word => word.Text)))];
    }

    [Fact]
    public static void Equal_books_give_equal_bytes() => Assert.Equal(Sample, BookPdf.Write(SampleBook.Make(200)));

    [Fact]
    public static void Every_page_behind_the_cover_says_page_x_of_y()
    {
        var pages = Pages(Sample);
        for (var i = 1; i < pages.Count; i++) Assert.Contains($"Page {i + 1} of {pages.Count}", pages[i]);
        Assert.DoesNotContain("Page 1 of", pages[0]);
    }

    [Fact]
    public static void Every_text_page_names_design_revision_status_and_hash() => Assert.All(Pages(Sample).Skip(1), page =>
    {
        Assert.Contains("Frankfurt pool A", page);
        Assert.Contains("Revision P3 · Draft · 9f2c4b7d1e8a", page);
    });

    [Fact]
    public static void The_cover_carries_the_title_block()
    {
        var cover = Pages(Sample)[0];
        Assert.All(
            [
                "Frankfurt pool A",
                "Network and cabling design",
                "FRA-NET-0042",
                "P3",
                "Anna Weber",
                "12 Mar 2026",
                "Jonas Lind",
                "9f2c4b7d1e8a5f6071c3d9b2a4e6f80915d7c3b1a29e8f7064d5c3b2a1908f7e",
                "Storage on a switch pair of its own",
            ],
            words => Assert.Contains(words, cover)
        );
    }

    [Fact]
    public static void The_header_of_a_long_table_repeats_and_every_row_is_there_once()
    {
        var pages = Pages(Sample);
        var withRows = pages.Where(page => Label().IsMatch(page) && page.Contains("Cabling schedule")).ToList();
        Assert.True(withRows.Count >= 4);
        Assert.All(withRows, page => Assert.Contains("Label Type Colour", page));
        var labels = withRows.SelectMany(page => Label().Matches(page)).Select(label => label.Value).ToList();
        Assert.Equal(Enumerable.Range(1, 200).Select(n => $"C{n:0000}"), labels);
    }

    [Fact]
    public static void Page_numbers_in_the_contents_are_true()
    {
        var pages = Pages(Sample);
        foreach (
            var title in (string[])
                ["Summary", "Networks", "Findings", "Cabling schedule", "Switch configuration", "Run-book", "Handed over"]
        )
        {
            var entry = Regex.Match(pages[1], Regex.Escape(title) + @" (\d+)");
            Assert.True(entry.Success, title);
            Assert.Contains(title, pages[int.Parse(entry.Groups[1].ValueSpan, CultureInfo.InvariantCulture) - 1]);
        }
    }

    [Fact]
    public static void Entries_of_the_contents_and_links_in_the_text_lead_inside_only()
    {
        using var document = PdfDocument.Open(Sample);
        var contents = document.GetPage(2).GetAnnotations().ToList();
        Assert.Equal(10, contents.Count);
        Assert.Equal(2, document.GetPage(3).GetAnnotations().Count());
        Assert.DoesNotContain("/URI", System.Text.Encoding.Latin1.GetString(Sample));
    }

    [Fact]
    public static void Bookmarks_lead_to_the_chapters()
    {
        using var document = PdfDocument.Open(Sample);
        Assert.True(document.TryGetBookmarks(out var bookmarks));
        Assert.Equal(
            ["Summary", "Findings", "Racks", "Cabling schedule", "Switch configuration", "Run-book"],
            bookmarks.Roots.Select(root => root.Title)
        );
        Assert.Equal(["Before the first cable", "Handed over"], bookmarks.Roots[^1].Children.Select(child => child.Title));
        var pages = Pages(Sample);
        Assert.All(
            bookmarks.Roots.Where(root => root.Title != "Racks"),
            root => Assert.Contains(root.Title, pages[Assert.IsType<DocumentBookmarkNode>(root).PageNumber - 1])
        );
    }

    [Fact]
    public static void The_file_says_who_made_what_and_when()
    {
        using var document = PdfDocument.Open(Sample);
        Assert.Equal("Frankfurt pool A", document.Information.Title);
        Assert.Equal("Anna Weber", document.Information.Author);
        Assert.Contains("20260314093000", document.Information.CreationDate);
    }

    [Fact]
    public static void A_draft_says_so_on_every_page_and_an_approved_book_on_none()
    {
        Assert.All(Pages(Sample), page => Assert.True(page.Contains("DRAFT") || "DRAFT".All(page.Contains)));
        Assert.All(Pages(BookPdf.Write(SampleBook.Make(5) with { Watermark = null })), page => Assert.DoesNotContain("DRAFT", page));
    }

    [Fact]
    public static void Drawings_have_landscape_sheets_with_a_title_block()
    {
        using var document = PdfDocument.Open(Sample);
        var sheets = document.GetPages().Where(page => page.Text.Contains("not to scale")).ToList();
        Assert.Equal(2, sheets.Count);
        Assert.All(sheets, page => Assert.True(page.Width > page.Height));
        Assert.Contains("1 of 2", ContentOrderTextExtractor.GetText(sheets[0]));
        Assert.Contains("2 of 2", ContentOrderTextExtractor.GetText(sheets[1]));
    }

    [Fact]
    public static void A_large_drawing_gets_larger_paper_until_its_labels_have_seven_points()
    {
        var wide = new Scene("Wide", 380, 100, [new Label(10, 10, "seven points")]);
        using var document = PdfDocument.Open(BookPdf.Write(Holding(new Figure(wide, ""))));
        var page = document.GetPages().Single(page => page.Text.Contains("seven points"));
        Assert.Equal(420 / 25.4 * 72, page.Width, 0.5);
        Assert.True(page.Letters.First(letter => letter.Value == "v").PointSize >= 6.99);
    }

    [Fact]
    public static void A_drawing_too_large_for_a_sheet_goes_over_several_of_the_A_series()
    {
        var labels = Enumerable.Range(0, 3000).Select(n => new Label(20, 10 + n * 5, $"name-{n:0000}"));
        using var document = PdfDocument.Open(BookPdf.Write(Holding(new Figure(new("Tall", 80, 15_020, [.. labels]), ""))));
        var sheets = document.GetPages().Skip(1).ToList();
        Assert.InRange(sheets.Count, 10, 40);
        Assert.All(sheets, page => Assert.InRange(page.Height, 0, 841 / 25.4 * 72 + 1));
        var words = sheets.SelectMany(page => page.GetWords()).Select(word => word.Text).Where(word => word.StartsWith("name-")).ToList();
        Assert.Equal(3000, words.Distinct().Count());
        Assert.Contains($"{sheets.Count} of {sheets.Count}", ContentOrderTextExtractor.GetText(sheets[^1]));
    }

    [Fact]
    public static void A_writer_stops_when_nobody_waits_any_more() =>
        Assert.Throws<OperationCanceledException>(() => BookPdf.Write(SampleBook.Make(5), new CancellationToken(canceled: true)));

    [Theory, MemberData(nameof(HostileText.All), MemberType = typeof(HostileText), DisableDiscoveryEnumeration = true)]
    public static void A_hostile_name_is_painted_everywhere(string name)
    {
        var book = new Book(
            name,
            new(name, name, name, name, name)
            {
                Subtitle = name,
                Facts = [new(name, name)],
                Drawn = new(name, name),
                Drawing = Named(name),
                Revisions = [new(name, name, name, name, name, name, name)],
            },
            [
                new(
                    name,
                    name,
                    [
                        .. ((string[])["2", "3", "4"]).Select(nth => new Heading(2, name, name + nth)),
                        new Paragraph([new(name) { Link = name }]),
                        new TableBlock(new(name, [new(name)], [Table.Row(name)]), name),
                        new Figure(Named(name), name),
                        new Code(name, name),
                        new CheckList([name]),
                        new Signatures([new(name, name, name)]),
                        new Callout(MarkKind.Note, name),
                    ]
                ),
            ]
        )
        {
            Author = name,
            Watermark = name,
            Language = name,
        };
        using var document = PdfDocument.Open(BookPdf.Write(book));
        Assert.True(document.NumberOfPages >= 4);
    }

    private static Scene Named(string name) =>
        new(name, 100, 50, [new Label(1, 9, name) { MaxWidth = 30 }, new Label(1, 20, name) { Mono = true }]);

    [Fact]
    public static void Nothing_runs_over_the_edge_of_the_paper()
    {
        var word = new string('W', 400);
        var rows = Enumerable.Range(0, 5).Select(_ => Table.Row(word, word, "x", word)).ToArray();
        var book = Holding(
            new Paragraph(word),
            new Code(word),
            new TableBlock(new("t", [new("a"), new("b", ColumnKind.Mono), new("c"), new(word)], [.. rows])),
            new CheckList([word]),
            new Callout(MarkKind.Note, word),
            new Heading(2, word, "x")
        );
        using var document = PdfDocument.Open(BookPdf.Write(book));
        foreach (var page in document.GetPages().Skip(1))
            Assert.All(
                page.Letters,
                letter => Assert.InRange(letter.BoundingBox.Right, 20 / 25.4 * 72 - 1, page.Width - 20 / 25.4 * 72 + 1)
            );
        Assert.Equal(
            400 * 15,
            document.GetPages().Skip(1).SelectMany(page => page.Letters).Count(letter => letter is { Value: "W", PointSize: < 8.1 })
                - HeaderLetters(document)
                - 400
        );
    }

    // The wordy column's heading repeats on each page of the table.
    private static int HeaderLetters(PdfDocument document) =>
        document
            .GetPages()
            .Skip(2)
            .Sum(page =>
                page.Letters.Count(letter => letter.Value == "W" && letter.FontName!.Contains("SemiBold") && letter.PointSize < 8.1)
            );

    [Fact]
    public static void A_row_taller_than_a_page_goes_on_and_others_are_not_split()
    {
        var tall = string.Join(' ', Enumerable.Range(1, 4000).Select(n => $"w{n}"));
        var pages = Pages(
            BookPdf.Write(
                Holding(
                    new TableBlock(
                        new("t", [new("a"), new("b")], [Table.Row("first", "x"), Table.Row("tall", tall), Table.Row("last", "y")])
                    )
                )
            )
        );
        var words = pages.Skip(1).SelectMany(page => Word().Matches(page)).Select(word => word.Value).ToList();
        Assert.Equal(Enumerable.Range(1, 4000).Select(n => $"w{n}"), words);
        Assert.Contains("last", pages[^1]);
    }

    [Fact]
    public static void Where_there_is_little_to_find_no_page_is_spent_on_contents_else_the_revisions_stand_behind_them()
    {
        Block[] few = [new Heading(2, "One", "1"), new Paragraph("text")];
        Assert.DoesNotContain("Contents", Pages(BookPdf.Write(Holding(few)))[1]);
        var book = Holding([.. few, new Heading(2, "Two", "2"), new Heading(2, "Three", "3")]);
        var issued = book with
        {
            Cover = book.Cover with
            {
                Revisions = [.. Enumerable.Range(1, 9).Select(n => new RevisionRow($"R{n}", "", $"issue {n}", "", "", "", ""))],
            },
        };
        var page = Pages(BookPdf.Write(issued))[1];
        Assert.All((string[])["Contents", "issue 1", "issue 9"], words => Assert.Contains(words, page));
    }

    [Fact]
    public static void No_heading_stands_at_a_pages_foot()
    {
        for (var lines = 20; lines < 60; lines++)
        {
            var blocks = Enumerable
                .Range(0, lines)
                .Select(n => (Block)new CheckList([$"item {n}"]))
                .Append(new Heading(2, "Heading", "h"))
                .Append(new Paragraph("below it"));
            var pages = Pages(BookPdf.Write(Holding([.. blocks])));
            var page = pages.Skip(1).Single(text => text.Contains("Heading"));
            Assert.Contains("below it", page);
        }
    }

    private static Book Holding(params Block[] blocks) =>
        new("Book", new("Design", "1", "A", "Draft", "abc"), [new("Chapter", "chapter", [.. blocks])]);

    [GeneratedRegex(@"C\d{4}")]
    private static partial Regex Label();

    [GeneratedRegex(@"w\d+")]
    private static partial Regex Word();
}
