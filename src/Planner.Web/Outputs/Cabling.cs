using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Sheets;
using Planner.Web.Pdf;

namespace Planner.Web.Outputs;

/// <summary>The cabling sheet as a file; a workbook has the labels beside it.</summary>
public static class Cabling
{
    public static string PathOf(string format) => $"cabling.{format}";

    /// <param name="format">csv, xlsx or pdf.</param>
    public static Parsed<OutputFile> Of(Issue issue, string format)
    {
        var table = CablingSheet.Of(issue.Moment.Topology);
        var name = issue.Name("cabling sheet", format);
        return format == "pdf"
            ? new OutputFile(PathOf(format), "application/pdf", name, BookPdf.Write(Book(issue, table), issue.Stop))
            : Spreadsheets.Of(
                issue,
                PathOf(format),
                name,
                issue.Imprint("Cabling sheet", "CAB"),
                [table, LabelSheet.Of(issue.Moment.Topology), .. Power(issue)]
            );
    }

    /// <summary>A sheet of its own, where anything is said of power.</summary>
    private static Table[] Power(Issue issue) =>
        issue.Moment.Design.Of<Feed>().Count > 0 ? [PowerSheet.Of(issue.Moment.Design)] : [];

    private static Book Book(Issue issue, Table table) =>
        new(
            $"{issue.Moment.Design.Name}: cabling",
            Documents.Cover(issue, "Cabling sheet") with
            {
                Drawing = CoverDrawing.Of(new Drawn(issue.Moment.Topology, issue.Moment.Causes)),
            },
            [
                new("Cables", "cables", [new TableBlock(OnPaper(table)) { Landscape = true }]),
                .. Power(issue).Select(power => new Chapter("Power", "power", [new TableBlock(power) { Landscape = true }])),
                .. Drawings(issue),
            ]
        )
        {
            Made = issue.Date,
            Watermark = issue.Watermark,
        };

    private static IEnumerable<Chapter> Drawings(Issue issue)
    {
        if (issue.Moment.Design.Cables.Count == 0) yield break;
        var scenes = Outputs.Drawings.OnPaper(issue, "cabling");
        yield return new("Drawings", "drawings", [.. scenes.Select(scene => new Figure(scene, ""))]);
    }

    /// <summary>The sheet's columns drawn together to the eleven that paper is wide enough for.</summary>
    public static Table OnPaper(Table table)
    {
        var at = table.Columns.Index().ToDictionary(c => c.Item.Name, c => c.Index);
        return new(
            table.Name,
            [
                new("Label", ColumnKind.Mono, 19),
                new("Cable", Width: 23),
                new("m", ColumnKind.Number, 9),
                new("From", Width: 25),
                new("Device", Width: 25),
                new("Port", ColumnKind.Mono, 20),
                new("To", Width: 25),
                new("Device", Width: 25),
                new("Port", ColumnKind.Mono, 20),
                new("Networks and bond"),
                new("VLANs", ColumnKind.Mono, 22),
            ],
            [.. table.Rows.Select(row => Paper(name => row[at[name]]))]
        );
    }

    private static ImmutableArray<Cell> Paper(Func<string, Cell> of) =>
        Table.Row(
            of("Label"),
            Join(" ", of("Type"), of("Colour"), of("Length given"), of("Breakout")),
            of("Length (m)"),
            Join(" U", of("From rack"), of("From U")),
            of("From device"),
            Join(", ", PortNames.Short(of("From port").Text), of("Printed there")),
            Join(" U", of("To rack"), of("To U")),
            of("To device"),
            PortNames.Short(of("To port").Text),
            Join(", ", of("Networks"), of("Bond"), Way(of)),
            Join(" + ", of("Untagged VLAN"), of("Tagged VLANs"))
        );

    private static string Way(Func<string, Cell> of) =>
        of("Way from").Text.Length == 0 ? "" : $"hop {of("Hop").Text} from {of("Way from").Text} to {of("Way to").Text}";

    private static string Join(string between, params ReadOnlySpan<Cell> cells) =>
        string.Join(between, cells.ToArray().Select(cell => cell.Text).Where(text => text.Length > 0));
}
