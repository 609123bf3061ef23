using System.Collections.Immutable;
using System.Text.Json;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;
using Planner.Core.Gestures;
using Planner.Core.Guide.Waivers;
using Planner.Core.Recipes;

namespace Planner.Web.Api;

/// <summary>Reads a command from JSON, where its word stands under "is".</summary>
public static class CommandJson
{
    private const int MostCommands = 5000;

    /// <summary>The command and the edit's id, a new one when none is given.</summary>
    /// <param name="types">The device types that a command may name.</param>
    public static Parsed<(DesignCommand Command, Guid Edit)> Read(JsonElement json, TypeCatalogue types)
    {
        try
        {
            var command = Command(json, types, 0);
            return Id(json).Ok(out var edit, out var wrong) ? (command, edit) : Parsed<(DesignCommand, Guid)>.Not(wrong);
        }
        catch (FormatException e)
        {
            return Parsed<(DesignCommand, Guid)>.Not(e.Message);
        }
        catch (InvalidOperationException) // what System.Text.Json throws for bytes that are not UTF-8 and for half a surrogate pair
        {
            return Parsed<(DesignCommand, Guid)>.Not("The JSON holds text that is not Unicode.");
        }
    }

    private static Parsed<Guid> Id(JsonElement json) =>
        !json.TryGetProperty("id", out var id) || id.ValueKind == JsonValueKind.Null ? Guid.CreateVersion7()
        : id.ValueKind == JsonValueKind.String && id.TryGetGuid(out var given) && given != Guid.Empty ? given
        : Parsed<Guid>.Not("The id of the edit is not a GUID.");

    private static DesignCommand Command(JsonElement json, TypeCatalogue types, int depth)
    {
        if (json.ValueKind != JsonValueKind.Object)
            throw new FormatException("A command is a JSON object such as {\"is\":\"rename\",\"name\":\"Site B\"}.");
        return Text(json, "is") switch
        {
            "change" => new Change(Thing(json, "thing"), Text(json, "field"), Text(json, "value"), Maybe(json, "seen")),
            "add" => new Add(Text(json, "kind"), Fields(json)),
            "addOfType" => OfType(json, types),
            "remove" => new Remove(Thing(json, "thing")),
            "connect" => new ConnectPorts(End(json, "from"), End(json, "to"), Type(json), Line(json, "colour"), Number(json, "lengthCm")),
            "move" => new MoveCable(new(Of(json, "cable", Cable.Prefix).Number), End(json, "from"), End(json, "to")),
            "exchange" => new ExchangeEnds(End(json, "one"), End(json, "other")),
            "unplug" => new Unplug(End(json, "end")),
            "place" => new Place(
                Thing(json, "thing"),
                Maybe(json, "rack") is null ? null : new Id<Rack>(Of(json, "rack", Rack.Prefix).Number),
                Units(json, "unit"),
                Choice<RackFace>(json, "face"),
                Choice<RackSide>(json, "side")
            ),
            "setUp" when Maybe(json, "profile") is not null =>
                new SetUpAsProfile(Ports(json), new(Of(json, "profile", PortProfile.Prefix).Number)),
            "setUp" => new SetUpPorts(Ports(json), Choice<PortUse>(json, "use") ?? PortUse.Plan),
            "put" => new PutOnto(All(json, "things"), End(json, "onto")),
            "plugRow" => new CableRow(All(json, "nics"), new(Of(json, "from", SwitchPort.Prefix).Number))
            {
                Step = Number(json, "step") ?? 1,
                Alternate = Maybe(json, "alternate") == "yes",
            },
            "carry" => new CarryVlan(Ports(json), Vlan(json), Maybe(json, "tagged") != "no"),
            "duplicate" => new DuplicateHosts([.. All(json, "hosts").Select(h => h.As<Core.Designs.Model.Host>()
                ?? throw new FormatException($"“{h}” is not the id of a host."))]),
            "removeAll" => new RemoveMany(All(json, "things")),
            "arrange" => new MoveDrawn(
                Thing(json, "thing"),
                Maybe(json, "above") is null ? null : Thing(json, "above"),
                Choice<RackSide>(json, "side")
            ),
            "rename" => new Rename(Text(json, "name")),
            "waive" => new Waive(Text(json, "rule"), Thing(json, "on"), Text(json, "reason"))
            {
                Until = Maybe(json, "until") ?? "",
                ReviewDays = Maybe(json, "reviewDays") ?? "",
                Fact = Maybe(json, "finding"),
            },
            "together" when depth == 0 => new Together(Line(json, "what"), Commands(json, types)),
            var word => throw new FormatException(
                $"“{Shown.Short(word)}” is not a command; "
                    + "there are change, add, addOfType, remove, connect, move, exchange, unplug, place, setUp, put, plugRow, carry, "
                    + "duplicate, removeAll, arrange, rename, waive and together."
            ),
        };
    }

    private static AddOfType OfType(JsonElement json, TypeCatalogue types)
    {
        var type = Text(json, "type");
        var fields = json.TryGetProperty("fields", out _) ? Fields(json) : [];
        return new(Text(json, "kind"), type, Text(json, "name"), fields) { Given = types.Find(type) };
    }

