using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>A device of OpenConfig: documents are merged into a tree, paths are removed from it.</summary>
internal sealed partial class OpenConfigDevice : Device
{
    private JsonObject tree = [];

    public override string Dialect => "openconfig";
    public override DevicePort FreshPort =>
        new()
        {
            Native = null,
            Access = null,
            Allowed = VlanSet.None,
            Layer2 = false,
        };
    public override DeviceLag FreshLag =>
        new()
        {
            Native = null,
            Access = null,
            Allowed = VlanSet.None,
            Layer2 = false,
        };

    /// <summary>The native VLAN is in, whatever the list.</summary>
    public override (VlanSet Tagged, int? Untagged) Frames(Switched at) =>
        base.Frames(at is { Trunk: true, Native: { } native } ? at with { Allowed = at.Allowed.With(native) } : at);

    public override Device Copy()
    {
        var copy = (OpenConfigDevice)base.Copy();
        copy.tree = (JsonObject)tree.DeepClone();
        return copy;
    }

    public override IEnumerable<Device> Steps(string text)
    {
        var lines = text.Split('\n').Select(l => l.Trim()).ToList();
        var draft = (JsonObject)tree.DeepClone();
        foreach (var path in lines.TakeWhile(l => !l.StartsWith('{')).Where(l => l.Length > 0 && l[0] != '#'))
            Remove(draft, path.Replace("delete ", "", StringComparison.Ordinal));
        var json = string.Join('\n', lines.SkipWhile(l => !l.StartsWith('{')));
        if (json.Length > 0)
            Merge(draft, JsonNode.Parse(json)!.AsObject(), "");
        State = OpenConfigTree.Read(draft, this);
        tree = draft;
        yield return this;
    }

    /// <summary>Names are kept without their modules; lists by their keys.</summary>
    private static void Merge(JsonObject into, JsonObject from, string at)
    {
        foreach (var (name, value) in from)
        {
            var plain = Plain(name);
            if (value is JsonObject inner)
            {
                if (into[plain] is not JsonObject there)
                    into[plain] = there = [];
                Merge(there, inner, plain);
            }
            else if (value is JsonArray list && list.All(i => i is JsonObject))
            {
                if (into[plain] is not JsonObject there)
                    into[plain] = there = [];
                foreach (var item in list.OfType<JsonObject>())
                {
                    var key = Key(plain, item);
                    if (there[key] is not JsonObject entry)
                        there[key] = entry = [];
                    Merge(entry, item, plain);
                }
            }
            else if (plain == "trunk-vlans" && into[plain] is JsonArray had)
                foreach (var v in value!.AsArray())
                {
                    if (!had.Any(h => JsonNode.DeepEquals(h, v)))
                        had.Add(v!.DeepClone());
                }
            else
                into[plain] = value?.DeepClone();
        }
    }

    private static string Plain(string name) => name.Split(':')[^1];

    private static string Key(string list, JsonObject item) =>
        list switch
        {
            "interface" or "network-instance" when item["name"] is { } name => name.GetValue<string>(),
            "vlan" when item["vlan-id"] is { } id => id.GetValue<int>().ToString(CultureInfo.InvariantCulture),
            _ => throw new UnknownLine(list, "is no list with a key"),
        };

    [GeneratedRegex(@"^(?:[a-z-]+:)?([a-z0-9-]+)(?:\[(?:name|vlan-id|\.)=([^\]]+)\])?$")]
    private static partial Regex Step { get; }

    private static void Remove(JsonObject document, string path)
    {
        if (path is not ['/', ..])
            throw new UnknownLine(path);
        var steps = Regex.Split(path[1..], @"/(?![^\[]*\])").Select(s => Step.Match(s)).ToList();
        var names = steps
            .SelectMany(m =>
                !m.Success ? throw new UnknownLine(path)
                : m.Groups[2].Success ? [m.Groups[1].Value, m.Groups[2].Value]
                : new[] { m.Groups[1].Value }
            )
            .ToList();
        JsonNode? at = document;
        foreach (var name in names.SkipLast(1))
            at = (at as JsonObject)?[name];
        if (at is JsonObject parent)
            parent.Remove(names[^1]);
        OpenConfigTree.MayBe(names, path);
    }
}
