using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;

namespace Planner.Web.Pdf;

/// <summary>
/// Adds bookmarks and the language to a finished PDF, which Skia cannot: as an update behind its end (ISO 32000-1, 7.5.6).
/// </summary>
internal static partial class PdfOutline
{
    public static byte[] Add(byte[] pdf, IReadOnlyList<ContentsPages.Entry> entries, string language)
    {
        if (entries.Count == 0) return pdf;
        var tail = Trailer().Match(Encoding.Latin1.GetString(pdf, Math.Max(0, pdf.Length - 1000), Math.Min(1000, pdf.Length)));
        if (!tail.Success) throw new InvalidOperationException("The PDF does not end as Skia writes it.");
        int size = Number(tail, "size"), root = Number(tail, "root");
        var update = new Update(pdf.Length, size);
        update.Put(root, Catalog(pdf, root) + $"/Outlines {size} 0 R /PageMode /UseOutlines /Lang {Words(language)}>>");
        var chapters = entries.Count(entry => entry.IsChapter);
        update.Put(size, $"<</Type /Outlines /First {size + 1} 0 R /Last {size + 1 + Last(entries)} 0 R /Count {chapters}>>");
        for (var i = 0; i < entries.Count; i++) update.Put(size + 1 + i, Item(entries, i, size));
        return [.. pdf, .. update.Close(root, Number(tail, "info"), Number(tail, "start"))];
    }

    private static int Last(IReadOnlyList<ContentsPages.Entry> entries)
    {
        for (var i = entries.Count - 1; i > 0; i--)
            if (entries[i].IsChapter) return i;
        return 0;
    }

    private static string Item(IReadOnlyList<ContentsPages.Entry> entries, int i, int outlines)
    {
        string Ref(int n) => string.Create(CultureInfo.InvariantCulture, $"{outlines + 1 + n} 0 R");
        var item = new StringBuilder($"<</Title {Words(Printable.Line(entries[i].Title))} /Dest /{PlaceName.Of(entries[i].Id)}");
        int parent = i, end = i + 1, previous = i - 1, next = i + 1;
        while (!entries[parent].IsChapter) parent--;
        while (end < entries.Count && !entries[end].IsChapter) end++;
        item.Append(CultureInfo.InvariantCulture, $" /Parent {(entries[i].IsChapter ? $"{outlines} 0 R" : Ref(parent))}");
        if (entries[i].IsChapter)
        {
            if (end - i > 1)
                item.Append(CultureInfo.InvariantCulture, $" /First {Ref(i + 1)} /Last {Ref(end - 1)} /Count {-(end - i - 1)}");
            while (previous >= 0 && !entries[previous].IsChapter)
                previous--;
            next = end;
        }

        if (previous >= 0 && entries[previous].IsChapter == entries[i].IsChapter)
            item.Append(CultureInfo.InvariantCulture, $" /Prev {Ref(previous)}");
        if (next < entries.Count && entries[next].IsChapter == entries[i].IsChapter)
            item.Append(CultureInfo.InvariantCulture, $" /Next {Ref(next)}");
        return item.Append(">>").ToString();
    }

    // The catalog without its closing brackets.
    private static string Catalog(byte[] pdf, int root)
    {
        var head = Encoding.Latin1.GetBytes(string.Create(CultureInfo.InvariantCulture, $"\n{root} 0 obj\n"));
        var start = pdf.AsSpan().LastIndexOf(head) + head.Length;
        var length = pdf.AsSpan(start).IndexOf(">>\nendobj"u8);
        return Encoding.Latin1.GetString(pdf, start, length) + "\n";
    }

    private static string Words(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"trailer\n<</Size (?<size>\d+)\n/Root (?<root>\d+) 0 R\n/Info (?<info>\d+) 0 R>>\nstartxref\n(?<start>\d+)\n%%EOF\s*$"
    )]
    private static partial Regex Trailer();

    // The objects of an update, where they begin, and the table that says so.
    private sealed class Update(int from, int size)
    {
        private readonly StringBuilder text = new();
        private readonly SortedDictionary<int, int> starts = [];

        public void Put(int number, string body)
        {
            starts[number] = from + text.Length;
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }

        public byte[] Close(int root, int info, int previous)
        {
            var table = from + text.Length;
            text.Append("xref\n");
            foreach (var (number, start) in starts) text.Append(CultureInfo.InvariantCulture, $"{number} 1\n{start:0000000000} 00000 n \n");
            var top = Math.Max(size, starts.Keys.Max() + 1);
            text.Append(
                CultureInfo.InvariantCulture,
                $"trailer\n<</Size {top}\n/Root {root} 0 R\n/Info {info} 0 R\n/Prev {previous}>>\nstartxref\n{table}\n%%EOF\n"
            );
            return Encoding.Latin1.GetBytes(text.ToString());
        }
    }
}
