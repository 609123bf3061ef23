using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using Planner.Core.Sheets;
using Planner.Web.Sheets;

namespace Planner.Web.Tests.Sheets;

public sealed class ReproducibleTests
{
    private static readonly Table _table = new("Cabling", [new("A")], [Table.Row("x")]);

    [Fact]
    public void Equal_tables_give_equal_bytes_without_a_time_or_a_random_name()
    {
        var (one, two) = (Reproducible.Make(Xlsx.Write(_table)), Reproducible.Make(Xlsx.Write(_table)));

        Assert.Equal(one, two);
        using var zip = new ZipArchive(new MemoryStream(one));
        Assert.All(zip.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
    }

    [Fact]
    public void The_package_is_still_valid_and_knows_its_properties()
    {
        using var file = SpreadsheetDocument.Open(
            new MemoryStream(Reproducible.Make(Xlsx.Write(_table, new DateTimeOffset(2026, 5, 4, 3, 2, 1, TimeSpan.Zero)))),
            false
        );

        Assert.Empty(new OpenXmlValidator().Validate(file));
        Assert.Equal("Planner", file.PackageProperties.Creator);
        Assert.Equal(2026, file.PackageProperties.Created?.Year);
    }
}
