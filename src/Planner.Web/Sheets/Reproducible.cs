using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace Planner.Web.Sheets;

/// <summary>An Open XML package without what its writer draws by lot: equal contents give equal bytes.</summary>
public static partial class Reproducible
{
    private static readonly DateTimeOffset _noTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Make(byte[] package)
    {
        using var made = new MemoryStream();
        using (var from = new ZipArchive(new MemoryStream(package), ZipArchiveMode.Read))
        using (var to = new ZipArchive(made, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var entry in from.Entries) Copy(entry, to);
        return made.ToArray();
    }

    private static void Copy(ZipArchiveEntry entry, ZipArchive to)
    {
        var copy = to.CreateEntry(PropertiesName().Replace(entry.FullName, "core.psmdcp"));
        copy.LastWriteTime = _noTime;
        using var source = entry.Open();
        using var target = copy.Open();
        if (entry.FullName is not ("_rels/.rels" or "[Content_Types].xml"))
        {
            source.CopyTo(target);
            return;
        }

        using var reader = new StreamReader(source);
        var number = 0;
        var text = RandomId().Replace(PropertiesName().Replace(reader.ReadToEnd(), "core.psmdcp"), _ => $"Id=\"R{++number}\"");
        target.Write(Encoding.UTF8.GetBytes(text));
    }

    [GeneratedRegex("[0-9a-f]{32}\\.psmdcp")]
    private static partial Regex PropertiesName();

    [GeneratedRegex("Id=\"R[0-9a-f]{16}\"")]
    private static partial Regex RandomId();
}
