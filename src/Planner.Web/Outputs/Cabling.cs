using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Documents;
using Planner.Core.Drawings;
using Planner.Core.Sheets;
using Planner.Web.Pdf;

namespace Planner.Web.Outputs;

/// <summary>The cabling sheet as a file.</summary>
public static class Cabling
{
    public static string PathOf(string format) => $"cabling.{format}";

    /// <param name="format">csv, xlsx or pdf.</param>
    public static Parsed<OutputFile> Of(Issue issue, string format)
    {
        var table = CablingSheet.Of(issue.Moment.Topology);
        var name = $"{OutputFile.Safe(issue.Moment.Design.Name)} cabling.{format}";
        return format == "pdf"
            ? new OutputFile(PathOf(format), "application/pdf", name, BookPdf.Write(Book(issue, table)))
            : Spreadsheets.Of(issue, PathOf(format), name, table);
    }

    private static Book Book(Issue issue, Table table) =>
        new(
            $"{issue.Moment.Design.Name}: cabling",
            Documents.Cover(issue, "Cabling sheet") with
            {
                Drawing =
                    issue.Moment.Design.Cables.Count > 0
                        ? DrawingKinds.Draw("cabling", issue.Moment.Topology, issue.Moment.Causes)
                        : null,
            },
            [new("Cables", "cables", [new TableBlock(OnPaper(table)) { Landscape = true }])]
        )
        {
            Made = issue.Date,
            Watermark = issue.Watermark,
        };

    /// <summary>The sheet's seventeen columns drawn together to the eleven that paper is wide enough for.</summary>
    private static Table OnPaper(Table table) =>
        new(
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
            [
                .. table.Rows.Select(row =>
                    Table.Row(
                        row[0],
                        Join(" ", row[1], row[2]),
                        row[3],
                        Join(" U", row[4], row[5]),
                        row[6],
                        PortNames.Short(row[7].Text),
                        Join(" U", row[8], row[9]),
                        row[10],
                        PortNames.Short(row[11].Text),
                        Join(", ", row[12], row[15]),
                        Join(" + ", row[13], row[14])
                    )
                ),
            ]
        );

    private static string Join(string between, params ReadOnlySpan<Cell> cells) =>
        string.Join(between, cells.ToArray().Select(cell => cell.Text).Where(text => text.Length > 0));
}
