using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Recipes;
using Host = Planner.Core.Designs.Model.Host;

namespace Planner.Web.Api;

/// <summary>Reads a recipe from JSON, in which every part may be left out, and writes what it would make.</summary>
public static class RecipeJson
{
    /// <summary>In characters.</summary>
    public const int Longest = 256 * 1024;

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        MaxDepth = 8,
        Converters =
        {
            new Words<Edition>(), new Words<SwitchJoin>(), new Words<NetworkRole>(), new Words<BondMode>(), new Sum(),
            new Rows<SwitchRow>(), new Rows<NicRow>(), new Rows<VmRow>(),
        },
    };

    public static Parsed<Recipe> Recipe(JsonElement json) => Read<Recipe>(json);

    /// <summary>Which NICs are to be plugged in: some, or all of some hosts.</summary>
    /// <param name="Nics">Such as H1/2.</param>
    /// <param name="Hosts">Such as H1.</param>
    public sealed record Chosen(ImmutableArray<string>? Nics = null, ImmutableArray<string>? Hosts = null, CablingRow? Cabling = null);

    /// <summary>The command; the sentence that says what is wrong where there is none.</summary>
    public static Parsed<AutoCable> AutoCable(JsonElement json, Design design)
    {
        if (!Read<Chosen>(json).Ok(out var chosen, out var wrong)) return Parsed<AutoCable>.Not(wrong);
        var nics = ImmutableArray.CreateBuilder<(Id<Host>, int)>();
        foreach (var text in chosen.Nics ?? [])
            if (Ref.Parse(text)?.HostNic is { } nic) nics.Add(nic);
            else return Parsed<AutoCable>.Not($"“{Shown.Short(text)}” is not a NIC of a host; write H1/2.");
        List<Id<Host>> hosts = [];
        foreach (var text in chosen.Hosts ?? [])
            if (Ref.Parse(text)?.As<Host>() is { } host && design.Hosts.Has(host)) hosts.Add(host);
            else return Parsed<AutoCable>.Not($"“{Shown.Short(text)}” is not a host of this design; write H1.");
        nics.AddRange(Core.Recipes.AutoCable.Of(design, hosts).Nics);
        return nics.Count == 0
            ? Parsed<AutoCable>.Not("Name “nics”, such as [\"H1/2\"], or “hosts”, such as [\"H1\"].")
            : new AutoCable([.. nics.Distinct()]) { Cabling = chosen.Cabling ?? new() };
    }

    public static JsonObject Of(Summary summary) => (JsonObject)JsonSerializer.SerializeToNode(summary, _options)!;

    public static JsonArray Of(IEnumerable<Objection> objections) => new([
        .. objections.Select(o => new JsonObject
        {
            ["words"] = o.Words,
            ["rule"] = o.Rule,
            ["wanted"] = o.Wanted,
            ["free"] = o.Free,
            ["at"] = o.At,
            ["ways"] = new JsonArray([.. o.Ways.Select(w => new JsonObject { ["words"] = w.Words, ["recipe"] = Of(w.Then) })]),
        }),
    ]);

    public static JsonNode Of(Recipe recipe) => JsonSerializer.SerializeToNode(recipe, _options)!;

    private static Parsed<T> Read<T>(JsonElement json)
    {
        try
        {
            if (json.GetRawText().Length > Longest) return Parsed<T>.Not($"A recipe has at most {Longest} characters.");
            return json.Deserialize<T>(_options) is { } read ? read : Parsed<T>.Not("The body says nothing; it is a JSON object.");
        }
        catch (JsonException e)
        {
            return Parsed<T>.Not(e is { Path: { Length: > 1 } path }
                ? $"“{Shown.Short(path.TrimStart('$', '.'))}” is not a field of it, or has a value that it cannot have."
                : "The body cannot be read: it is a JSON object of the fields that are described.");
        }
        catch (InvalidOperationException) // what System.Text.Json throws for bytes that are not UTF-8 and for half a surrogate pair
        {
            return Parsed<T>.Not("The JSON holds text that is not Unicode.");
        }
    }

    private sealed class Words<T> : JsonConverter<T> where T : struct, Enum
    {
        public override T Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.String
            && Codecs.Choice<T>().Read(reader.GetString()!, Naming.Ids).Ok(out var value, out _)
                ? value
                : throw new JsonException();

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(Codecs.WordOf(value));
    }

    /// <summary>Kinds of traffic as an array of their words.</summary>
    private sealed class Sum : JsonConverter<Traffic>
    {
        private static readonly Traffic[] _each = [Traffic.Management, Traffic.Guests, Traffic.Storage];

        public override Traffic Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<string[]>(ref reader, options) ?? throw new JsonException())
                .Aggregate(Traffic.None, (all, word) => all | Array.Find(_each, t => Word(t) == word) switch
                {
                    Traffic.None => throw new JsonException(),
                    var known => known,
                });

        public override void Write(Utf8JsonWriter writer, Traffic value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, _each.Where(t => value.HasFlag(t)).Select(Word).ToArray(), options);

        private static string Word(Traffic traffic) => traffic.ToString().ToLowerInvariant();
    }

    private sealed class Rows<T> : JsonConverter<Many<T>>
    {
        public override Many<T> Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            (JsonSerializer.Deserialize<T?[]>(ref reader, options) ?? throw new JsonException())
                .Select(row => row ?? throw new JsonException()).ToMany();

        public override void Write(Utf8JsonWriter writer, Many<T> value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize(writer, value.ToArray(), options);
    }
}
