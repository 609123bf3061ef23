using System.Runtime.CompilerServices;
using System.Text.Json;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Guide.Checking;

namespace Planner.Web.Live;

/// <summary>
/// Everything in a design that can be found by what it is called or marked with, as JSON: <c>{"kinds":{"H":["host","racks"]},"things":
/// [["H1","xen-01","Frankfurt","10.0.0.11 ..."]]}</c>; of a thing its id, name, the name of where it stands, and its other words.
/// </summary>
public static class NameList
{
    /// <summary>Begins the id of a rule, which can be found beside the things.</summary>
    public const string Rule = "rule:";

    private static readonly ConditionalWeakTable<Design, Zip> Known = [];

    public static Zip Of(Design design) => Known.GetValue(design, Write);

    private static Zip Write(Design design)
    {
        using var to = new MemoryStream();
        using (var json = new Utf8JsonWriter(to))
        {
            json.WriteStartObject();
            json.WriteStartObject("kinds");
            foreach (var kind in Kinds.All) Words(json, kind.Prefix, [kind.One, kind.Page]);
            json.WriteEndObject();
            json.WriteStartArray("things");
            foreach (var thing in design.All) Words(json, null, [thing.Ref.ToString(), thing.Title, Place(design, thing), Marks.Of(thing)]);
            foreach (var rule in Rules.All) Words(json, null, [Rule + rule.Id, $"{rule.Id} {rule.Title}", "", ""]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Zip.Of(to.ToArray());
    }

    private static void Words(Utf8JsonWriter json, string? name, ReadOnlySpan<string> words)
    {
        if (name is null) json.WriteStartArray();
        else json.WriteStartArray(name);
        foreach (var word in words) json.WriteStringValue(word);
        json.WriteEndArray();
    }

    private static string Place(Design design, Thing thing) => thing.Owner is { } owner ? design.Find(owner)?.Title ?? "" : "";
}
