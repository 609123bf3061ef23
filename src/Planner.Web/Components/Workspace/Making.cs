using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;

namespace Planner.Web.Components.Workspace;

/// <summary>A further question of a form for a new thing, such as how many ports a switch has.</summary>
/// <param name="Offers">What may be chosen of; any other text may be typed too.</param>
public sealed record Question(string Name, string Label, string Answer, IReadOnlyList<string>? Offers = null);

/// <summary>The command that a filled form for a new thing stands for.</summary>
public static class Making
{
    public static ImmutableArray<Question> Questions(Kind kind) => kind switch
    {
        _ when kind == Switch.About =>
            [Type(kind), new("ports", "How many ports", "48"), new("pattern", "Names of the ports", "Gi1/0/{n}")],
        _ when kind == Panel.About => [Type(kind), new("ports", "How many sockets", "24")],
        _ when kind == Device.About => [Type(kind)],
        _ when kind == Pool.About => [new("nics", "NICs per host", "4"), new("speed", "Their speed in Mb/s", "1000")],
        _ when kind == Core.Designs.Model.Host.About => [Type(kind), new("count", "How many", "1")],
        _ => [],
    };

    /// <summary>The command; or one sentence on the answer that is not a number.</summary>
    public static Parsed<DesignCommand> Of(
        Kind kind,
        Ref made,
        ImmutableDictionary<string, string> fields,
        IReadOnlyDictionary<string, string> answers
    )
    {
        var name = fields.GetValueOrDefault("name", "");
        if (answers.GetValueOrDefault("type") is { Length: > 0 } type)
            return OfType(kind, type, name, fields.Remove("name")).Ok(out var one, out var no)
                ? Several(one, answers.GetValueOrDefault("count", "1"))
                : Parsed<DesignCommand>.Not(no);
        if (kind == Switch.About)
            return Count(answers["ports"])
                .Then<DesignCommand>(ports =>
                    ports == 0
                        ? new Add(kind.Word, fields)
                        : new AddSwitchWithPorts(name, fields.Remove("name"), ports, answers["pattern"], [])
                );
        if (kind == Panel.About)
            return Count(answers["ports"])
                .Then<DesignCommand>(ports =>
                    ports == 0 ? new Add(kind.Word, fields) : new AddPanelWithPorts(name, fields.Remove("name"), ports));
        if (kind == Pool.About)
            return Count(answers["nics"]).Ok(out var nics, out var wrong) && Speed(answers["speed"]).Ok(out var speed, out wrong)
                ? WithFields(new NewPool(name, nics, speed), made, name, fields)
                : Parsed<DesignCommand>.Not(wrong!);
        if (kind == Core.Designs.Model.Host.About)
            return Count(answers["count"]).Then(count => Hosts(count, name, fields));
        return new Add(kind.Word, fields);
    }

    private static Question Type(Kind kind) => new(
        "type",
        "Of a type in the catalogue (empty: none)",
        "",
        [.. Core.DeviceTypes.Catalogue.Own.Types.Where(t => AddOfType.KindOf(t) == kind).Select(t => t.Title)]
    );

    private static Parsed<AddOfType> OfType(Kind kind, string type, string name, ImmutableDictionary<string, string> fields) =>
        Core.DeviceTypes.Catalogue.Own.Find(type) is not { } found
            ? Parsed<AddOfType>.Not($"There is no type “{Shown.Short(type)}” in the catalogue.")
        : AddOfType.KindOf(found) != kind
            ? Parsed<AddOfType>.Not($"{found.Title} is a {AddOfType.KindOf(found).One}, not a {kind.One}.")
        : new AddOfType(type, name, fields);

    /// <summary>Several of a type are counted on from the first one's name; each stands above the one before.</summary>
    private static Parsed<DesignCommand> Several(AddOfType one, string answer) => Count(answer).Then<DesignCommand>(count =>
        count <= 1 ? one : new Together($"Add {count} of {one.Type}", [.. Enumerable.Range(0, count).Select(i => Further(one, i))]));

    private static AddOfType Further(AddOfType one, int index)
    {
        var (pattern, first) = Pattern(one.Name);
        var height = Core.DeviceTypes.Catalogue.Own.Find(one.Type)!.Halves;
        var fields = RackUnits.Parse(one.Fields.GetValueOrDefault("u", "")) is { Wrong: null, Value: var unit }
            ? one.Fields.SetItem("u", (unit + new RackUnits(index * height)).ToString())
            : one.Fields;
        return one with { Name = Numbered.Name(pattern, first + index), Fields = fields };
    }

    /// <summary>How names go on from one, and its number.</summary>
    private static (string Pattern, int First) Pattern(string name)
    {
        var digits = name.Reverse().TakeWhile(char.IsAsciiDigit).Count();
        var first = digits is > 0 and < 10 ? int.Parse(name[^digits..], CultureInfo.InvariantCulture) : 1;
        return (digits == 0 ? $"{name} {{n}}" : $"{name[..^digits]}{{{new string('n', Math.Min(digits, 4))}}}", first);
    }

    private static DesignCommand WithFields(NewPool pool, Ref made, string name, ImmutableDictionary<string, string> fields) =>
        fields.Count <= 1
            ? pool
            : new Together($"Add pool {name}", [pool, .. fields.Where(f => f.Key != "name").Select(f => new Change(made, f.Key, f.Value))]);

    private static DesignCommand Hosts(int count, string name, ImmutableDictionary<string, string> fields)
    {
        if (count <= 1 || Ref.Parse(fields.GetValueOrDefault("pool")) is not { } pool)
            return new Add(Core.Designs.Model.Host.About.Word, fields);
        var (pattern, first) = Pattern(name);
        return new AddHosts(
            new(pool.Number),
            count,
            pattern,
            first,
            Ref.Parse(fields.GetValueOrDefault("rack")) is { } rack ? new Id<Rack>(rack.Number) : null,
            RackUnits.Parse(fields.GetValueOrDefault("u", "")) is { Wrong: null, Value: var unit } ? unit : null
        );
    }

    private static Parsed<int> Speed(string text) => Codecs.Speed(10, 400_000).Read(text, Naming.Ids);

    private static Parsed<int> Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : Parsed<int>.Not($"“{Shown.Short(text)}” is not a whole number.");
}
