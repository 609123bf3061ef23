using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Planner.Core.Sheets;
using Planner.Core.Tests.Drawings;
using Planner.Web.Sheets;
using Table = Planner.Core.Sheets.Table;

namespace Planner.Web.Tests.Sheets;

public static class XlsxTests
{
    private static SpreadsheetDocument Read(params Table[] tables) => SpreadsheetDocument.Open(new MemoryStream(Xlsx.Write(tables)), false);

    private static Table Of(params string[] names) =>
        new(
            "Cabling: racks 1/2 [draft] and a name much too long",
            [new("Label", ColumnKind.Mono), new("Length", ColumnKind.Number), new("Day", ColumnKind.Date)],
            [.. names.Select(name => Table.Row(name, 2.5m, new DateOnly(2026, 3, 14)))]
        );

    private static List<Row> Rows(SpreadsheetDocument file) => [.. file.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<Row>()];

    [Fact]
    public static void The_file_is_valid()
    {
        using var file = Read(Of(HostileText.Names), Of("a"), new("", [], []));
        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath} {error.Description}"));
    }

    [Fact]
    public static void Cells_are_typed()
    {
        using var file = Read(Of("C0001"));
        var cells = Rows(file)[1].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ToList();
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.Equal((CellValues.Number, "2.5"), (cells[1].DataType!.Value, cells[1].CellValue!.Text));
        // Excel counts 14 March 2026 as day 46095.
        Assert.Equal("46095", cells[2].CellValue!.Text);
    }

    [Fact]
    public static void Every_hostile_name_is_text_and_none_a_formula()
    {
        using var file = Read(Of(HostileText.Names));
        Assert.Empty(file.WorkbookPart!.WorksheetParts.First().Worksheet!.Descendants<CellFormula>());
        var rows = Rows(file);
        var formats = file.WorkbookPart.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().ToList();
        for (var i = 0; i < HostileText.Names.Length; i++)
        {
            var (name, cell) = (HostileText.Names[i], rows[i + 1].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().First());
            Assert.Equal(name.Replace("\ud83d half", "\ufffd half"), Decoded(cell.InnerText));
            Assert.Equal(Csv.IsRisky(name), formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value ?? false);
        }
    }

    // ECMA-376 part 1, 22.9.2.19: _xHHHH_ stands for one character.
    private static string Decoded(string text) =>
        System.Text.RegularExpressions.Regex.Replace(
            text,
            "_x([0-9A-F]{4})_",
            code => ((char)Convert.ToInt32(code.Groups[1].Value, 16)).ToString()
        );

    [Fact]
    public static void The_header_is_frozen_and_filtered_and_repeats_in_print()
    {
        using var file = Read(Of("a", "b"));
        var sheet = file.WorkbookPart!.WorksheetParts.First().Worksheet!;
        Assert.Equal(
            (1, PaneStateValues.Frozen),
            ((int)sheet.Descendants<Pane>().Single().VerticalSplit!.Value, sheet.Descendants<Pane>().Single().State!.Value)
        );
        Assert.Equal("A1:C3", sheet.Descendants<AutoFilter>().Single().Reference!.Value);
        var setup = sheet.Descendants<PageSetup>().Single();
        Assert.Equal(
            (9u, OrientationValues.Landscape, 1u, 0u),
            (setup.PaperSize!.Value, setup.Orientation!.Value, setup.FitToWidth!.Value, setup.FitToHeight!.Value)
        );
        Assert.Equal("&RPage &P of &N", sheet.Descendants<OddFooter>().Single().Text);
        Assert.Contains(
            file.WorkbookPart.Workbook!.Descendants<DefinedName>(),
            name => name is { Name.Value: "_xlnm.Print_Titles" } && name.Text.EndsWith("!$1:$1", StringComparison.Ordinal)
        );
    }

    [Fact]
    public static void A_workbook_says_what_it_is_on_a_sheet_on_every_page_and_in_its_properties()
    {
        var imprint = new Imprint("Cabling sheet", "R&D <1>", "A1-CAB", "B", "Approved", "2026-05-04", new('f', 64));
        using var file = SpreadsheetDocument.Open(new MemoryStream(Xlsx.Write([Of("a")], default, imprint)), false);

        Assert.Empty(new OpenXmlValidator().Validate(file).Select(error => $"{error.Path?.XPath} {error.Description}"));
        Assert.Equal("About this file", file.WorkbookPart!.Workbook!.Descendants<Sheet>().Last().Name!.Value);
        Assert.Equal(
            ("R&D <1>: Cabling sheet", "A1-CAB", "B", "Approved"),
            (
                file.PackageProperties.Title,
                file.PackageProperties.Identifier,
                file.PackageProperties.Version,
                file.PackageProperties.ContentStatus
            )
        );
        foreach (var part in file.WorkbookPart.WorksheetParts)
        {
            Assert.StartsWith("&L R&&D <1>&R ", part.Worksheet!.Descendants<OddHeader>().Single().Text, StringComparison.Ordinal);
            Assert.Equal(
                "&L A1-CAB, revision B, approved, 2026-05-04, ffffffffffff&RPage &P of &N",
                part.Worksheet.Descendants<OddFooter>().Single().Text
            );
        }

        var about = ((WorksheetPart)file.WorkbookPart.GetPartById("sheet2")).Worksheet!;
        Assert.Contains("Content hash", about.InnerText, StringComparison.Ordinal);
        Assert.Contains("ffffffffffff", about.InnerText, StringComparison.Ordinal);
    }

    [Fact]
    public static void Sheet_names_are_ones_Excel_takes()
    {
        using var file = Read([.. HostileText.Names.Append("History").Append("Plain").Select(name => new Table(name, [new("a")], []))]);
        var names = file.WorkbookPart!.Workbook!.Descendants<Sheet>().Select(sheet => sheet.Name!.Value!).ToList();
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches(@"^(?!')[^\\/?*\[\]:\x00-\x1f]{1,31}(?<!')$", name));
    }

    [Fact]
    public static void A_name_longer_than_a_cell_is_cut()
    {
        using var file = Read(Of(new string('x', 5_000_000)));
        Assert.InRange(Rows(file)[1].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().First().InnerText.Length, 32_000, 32_767);
    }
}
