using System.Text;
using CsCheck;
using Planner.Core.Sheets;
using Planner.Core.Tests.Drawings;

namespace Planner.Core.Tests.Sheets;

public static class CsvTests
{
    private static Table Of(params string[] names) =>
        new(
            "t",
            [new("Name"), new("Length", ColumnKind.Number), new("Day", ColumnKind.Date)],
            [.. names.Select(name => Table.Row(name, -2.5m, new DateOnly(2026, 3, 14)))]
        );

    [Fact]
    public static void Every_hostile_name_comes_back_from_an_independent_reader()
    {
        var read = CsvReader.Read(Csv.Write(Of(HostileText.Names)));
        Assert.Equal(["Name", "Length", "Day"], read[0]);
        for (var i = 0; i < HostileText.Names.Length; i++)
        {
            var name = HostileText.Names[i].Replace('\0', '\ufffd');
            Assert.Equal([Csv.IsRisky(name) ? "'" + name : name, "-2.5", "2026-03-14"], read[i + 1]);
        }
    }

    [Fact]
    public static void Any_text_comes_back() => Gen.String[0, 30].Sample(name =>
        CsvReader.Read(Csv.Write(Of(name)))[1][0].TrimStart('\'') == name.Replace('\0', '\ufffd').TrimStart('\''));

    [
        Theory,
        InlineData("=1+1"),
        InlineData("+1"),
        InlineData("-1"),
        InlineData("@SUM(A1)"),
        InlineData("\t=1"),
        InlineData("\r=1"),
        InlineData(" =1")
    ]
    public static void What_would_be_a_formula_gets_an_apostrophe(string text) => Assert.StartsWith("'", Csv.Safe(text));

    [Theory, InlineData("host-01"), InlineData("1-2"), InlineData("O'Brien"), InlineData("")]
    public static void Other_text_is_left_alone(string text) => Assert.Equal(text, Csv.Safe(text));

    [Fact]
    public static void A_negative_number_is_no_text() => Assert.Contains(",-2.5,", Csv.Write(Of("a")));

    [Fact]
    public static void What_the_file_is_stands_at_its_end_and_is_no_formula()
    {
        var imprint = new Imprint("Cabling sheet", "=1+1, \r\n\"x\"", "A1-CAB", "A", "Approved", "2026-05-04", new('f', 64));
        Assert.Equal(
            [
                "# Sheet: Cabling sheet", "\"# Design: =1+1,  \"\"x\"\"\"", "# Number: A1-CAB", "# Revision: A", "# Status: Approved",
                "# Date: 2026-05-04", "# Content hash: ffffffffffff",
            ],
            Csv.Write(Of("é"), imprint).Split("\r\n")[^8..^1]
        );
    }

    [Fact]
    public static void A_byte_order_mark_on_request()
    {
        Assert.Equal([0xEF, 0xBB, 0xBF], Csv.WriteBytes(Of("é"))[..3]);
        Assert.Equal(Csv.Write(Of("é")), Encoding.UTF8.GetString(Csv.WriteBytes(Of("é"), byteOrderMark: false)));
    }
}
