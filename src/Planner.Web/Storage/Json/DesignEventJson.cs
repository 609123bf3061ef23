using System.Text.Json;
using System.Text.Json.Serialization;
using Planner.Core.Editing;

namespace Planner.Web.Storage.Json;

/// <summary>
/// An event as {"is":"added|removed","thing":{...}}, {"is":"changed","thing":{the thing before},"to":{the fields that changed}} or
/// {"is":"renamed","from":"...","to":"..."}.
/// </summary>
internal sealed class DesignEventJson : JsonConverter<DesignEvent>
{
    public override DesignEvent Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return Read(json.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, DesignEvent value, JsonSerializerOptions options) => Write(writer, value);

    internal static DesignEvent Read(JsonElement json)
    {
        var word = json.GetProperty("is").GetString();
        if (word == "renamed")
            return new DesignRenamed(json.GetProperty("from").GetString() ?? "", json.GetProperty("to").GetString() ?? "");
        var thing = ThingJson.Read(json.GetProperty("thing"));
        return word switch
        {
            "added" => new ThingAdded(thing),
            "removed" => new ThingRemoved(thing),
            "changed" => new ThingChanged(thing, ThingJson.Set(thing, json.GetProperty("to"))),
            _ => throw new JsonException($"A stored event is “{word}”, which this version does not know."),
        };
    }

    internal static void Write(Utf8JsonWriter to, DesignEvent happened)
    {
        to.WriteStartObject();
        switch (happened)
        {
            case DesignRenamed renamed:
                to.WriteString("is", "renamed");
                to.WriteString("from", renamed.Before);
                to.WriteString("to", renamed.After);
                break;
            case ThingAdded added:
                WriteThing(to, "added", added.Thing);
                break;
            case ThingRemoved removed:
                WriteThing(to, "removed", removed.Thing);
                break;
            case ThingChanged changed:
                WriteThing(to, "changed", changed.Before);
                to.WritePropertyName("to");
                ThingJson.WriteDifference(to, changed.Before, changed.After);
                break;
            default:
                throw new JsonException($"The event {happened.GetType().Name} has no stored form.");
        }

        to.WriteEndObject();
    }

    private static void WriteThing(Utf8JsonWriter to, string word, Core.Designs.Thing thing)
    {
        to.WriteString("is", word);
        to.WritePropertyName("thing");
        ThingJson.Write(to, thing);
    }
}
