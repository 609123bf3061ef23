using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Planner.Core.Sheets;
using Cell = DocumentFormat.OpenXml.Spreadsheet.Cell;
using SheetColumn = DocumentFormat.OpenXml.Spreadsheet.Column;
using Table = Planner.Core.Sheets.Table;

namespace Planner.Web.Sheets;

/// <summary>Tables as an Excel workbook: typed cells, frozen header with filters, set up for printing; text is never a formula.</summary>
public static class Xlsx
{
    public static byte[] Write(Table table, DateTimeOffset made = default) => Write([table], made);

    /// <summary>A sheet for each table.</summary>
    /// <param name="imprint">What the file is: on a sheet of its own, every printed page, and in its properties; null for none.</param>
    public static byte[] Write(IReadOnlyList<Table> tables, DateTimeOffset made = default, Imprint? imprint = null)
    {
        using var stream = new MemoryStream();
        using (var file = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            file.PackageProperties.Creator = "Planner";
            file.PackageProperties.Created = (made < DateTimeOffset.UnixEpoch ? DateTimeOffset.UnixEpoch : made).UtcDateTime;
            if (imprint is not null) Tell(file, imprint);
            var book = file.AddWorkbookPart();
            book.Workbook = new Workbook();
            book.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = XlsxStyles.Make();
            var sheets = book.Workbook.AppendChild(new DocumentFormat.OpenXml.Spreadsheet.Sheets());
            var names = new DefinedNames();
            foreach (var table in tables) Add(table, book, sheets, names, imprint);
            if (imprint is not null) Add(About(imprint), book, sheets, names, imprint);
            book.Workbook.AppendChild(names);
        }

        return stream.ToArray();
    }

    private static void Tell(SpreadsheetDocument file, Imprint imprint)
    {
        var properties = file.PackageProperties;
        properties.Title = XlsxText.Clean($"{imprint.Design}: {imprint.Title}");
        properties.Identifier = imprint.Number;
        properties.Version = imprint.Revision;
        properties.ContentStatus = imprint.Status;
        properties.Description = XlsxText.Clean(imprint.Line);
    }

    private static Table About(Imprint imprint) =>
        new(
            "About this file",
            [new("What", Width: 30), new("Is")],
            [.. imprint.Facts.Select(fact => Table.Row(fact.Name, fact.Value))]
        );

    private static void Add(
        Table table,
        WorkbookPart book,
        DocumentFormat.OpenXml.Spreadsheet.Sheets sheets,
        DefinedNames names,
        Imprint? imprint
    )
    {
        var number = (uint)sheets.ChildElements.Count + 1;
        var name = SheetName.Of(table.Name, [.. sheets.Elements<Sheet>().Select(sheet => sheet.Name!.Value!)]);
        var part = book.AddNewPart<WorksheetPart>($"sheet{number}");
        part.Worksheet = Page(table, imprint);
        sheets.Append(new Sheet { Name = name, SheetId = number, Id = book.GetIdOfPart(part) });
        var quoted = $"'{name.Replace("'", "''")}'";
        names.Append(
            new DefinedName($"{quoted}!{Area(table, absolute: true)}")
            {
                Name = "_xlnm._FilterDatabase",
                LocalSheetId = number - 1,
                Hidden = true,
            }
        );
        names.Append(new DefinedName($"{quoted}!$1:$1") { Name = "_xlnm.Print_Titles", LocalSheetId = number - 1 });
    }

    // The order of these parts is prescribed by the format.
    private static Worksheet Page(Table table, Imprint? imprint)
    {
        var page = new Worksheet(new SheetProperties(new PageSetupProperties { FitToPage = true }), Frozen());
        if (table.Columns.Length > 0) page.Append(Widths(table));
        page.Append(
            Data(table),
            new AutoFilter { Reference = Area(table, absolute: false) },
            new PageMargins { Left = 0.5, Right = 0.4, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 },
            new HeaderFooter(
                new OddHeader(
                    imprint is null ? $"&L{PrintHeader(table.Name)}" : $"&L{PrintHeader(imprint.Design)}&R{PrintHeader(table.Name)}"
                ),
                new OddFooter($"{(imprint is null ? "" : $"&L {XlsxText.Clean(imprint.Line).Replace("&", "&&")}")}&RPage &P of &N")
            )
        );
        return page;
    }

    // Excel takes at most 255 characters, and a figure straight behind &L would be a type size.
    private static string PrintHeader(string name) => " " + XlsxText.Clean(name.Length > 50 ? name[..50] : name).Replace("&", "&&");

    private static SheetViews Frozen() => new(new SheetView(
        new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
        new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "A2" })
    {
        WorkbookViewId = 0
    });

    private static SheetData Data(Table table)
    {
        var data = new SheetData(
            new Row(table.Columns.Select(column => Text(column.Name, XlsxStyles.Header, XlsxStyles.Header))) { RowIndex = 1 }
        );
        for (var r = 0; r < table.Rows.Length; r++)
        {
            var row = new Row { RowIndex = (uint)r + 2 };
            for (var c = 0; c < table.Columns.Length; c++) row.Append(Typed(table.Rows[r][c], table.Columns[c].Kind));
            data.Append(row);
        }

        return data;
    }

    private static Cell Typed(Planner.Core.Sheets.Cell cell, ColumnKind kind) =>
        cell switch
        {
            NumberCell number => new Cell
            {
                CellValue = new CellValue(number.Text),
                DataType = CellValues.Number,
                StyleIndex = XlsxStyles.Plain,
            },
            DateCell day => new Cell
            {
                CellValue = new CellValue(day.Value.DayNumber - new DateOnly(1899, 12, 30).DayNumber),
                DataType = CellValues.Number,
                StyleIndex = XlsxStyles.Date,
            },
            _ when kind == ColumnKind.Mono => Text(cell.Text, XlsxStyles.Mono, XlsxStyles.MonoQuoted),
            _ => Text(cell.Text, XlsxStyles.Plain, XlsxStyles.Quoted),
        };

    // A quote prefix keeps the text a text also when somebody edits the cell and presses Enter.
    private static Cell Text(string text, uint style, uint quoted) =>
        new(new InlineString(new Text(XlsxText.Clean(text)) { Space = SpaceProcessingModeValues.Preserve }))
        {
            DataType = CellValues.InlineString,
            StyleIndex = Csv.IsRisky(text) ? quoted : style,
        };

    private static Columns Widths(Table table) => new(table.Columns.Select((column, c) =>
        new SheetColumn { Min = (uint)c + 1, Max = (uint)c + 1, CustomWidth = true, Width = Width(table, c, column) }));

    private static double Width(Table table, int c, Planner.Core.Sheets.Column column)
    {
        var longest = table.Rows.Select(row => row[c].Text.Length).Append(column.Name.Length + 3).Max();
        return Math.Clamp(longest * (column.Kind == ColumnKind.Mono ? 1.15 : 1.0) + 2, 6, 60);
    }

    private static string Area(Table table, bool absolute)
    {
        var last = ColumnLetters(Math.Max(1, table.Columns.Length));
        var row = (table.Rows.Length + 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        return absolute ? $"$A$1:${last}${row}" : $"A1:{last}{row}";
    }

    private static string ColumnLetters(int n) => n == 0 ? "" : ColumnLetters((n - 1) / 26) + (char)('A' + (n - 1) % 26);
}
