using System.Text.Json;
using System.Text.Json.Serialization;
using Planner.Core.Editing;

namespace Planner.Web.Storage.Json;

/// <summary>An edit as {"id":...,"what":...,"events":[...],"takesBack":...}; the last only where it undoes another.</summary>
internal sealed class DesignEditedJson : JsonConverter<DesignEdited>
{
    public override DesignEdited Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        var edit = json.RootElement;
        return new(
            edit.GetProperty("id").GetGuid(),
            edit.GetProperty("what").GetString() ?? "",
            [.. edit.GetProperty("events").EnumerateArray().Select(DesignEventJson.Read)],
            edit.TryGetProperty("takesBack", out var other) ? other.GetGuid() : null);
    }

    public override void Write(Utf8JsonWriter writer, DesignEdited value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("id", value.Id);
        writer.WriteString("what", value.What);
        writer.WriteStartArray("events");
        foreach (var happened in value.Events) DesignEventJson.Write(writer, happened);
        writer.WriteEndArray();
        if (value.TakesBack is { } other) writer.WriteString("takesBack", other);
        writer.WriteEndObject();
    }
}
