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
    private (Design Of, Dictionary<(Ref Device, string Face, string Name), Ref> All)? ends;
    private readonly Dictionary<string, Dictionary<string, Ref?>> longer = [];

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
        { Nic: { } nic } => Device(thing.Thing) is { } host ? string.Create(CultureInfo.InvariantCulture, $"{host}:{nic}") : $"#{thing}",
        _ when Kinds.Of(thing.Prefix)?.End is { } end => End(thing, end),
        _ => Clear(thing) ?? Placed(thing) ?? $"#{thing}",
    };

    public override Parsed<Ref> Find(string prefix, string text)
    {
        if (text.StartsWith('#')) return Ids.Find(prefix, text[1..]);
        var kind = Kinds.Of(prefix)?.Word ?? "thing";
        if (Kinds.Of(prefix)?.End is not null && FindEnd(text) is { Wrong: null, Value: var end } && end.Prefix == prefix) return end;
        if (!byName.TryGetValue((prefix, Names.Kept(text)), out var found) && !Longer(prefix).TryGetValue(Names.Kept(text), out found))
            return Parsed<Ref>.Not($"There is no {kind} “{Shown.Short(text)}”.");
        return found ?? Parsed<Ref>.Not($"There is more than one {kind} “{Shown.Short(text)}”; {Instead(prefix)}.");
    }

    private string Instead(string prefix) => Longer(prefix).FirstOrDefault(l => l.Value is not null).Key is { } longer
        ? $"write where it is before it, such as {longer}, or # and the id, such as #{prefix}1"
        : $"write # and the id, such as #{prefix}1";

    public override string OfRacked(Ref thing) =>
        Clear(thing) is { } name && Racked(Names.Kept(name)).Count == 1 ? name : $"#{thing}";

    public override Parsed<Ref> FindRacked(string text)
    {
        if (text.StartsWith('#')) return Ids.FindRacked(text[1..]);
        return Racked(Names.Kept(text)) switch
        {
            [] => Parsed<Ref>.Not($"There is no {Or(Kinds.Racked.Select(k => k.Prefix))} “{Shown.Short(text)}”."),
            [var only] => only,
            [var one, ..] => Parsed<Ref>.Not(
                $"More than one thing in racks is called “{Shown.Short(text)}”; write # and the id, such as #{one}."
            ),
        };
    }

    private List<Ref> Racked(string name) => [.. Kinds.Racked.Select(k => byName.GetValueOrDefault((k.Prefix, name))).OfType<Ref>()];

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
        return Called(device) switch
        {
            [] => Parsed<Ref>.Not($"There is no {Or(Kinds.Devices)} “{Shown.Short(device)}”."),
            [var only] => Plug(only, device, plug),
            [var one, var other, ..] => Parsed<Ref>.Not(
                $"Both a {Word(one.Prefix)} and a {Word(other.Prefix)} are called “{Shown.Short(device)}”; "
                    + $"write # and the id, such as #H1/2 or #SP1."
            ),
        };
    }

    /// <summary>The devices of this name, of whatever kind; one of several of a kind is told by its id only.</summary>
    private List<Ref> Called(string device) => [.. Kinds.Devices.Select(p => byName.GetValueOrDefault((p, device))).OfType<Ref>()];

    private Parsed<Ref> Plug(Ref device, string name, string plug)
    {
        if (device.Prefix == Host.Prefix && int.TryParse(plug, NumberStyles.None, CultureInfo.InvariantCulture, out var nic))
            return device with { Nic = nic };
        var faced = Kinds.Ends.Select(k => k.End!).FirstOrDefault(e =>
            e.Device == device.Prefix && e.Face.Length > 0 && plug.StartsWith($"{e.Face}:", StringComparison.Ordinal));
        var (face, port) = faced is null ? ("", plug) : (faced.Face, plug[(faced.Face.Length + 1)..]);
        return Ends().TryGetValue((device, face, port), out var end) ? end
            : device.Prefix == Host.Prefix
                ? Parsed<Ref>.Not($"“{Shown.Short(plug)}” is not the number of a NIC of {Shown.Short(name)}.")
            : Parsed<Ref>.Not($"There is no port “{Shown.Short(plug)}” on {Shown.Short(name)} (CAB-11, p. 17-19).");
    }

    /// <summary>
    /// What has a place for cables, by the device it is a part of, its face and its name; of two alike the first, for integrity reports the
    /// second.
    /// </summary>
    private Dictionary<(Ref Device, string Face, string Name), Ref> Ends()
    {
        if (ends is { } known && ReferenceEquals(known.Of, design())) return known.All;
        Dictionary<(Ref, string, string), Ref> all = [];
        foreach (var kind in Kinds.Ends)
            foreach (var end in kind.In(design()))
                if (end.Owner is { } owner) all.TryAdd((owner, kind.End!.Face, Names.Kept(end.Title)), end.Ref);
        ends = (design(), all);
        return all;
    }

    private string End(Ref id, EndOf kind)
    {
        if (design().Find(id) is not { Owner: { } owner } end || Device(owner) is not { } device) return $"#{id}";
        var name = kind.Face.Length > 0 ? $"{kind.Face}:{end.Title}" : end.Title;
        return kind.Face.Length == 0 && Kinds.Ends.Any(k => IsTakenFor(k.End!, kind, name)) ? $"#{id}" : $"{device}:{name}";
    }

    /// <summary>A name that begins like another face of the same device would be read as of that.</summary>
    private static bool IsTakenFor(EndOf other, EndOf kind, string name) =>
        other.Device == kind.Device && other.Face.Length > 0 && name.StartsWith($"{other.Face}:", StringComparison.Ordinal);

    private static string Word(string prefix) => Kinds.Of(prefix)!.One;
    private static string Or(IEnumerable<string> prefixes) =>
        prefixes.Select(Word).ToList() is var words ? $"{string.Join(", ", words.SkipLast(1))} or {words[^1]}" : "";

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
        Clear(device) is { } name && Called(Names.Kept(name)).Count == 1
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
