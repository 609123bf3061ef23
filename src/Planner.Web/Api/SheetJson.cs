using System.Text.Encodings.Web;
using System.Text.Json;
using Planner.Core.Grids;
using Planner.Web.Live;

namespace Planner.Web.Api;

/// <summary>A grid as JSON, small: a row is an array of its id, its texts, and what is found of them.</summary>
public static class SheetJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The whole grid, or only what differs from an earlier one.</summary>
    public static byte[] Write(GridView view, GridView? since)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", view.Version);
            if (view.IsEarly) json.WriteBoolean("early", true);
            if (since is null || !view.IsAlike(since)) Columns(json, view);
            if (since is not null) Since(json, view, since);
            json.WriteStartArray("rows");
            foreach (var row in since is null ? view.Rows : view.Since(since)) Row(json, row);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }

    private static void Since(Utf8JsonWriter json, GridView view, GridView since)
    {
        json.WriteNumber("since", since.Version);
        json.WriteStartArray("gone");
        foreach (var gone in view.GoneSince(since)) json.WriteStringValue(gone.ToString());
        json.WriteEndArray();
    }

    private static void Row(Utf8JsonWriter json, ViewRow row)
    {
        json.WriteStartArray();
        json.WriteStringValue(row.Row.Ref.ToString());
        Texts(json, row.Row.Cells);
        if (row.Marks.Length > 0)
        {
            json.WriteStartArray();
            foreach (var mark in row.Marks) Mark(json, mark);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void Mark(Utf8JsonWriter json, GridMark mark)
    {
        json.WriteStartArray();
        json.WriteNumberValue(mark.Column);
        json.WriteStringValue(GridMarks.Word(mark.Level));
        json.WriteStringValue(mark.Sentence);
        json.WriteStringValue(mark.Rule);
        json.WriteStringValue(mark.Finding);
        json.WriteEndArray();
    }

    private static void Columns(Utf8JsonWriter json, GridView view)
    {
        json.WriteString("one", view.Grid.Kind.One);
        json.WriteString("many", view.Grid.Kind.Many);
        json.WriteStartArray("columns");
        foreach (var column in view.Grid.Columns) Column(json, view, column);
        json.WriteEndArray();
        json.WriteStartObject("looks");
        foreach (var (name, look) in view.Looks)
        {
            json.WritePropertyName(name);
            Texts(json, [look.Letter, look.Ink.ToString().ToLowerInvariant()]);
        }

        json.WriteEndObject();
    }

    private static void Column(Utf8JsonWriter json, GridView view, GridColumn column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteString("label", column.Label);
        if (column.Help.Length > 0) json.WriteString("help", column.Help);
        json.WriteNumber("width", column.Width);
        foreach (var (name, isSo) in ((string, bool)[])
            [("readOnly", column.IsReadOnly), ("key", column.IsKey), ("mono", column.IsMono), ("number", column.IsNumber),
                ("serial", column.IsSerial), ("networks", column.IsNetworks), ("shown", view.Shows(column))])
            if (isSo) json.WriteBoolean(name, true);
        if (column.Choices.Length > 0 || view.Names.ContainsKey(column.Name))
        {
            json.WritePropertyName("choices");
            Texts(json, column.Choices.Length > 0 ? column.Choices : view.Names[column.Name]);
        }

        json.WriteEndObject();
    }

    private static void Texts(Utf8JsonWriter json, IEnumerable<string> texts)
    {
        json.WriteStartArray();
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
