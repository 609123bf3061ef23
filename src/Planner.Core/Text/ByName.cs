using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Text;

/// <summary>References by name, or as # and the id where a name does not tell things apart.</summary>
internal sealed class ByName(Func<Design> design) : Naming
{
    private readonly Dictionary<(string Prefix, string Name), Ref?> byName = [];
    private readonly Dictionary<Ref, string> names = [];
    private readonly Dictionary<string, Dictionary<string, Ref?>> longer = [];
    private Dictionary<(int Switch, string Port), Ref>? ports;

    public static ByName Of(Design design)
    {
        var naming = new ByName(() => design);
        foreach (var thing in design.All)
            if (thing.Kind.NameField is not null)
                naming.Know(thing.Ref, thing.Title);
        return naming;
    }

    /// <summary>False when another thing of the kind has the name already, which then tells neither.</summary>
    public bool Know(Ref thing, string name)
    {
        names[thing] = name;
        var key = (thing.Prefix, Names.Kept(name));
        if (byName.TryAdd(key, thing)) return true;
        byName[key] = null;
        return false;
    }

    public override string Of(Ref thing) => thing switch
    {
        { Prefix: "SP" } => End(thing, design().Ports[new(thing.Number)]),
        { Nic: { } nic } => Device(thing.Thing) is { } host ? string.Create(CultureInfo.InvariantCulture, $"{host}:{nic}") : $"#{thing}",
        _ => Clear(thing) ?? Placed(thing) ?? $"#{thing}",
    };

    public override Parsed<Ref> Find(string prefix, string text)
    {
        if (text.StartsWith('#')) return Ids.Find(prefix, text[1..]);
        var kind = Kinds.Of(prefix)?.Word ?? "thing";
        if (!byName.TryGetValue((prefix, Names.Kept(text)), out var found) && !Longer(prefix).TryGetValue(Names.Kept(text), out found))
            return Parsed<Ref>.Not($"There is no {kind} “{Shown.Short(text)}”.");
        return found ?? Parsed<Ref>.Not($"There is more than one {kind} “{Shown.Short(text)}”; {Instead(prefix)}.");
    }

    private string Instead(string prefix) => Longer(prefix).FirstOrDefault(l => l.Value is not null).Key is { } longer
        ? $"write where it is before it, such as {longer}, or # and the id, such as #{prefix}1"
        : $"write # and the id, such as #{prefix}1";

    public override Parsed<Ref> FindEnd(string text)
    {
        if (text.StartsWith('#')) return Ids.FindEnd(text[1..]);
        var cut = Colon(text);
        if (cut < 0)
            return Parsed<Ref>.Not($"“{Shown.Short(text)}” is not a cable's end; write host:2 for a NIC or switch:port.");
        var (device, plug) = (
            Names.Kept(text[..cut]).Replace("\\:", ":", StringComparison.Ordinal).Replace("\\\\", "\\", StringComparison.Ordinal),
            Names.Kept(text[(cut + 1)..])
        );
        var host = byName.GetValueOrDefault((Host.Prefix, device));
        var unit = byName.GetValueOrDefault((Switch.Prefix, device));
        if (host is not null && unit is not null)
            return Parsed<Ref>.Not(
                $"Both a host and a switch are called “{Shown.Short(device)}”; write # and the id, such as #H1/2 or #SP1."
            );
        if (host is { } h)
            return int.TryParse(plug, NumberStyles.None, CultureInfo.InvariantCulture, out var nic)
                ? h with { Nic = nic }
                : Parsed<Ref>.Not($"“{Shown.Short(plug)}” is not the number of a NIC of {Shown.Short(device)}.");
        if (unit is not { } s)
            return Parsed<Ref>.Not($"There is no host or switch “{Shown.Short(device)}”.");
        return Ports().TryGetValue((s.Number, plug), out var port)
            ? port
            : Parsed<Ref>.Not($"There is no port “{Shown.Short(plug)}” on {Shown.Short(device)} (CAB-11, p. 17-19).");
    }

    /// <summary>Ports by switch and name; of two with one name the first, for integrity reports the second.</summary>
    private Dictionary<(int Switch, string Port), Ref> Ports()
    {
        if (ports is not null) return ports;
        ports = [];
        foreach (var port in design().Ports) ports.TryAdd((port.Switch.Number, Names.Kept(port.Name)), port.Id);
        return ports;
    }

    private string End(Ref port, SwitchPort facts) => Device(facts.Switch) is { } device ? $"{device}:{facts.Name}" : $"#{port}";

    private string? Clear(Ref thing) =>
        names.TryGetValue(thing, out var name) && !name.StartsWith('#') && byName[(thing.Prefix, Names.Kept(name))] is not null
            ? name
            : null;

    /// <summary>The shortest of its longer names that tells it from all others.</summary>
    private string? Placed(Ref thing) => !names.ContainsKey(thing) ? null
        : design().Find(thing)?.Longer.FirstOrDefault(
            name => !name.StartsWith('#') && !byName.ContainsKey((thing.Prefix, Names.Kept(name)))
                && Longer(thing.Prefix).GetValueOrDefault(Names.Kept(name)) == thing
        );

    /// <summary>The things of a kind by their longer names; null where several have one.</summary>
    private Dictionary<string, Ref?> Longer(string prefix)
    {
        if (longer.TryGetValue(prefix, out var known)) return known;
        longer[prefix] = known = [];
        foreach (var thing in Kinds.Of(prefix)?.In(design()) ?? [])
            foreach (var name in thing.Longer.Select(Names.Kept).Distinct())
                if (!known.TryAdd(name, thing.Ref)) known[name] = null;
        return known;
    }

    private string? Device(Ref device) =>
        Clear(device) is { } name
        && Names.Kept(name) is var kept
        && !(byName.ContainsKey((Host.Prefix, kept)) && byName.ContainsKey((Switch.Prefix, kept)))
            ? name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(":", "\\:", StringComparison.Ordinal)
            : null;

    /// <summary>Where the device ends: the first colon that is not escaped.</summary>
    private static int Colon(string text)
    {
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\') i++;
            else if (text[i] == ':') return i;
        return -1;
    }
}
