using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Planner.Core.SwitchConfigs;

/// <summary>Values of JSON, written by the serializer alone.</summary>
internal static class Json
{
    /// <summary>Labels are ASCII without marks of JSON, so that plain words stay plain.</summary>
    public static JsonSerializerOptions Indented { get; } =
        new(JsonSerializerOptions.Default) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Of(string text) => JsonValue.Create(text).ToJsonString(Indented);
    public static string Of(bool value) => value ? "true" : "false";

    public static string Of(params (string Name, string Value)[] members) =>
        new JsonObject(members.Select(m => KeyValuePair.Create(m.Name, (JsonNode?)JsonValue.Create(m.Value)))).ToJsonString();

    /// <summary>Puts a value at a path of members, making those that are missing.</summary>
    public static void Put(JsonObject into, ReadOnlySpan<string> path, string value)
    {
        var at = into;
        foreach (var name in path[..^1])
        {
            if (at[name] is not JsonObject inner) at[name] = inner = [];
            at = inner;
        }

        at[path[^1]] = JsonNode.Parse(value);
    }
}