    private static ImmutableArray<DesignCommand> Commands(JsonElement json, TypeCatalogue types)
    {
        if (!json.TryGetProperty("commands", out var list) || list.ValueKind != JsonValueKind.Array)
            throw new FormatException("The command needs “commands”, an array.");
        return list.GetArrayLength() <= MostCommands
            ? [.. list.EnumerateArray().Select(one => Command(one, types, 1))]
            : throw new FormatException($"At most {MostCommands} commands go together.");
    }

    private static ImmutableDictionary<string, string> Fields(JsonElement json)
    {
        if (!json.TryGetProperty("fields", out var fields) || fields.ValueKind != JsonValueKind.Object)
            throw new FormatException("The command needs “fields”, an object.");
        var read = ImmutableDictionary.CreateBuilder<string, string>();
        foreach (var field in fields.EnumerateObject()) read[field.Name] = Value(field.Value, field.Name);
        return read.ToImmutable();
    }

    private static CableType Type(JsonElement json) =>
        Maybe(json, "type") is { } text
            ? Codecs.Choice<CableType>().Read(text, Naming.Ids) is { Wrong: { } wrong }
                ? throw new FormatException(wrong)
                : Codecs.Choice<CableType>().Read(text, Naming.Ids).Value
            : CableType.NotStated;

    /// <summary>A line of free text that becomes part of the design or its history without going through a field.</summary>
    private static string Line(JsonElement json, string name) =>
        Maybe(json, name) is not { } text ? ""
        : Names.WrongText(text, Names.Longest) is { } wrong ? throw new FormatException(wrong)
        : text;

    /// <summary>A NIC of a host is an end of a cable only: what is said of H1/2 must not be done to H1.</summary>
    private static Ref Thing(JsonElement json, string name) =>
        End(json, name) is { Nic: null } thing
            ? thing
            : throw new FormatException(
                $"“{End(json, name)}” is an end of a cable; here the id of a thing is needed, such as {End(json, name).Thing}."
            );

    private static Ref End(JsonElement json, string name) =>
        Ref.Parse(Text(json, name)) is { } found && Kinds.Of(found.Prefix) is not null
            ? found
            : throw new FormatException(
                $"“{Shown.Short(Text(json, name))}” is not the id of a thing; ids look like H1, or H1/2 for a NIC."
            );

    private static Ref Of(JsonElement json, string name, string prefix) =>
        Thing(json, name) is var found && found.Prefix == prefix
            ? found
            : throw new FormatException($"“{found}” is not the id of a {Kinds.Of(prefix)?.Word}.");

    private static ImmutableArray<Id<SwitchPort>> Ports(JsonElement json) =>
    [
        .. Text(json, "ports").Split(',').Select(p => Ref.Parse(p)?.As<SwitchPort>()
            ?? throw new FormatException($"“{Shown.Short(p)}” is not the id of a port; ids of ports look like SP40.")),
    ];

    /// <summary>Ids of things, ranges among them: "H1-4,H7" or an array.</summary>
    private static ImmutableArray<Ref> All(JsonElement json, string name) =>
        Selection.Parse(Text(json, name)) is { Things: { IsEmpty: false } things } ? things
        : throw new FormatException($"“{name}” names nothing; ids look like H1, several like H1-4,H7.");

    private static VlanId Vlan(JsonElement json) =>
        VlanId.Parse(Text(json, "vlan")).Ok(out var vlan, out var wrong) ? vlan : throw new FormatException($"“vlan”: {wrong}");

    private static int? Number(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var number) || number.ValueKind == JsonValueKind.Null ? null
        : number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out var value) && value > 0 ? value
        : throw new FormatException($"“{name}” is not a whole number above 0.");

    /// <summary>Whole units, or with a half.</summary>
    private static RackUnits? Units(JsonElement json, string name) =>
        !json.TryGetProperty(name, out var number) || number.ValueKind == JsonValueKind.Null ? null
        : number.ValueKind == JsonValueKind.Number && RackUnits.Parse(number.GetRawText()) is { Wrong: null, Value: var units } ? units
        : throw new FormatException($"“{name}” is not a number of U, whole or with a half.");

    private static T? Choice<T>(JsonElement json, string name) where T : struct, Enum =>
        Maybe(json, name) is not { } word ? null
        : Codecs.Choice<T>().Read(word, Naming.Ids).Ok(out var value, out var wrong) ? value
        : throw new FormatException($"“{name}”: {wrong}");

    private static string Text(JsonElement json, string name) =>
        Maybe(json, name) ?? throw new FormatException($"The command needs “{name}”.");

    private static string? Maybe(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? Value(value, name) : null;

    private static string Value(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString() ?? "",
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "yes",
        JsonValueKind.False => "no",
        JsonValueKind.Null => "",
        JsonValueKind.Array => string.Join(',', value.EnumerateArray().Select(item => Value(item, name))),
        _ => throw new FormatException($"“{Shown.Short(name)}” is neither text nor a number."),
    };
}
