using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Planner.Web.Sheets;

/// <summary>The few cell styles of our workbooks, by their index.</summary>
internal static class XlsxStyles
{
    public const uint Plain = 0;
    public const uint Header = 1;
    public const uint Quoted = 2;
    public const uint Mono = 3;
    public const uint MonoQuoted = 4;
    public const uint Date = 5;

    public static Stylesheet Make() =>
        new(
            new NumberingFormats(new NumberingFormat { NumberFormatId = 164, FormatCode = "yyyy-mm-dd" }),
            new Fonts(Face("Calibri", bold: false), Face("Calibri", bold: true), Face("Consolas", bold: false)),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                Ground("FFF3F3F1")
            ),
            new Borders(new Border(), new Border(new BottomBorder { Style = BorderStyleValues.Thin })),
            new CellStyleFormats(new CellFormat()),
            new CellFormats(
                new CellFormat(),
                new CellFormat
                {
                    FontId = 1,
                    FillId = 2,
                    BorderId = 1,
                    ApplyFont = true,
                    ApplyFill = true,
                    ApplyBorder = true,
                },
                new CellFormat { QuotePrefix = true },
                new CellFormat { FontId = 2, ApplyFont = true },
                new CellFormat
                {
                    FontId = 2,
                    ApplyFont = true,
                    QuotePrefix = true,
                },
                new CellFormat { NumberFormatId = 164, ApplyNumberFormat = true }
            )
        );

    // The format prescribes the order: bold, size, name.
    private static Font Face(string name, bool bold) =>
        bold
            ? new(new Bold(), new FontSize { Val = 10 }, new FontName { Val = name })
            : new(new FontSize { Val = 10 }, new FontName { Val = name });

    private static Fill Ground(string colour) =>
        new(new PatternFill(new ForegroundColor { Rgb = HexBinaryValue.FromString(colour) }) { PatternType = PatternValues.Solid });
}
