using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;

namespace Planner.Web.Components.Workspace;

/// <summary>A further question of a form for a new thing, such as how many ports a switch has.</summary>
/// <param name="IsType">Its answer is a device type.</param>
public sealed record Question(string Name, string Label, string Answer, bool IsType = false);

/// <summary>The command that a filled form for a new thing stands for.</summary>
public static class Making
{
    public static ImmutableArray<Question> Questions(Kind kind) => kind switch
    {
        _ when kind == Switch.About =>
            [Type, new("ports", "How many ports", "48"), new("pattern", "Names of the ports", "Gi1/0/{n}")],
        _ when kind == Panel.About => [Type, new("ports", "How many sockets", "24")],
        _ when kind == Device.About => [Type],
        _ when kind == Pool.About => [new("nics", "NICs per host", "4"), new("speed", "Their speed in Mb/s", "1000")],
        _ when kind == Core.Designs.Model.Host.About => [Type, new("count", "How many", "1")],
        _ => [],
    };

    /// <summary>The command; or one sentence on the answer that is not a number.</summary>
    /// <param name="types">What may be answered where a type is asked for.</param>
    public static Parsed<DesignCommand> Of(
        Kind kind,
        Ref made,
        ImmutableDictionary<string, string> fields,
        IReadOnlyDictionary<string, string> answers,
        OfferedTypes types
    )
    {
        var name = fields.GetValueOrDefault("name", "");
        if (answers.GetValueOrDefault("type") is { Length: > 0 } type)
            return Count(answers.GetValueOrDefault("count", "1"))
                .Then(count => types.Several(new(kind.Word, type, name, fields.Remove("name")), count));
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

    private static readonly Question Type = new("type", "Of a type in the catalogue (empty: none)", "", IsType: true);

    /// <summary>How names go on from one, and its number.</summary>
    internal static (string Pattern, int First) Pattern(string name)
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
            RackUnits.Parse(fields.GetValueOrDefault("u", "")) is { Wrong: null, Value: var unit } ? unit : null,
            Ip.Parse(fields.GetValueOrDefault("ip", "")) is { Wrong: null, Value: var address } ? address : null
        )
        {
            Given = fields.RemoveRange(["name", "pool", "rack", "u", "ip"]),
        };
    }

    private static Parsed<int> Speed(string text) => Codecs.Speed(10, 400_000).Read(text, Naming.Ids);

    private static Parsed<int> Count(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : Parsed<int>.Not($"“{Shown.Short(text)}” is not a whole number.");
}
