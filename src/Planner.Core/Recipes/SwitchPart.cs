using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;
using Planner.Core.SwitchConfigs;

namespace Planner.Core.Recipes;

/// <summary>The switches of a recipe with their ports: those that are there, and new ones at the top of the racks in turn.</summary>
internal static class SwitchPart
{
    /// <summary>The switches of a row; none where something stands against them.</summary>
    public static ImmutableArray<Switch> Of(Draft draft, int at, IReadOnlyList<Rack> racks, VlanId parking)
    {
        var row = draft.Recipe.Switches[at];
        if (row.Count is < 1 or > SwitchRow.Most)
            return Refused(draft, $"One to {SwitchRow.Most} switches can stand in a row.", $"switches.{at}.count");
        if (Pattern.Wrong(row.Pattern, row.Count) is { } wrong) return Refused(draft, wrong, $"switches.{at}.pattern");
        var names = Enumerable.Range(1, row.Count).Select(n => Pattern.Name(row.Pattern, n)).ToList();
        var type = row.Type.Trim().Length == 0 ? null : draft.TypeNamed(row.Type);
        var isNew = names.Exists(n => Named(draft, n) is null);
        if (isNew && !IsFit(draft, at, row, type)) return [];
        List<Switch> units = [];
        foreach (var (place, name) in names.Index())
        {
            var rack = racks.Count == 0 ? null : racks[place % racks.Count];
            var unit = Named(draft, name) ?? Made(draft, at, (place, name), type, rack, parking);
            if (unit is null) return [];
            units.Add(unit);
        }

        return [.. units];
    }

    private static Switch? Named(Draft draft, string name) => draft.Design.Switches.FirstOrDefault(s => s.Name == name);

    private static bool IsFit(Draft draft, int at, SwitchRow row, DeviceType? type)
    {
        var before = draft.Objections.Count;
        if (row.Type.Trim().Length > 0 && (type is null || !AddOfType.Suits(type, Switch.About.Word)))
            draft.Against($"“{Shown.Short(row.Type)}” is no type of switch in the catalogue.", $"switches.{at}.type");
        else if (type is not null && !type.Interfaces.Any(i => !i.IsManagementOnly))
            draft.Against($"The type {type.Title} has no ports.", $"switches.{at}.type");
        else if (type is null && row.Ports is < 1 or > AddSwitchWithPorts.Most)
            draft.Against($"A switch may have 1 to {AddSwitchWithPorts.Most} ports.", $"switches.{at}.ports");
        else if (type is null && row.Speed is < 10 or > 400_000)
            draft.Against("Ports run at 10 Mb/s to 400 Gb/s.", $"switches.{at}.speed");
        else if (row is { Count: > 1, Join: SwitchJoin.Stack } && type is not null && !Stacks(type))
            draft.Against(new Objection($"{type.Title} does not stack: its ports are not numbered by member.", "P-ID-02")
            {
                At = $"switches.{at}.join",
            }
                .Or("an MLAG pair", draft.Recipe.With(at, (SwitchRow r) => r with { Join = SwitchJoin.Mlag }))
                .Or("link them by cables", draft.Recipe.With(at, (SwitchRow r) => r with { Join = SwitchJoin.Linked })));
        return draft.Objections.Count == before;
    }

    /// <summary>Interfaces are named by member, slot and port.</summary>
    public static bool Stacks(DeviceType type) => type.Interfaces.Where(i => !i.IsManagementOnly)
        .All(i => OneDevice.Interface().Match(i.Name) is { Success: true } m && m.Groups[3].Value.Count(c => c == '/') == 2);

    private static Switch? Made(Draft draft, int at, (int Place, string Name) which, DeviceType? type, Rack? rack, VlanId parking)
    {
        var (row, id) = (draft.Recipe.Switches[at], draft.Design.Switches.Next);
        var height = type is null ? 1 : new RackUnits(type.Halves);
        var fields = ImmutableDictionary<string, string>.Empty;
        if (rack is not null && Slots.Top(draft.Design, rack, height) is not { } unit)
        {
            draft.Against($"Rack {rack.Name} has no {height} U free for {which.Name}.", "racks.units", "", height.Ceiling, 0);
            return null;
        }
        else if (rack is not null)
            fields = fields.Add("rack", rack.Id.ToString()).Add("u", Slots.Top(draft.Design, rack, height)!.Value.ToString());
        DesignCommand command = type is not null
            ? new AddOfType(Switch.About.Word, type.Title, which.Name, fields) { Given = type }
            : Plain(row, which, fields);
        if (!draft.Do(command)) return null;
        var made = draft.Design.Switches[id];
        foreach (var port in draft.Topology.PortsOf(id).ToList())
            draft.Put(port with { Name = InStack(row, which.Place, port.Name), AccessVlan = parking, Shutdown = true });
        return Configured(draft, made);
    }

    private static AddSwitchWithPorts Plain(SwitchRow row, (int Place, string Name) which, ImmutableDictionary<string, string> fields)
    {
        var word = row.Speed switch
        {
            <= 100 => "FastEthernet",
            <= 1000 => "GigabitEthernet",
            <= 10_000 => "TenGigabitEthernet",
            <= 25_000 => "TwentyFiveGigE",
            <= 40_000 => "FortyGigabitEthernet",
            _ => "HundredGigE",
        };
        var speeds = row.Speed switch { <= 100 => SpeedClass.Fast, < 10_000 => SpeedClass.Gigabit, _ => SpeedClass.TenGigabit };
        return new(which.Name, fields.Add("speed-class", Codecs.WordOf(speeds)), row.Ports, $"{word}1/0/{{n}}", []);
    }

    /// <summary>A member of a stack has its number in front, counted on from that of the first.</summary>
    private static string InStack(SwitchRow row, int place, string name) =>
        row is { Count: > 1, Join: SwitchJoin.Stack } && OneDevice.Interface().Match(name) is { Success: true } m
            ? $"{m.Groups[1]}{int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture) + place}{m.Groups[3]}"
            : name;

    /// <summary>Where the vendor's dialect knows other interfaces than this model has, it is configured by hand.</summary>
    private static Switch Configured(Draft draft, Switch unit)
    {
        if (!Refusal.Of(draft.Topology, unit).Any()) return unit;
        var byHand = unit with
        {
            Platform = Dialects.ByHand,
            Note = "No configuration is written for this platform; the port list tells what to set.",
        };
        draft.Put(byHand);
        return byHand;
    }

    private static ImmutableArray<Switch> Refused(Draft draft, string wrong, string at)
    {
        draft.Against(new(wrong) { At = at });
        return [];
    }
}
