using System.Text;

namespace Planner.Core.Tests.Sheets;

/// <summary>RFC 4180 read letter by letter, written from its grammar and not from our writer.</summary>
internal static class CsvReader
{
    public static List<List<string>> Read(string text)
    {
        List<List<string>> records = [];
        var at = 0;
        while (at < text.Length) records.Add(Record(text, ref at));
        return records;
    }

    private static List<string> Record(string text, ref int at)
    {
        List<string> fields = [Field(text, ref at)];
        while (text[at] == ',') { at++; fields.Add(Field(text, ref at)); }
        Assert.Equal("\r\n", text.Substring(at, 2));
        at += 2;
        return fields;
    }

    private static string Field(string text, ref int at)
    {
        var field = new StringBuilder();
        if (text[at] != '"')
        {
            for (; text[at] is not (',' or '\r' or '\n'); at++) { Assert.NotEqual('"', text[at]); field.Append(text[at]); }
            return field.ToString();
        }

        for (at++; text[at] != '"' || text[at + 1] == '"'; at++) { if (text[at] == '"') at++; field.Append(text[at]); }
        at++;
        return field.ToString();
    }
}
