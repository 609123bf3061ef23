using System.Text.Json;
using System.Text.Json.Serialization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;

namespace Planner.Web.Storage.Json;

/// <summary>
/// A thing as {"kind":"host","id":"H1","fields":{...}}: the fields that are not at their default, by their names in the text form,
/// references as ids. The field table is the contract: an unknown kind or field is an exception, never dropped.
/// </summary>
internal sealed class ThingJson : JsonConverter<Thing>
{
    public override Thing Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var json = JsonDocument.ParseValue(ref reader);
        return Read(json.RootElement);
    }

    public override void Write(Utf8JsonWriter writer, Thing value, JsonSerializerOptions options) => Write(writer, value);

    internal static Thing Read(JsonElement json)
    {
        var (word, text) = (json.GetProperty("kind").GetString(), json.GetProperty("id").GetString());
        var kind =
            Kinds.Named(word ?? "")
            ?? throw new JsonException($"A stored thing is of the kind “{word}”, which this version does not know.");
        var id =
            Ref.Parse(text) is { Nic: null } read && read.Prefix == kind.Prefix
                ? read
                : throw new JsonException($"“{text}” is not the id of a {word}.");
        return Set(kind.Blank(id.Number), json.GetProperty("fields"));
    }

    internal static Thing Set(Thing thing, JsonElement fields)
    {
        foreach (var property in fields.EnumerateObject())
        {
            var field =
                thing.Kind.Named(property.Name)
                ?? throw new JsonException(
                    $"The stored {thing.Kind.Word} {thing.Ref} has a field “{property.Name}”, which this version does not know."
                );
            if (!field.Restore(thing, property.Value.GetString() ?? "").Ok(out var next, out var wrong))
                throw new JsonException($"The stored {field.Name} of {thing.Kind.Word} {thing.Ref} cannot be read: {wrong}");
            thing = next;
        }

        return thing;
    }

    internal static void Write(Utf8JsonWriter to, Thing thing)
    {
        to.WriteStartObject();
        to.WriteString("kind", thing.Kind.Word);
        to.WriteString("id", thing.Ref.ToString());
        to.WritePropertyName("fields");
        WriteDifference(to, thing.Kind.Blank(thing.Ref.Number), thing);
        to.WriteEndObject();
    }

    internal static void WriteDifference(Utf8JsonWriter to, Thing before, Thing after)
    {
        to.WriteStartObject();
        foreach (var field in after.Kind.Fields)
            if (field.Get(after, Naming.Ids) is var now && now != field.Get(before, Naming.Ids))
                to.WriteString(field.Name, now);
        to.WriteEndObject();
    }
}
