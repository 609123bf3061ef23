using Planner.Core.Designs;
using Planner.Core.Documents;
using Planner.Core.Sheets;
using Planner.Web.Pdf;
using Planner.Web.Sheets;

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
        return format switch
        {
            "csv" => new OutputFile(PathOf(format), "text/csv; charset=utf-8", name, Csv.WriteBytes(table)),
            "xlsx" => new OutputFile(PathOf(format), "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", name, Reproducible.Make(Xlsx.Write(table, issue.Date))),
            _ => new OutputFile(PathOf(format), "application/pdf", name, BookPdf.Write(Book(issue, table))),
        };
    }

    private static Book Book(Issue issue, Table table) => new($"{issue.Moment.Design.Name}: cabling", Documents.Cover(issue, "Cabling sheet"),
        [new("Cables", "cables", [new TableBlock(table) { Landscape = true }])])
    {
        Made = issue.Date,
        Watermark = issue.Watermark,
    };
}
