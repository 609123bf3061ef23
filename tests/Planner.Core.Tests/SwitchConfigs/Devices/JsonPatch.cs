using System.Text.Json.Nodes;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>RFC 6902 on objects: a parent has to be there, and what is removed or replaced too.</summary>
internal static class JsonPatch
{
    public static void Apply(JsonObject document, JsonObject step)
    {
        var line = step.ToJsonString();
        var op = step["op"]?.GetValue<string>() ?? throw new UnknownLine(line, "has no op");
        var path = step["path"]?.GetValue<string>() is ['/', ..] and { } said ? said : throw new UnknownLine(line, "has no path");
        var keys = path[1..]
            .Split('/')
            .Select(k => k.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .ToList();
        var parent = document;
        foreach (var key in keys.SkipLast(1))
            parent = parent[key] as JsonObject ?? throw new UnknownLine(line, $"has no {key} to go into");
        var last = keys[^1];
        var isThere = parent.ContainsKey(last);
        if (step.Any(p => p.Key is not ("op" or "path" or "value")) || (op is "add" or "replace" or "test") != step.ContainsKey("value"))
            throw new UnknownLine(line, "is no operation");
        if (!isThere && op is ("remove" or "replace" or "test"))
            throw new UnknownLine(line, "names what is not there");
        switch (op)
        {
            case "add" or "replace":
                parent[last] = step["value"]!.DeepClone();
                break;
            case "remove":
                parent.Remove(last);
                break;
            case "test" when JsonNode.DeepEquals(parent[last], step["value"]):
                break;
            default:
                throw new UnknownLine(line);
        }
    }
}
