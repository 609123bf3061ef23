using System.Globalization;
using System.Text.Json.Nodes;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.SwitchConfigs.Devices;

/// <summary>SONiC: tables of rows, changed by RFC 6902 patches that are taken as a whole or not at all.</summary>
internal sealed class SonicDevice : Device
{
    private JsonObject tables = [];

    public override string Dialect => "sonic";
    public override DevicePort FreshPort =>
        new()
        {
            Native = null,
            Access = null,
            Allowed = VlanSet.None,
            Layer2 = false,
            Shutdown = true,
        };
    public override DeviceLag FreshLag =>
        new()
        {
            Native = null,
            Access = null,
            Allowed = VlanSet.None,
            Layer2 = false,
            Mode = "active",
        };

    /// <summary>What the switch came with: ports are there before any plan is.</summary>
    public void Begin(JsonObject database)
    {
        tables = database;
        State = SonicTables.Read(tables, this);
    }

    public JsonObject Tables => tables;

    public override Device Copy()
    {
        var copy = (SonicDevice)base.Copy();
        copy.tables = (JsonObject)tables.DeepClone();
        return copy;
    }

    public override IEnumerable<Device> Steps(string text)
    {
        var shell = text.Split('\n').Select(l => l.Trim()).TakeWhile(l => !l.StartsWith('[')).ToList();
        foreach (var line in shell.Where(l => l.Length > 0 && l[0] != '#'))
            Shell(line);
        var json = string.Join('\n', text.Split('\n').SkipWhile(l => !l.TrimStart().StartsWith('[')));
        if (json.Length > 0)
        {
            var draft = (JsonObject)tables.DeepClone();
            foreach (var step in JsonNode.Parse(json)!.AsArray())
                JsonPatch.Apply(draft, step!.AsObject());
            Empty(draft);
            State = SonicTables.Read(draft, this);
            tables = draft;
        }

        yield return this;
    }

    /// <summary>A table without rows cannot be kept.</summary>
    private static void Empty(JsonObject draft)
    {
        foreach (var (name, rows) in draft.ToList())
            if (rows is JsonObject { Count: 0 })
                draft.Remove(name);
    }

    private static void Shell(string line)
    {
        var words = line.Split(' ').SkipWhile(w => w == "sudo").ToList();
        if (
            words
            is not ["config", "checkpoint" or "rollback" or "apply-patch" or "delete-checkpoint", _]
                and not ["config", "save", "-y"]
                and not ["show", ..]
        )
            throw new UnknownLine(line);
    }
}
