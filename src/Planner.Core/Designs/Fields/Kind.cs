using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Fields;

/// <summary>A kind of thing, for code that treats all kinds alike.</summary>
public abstract class Kind(string prefix, string word, string words)
{
    public string Prefix { get; } = prefix;

    /// <summary>The word that opens its lines in the text form, such as "host".</summary>
    public string Word { get; } = word;

    /// <summary>Its plural, such as "hosts": the array's name in the API's JSON.</summary>
    public string Words { get; } = words;

    /// <summary>As people write it: "logical switch", "VM".</summary>
    public string One { get; init; } = word.Replace('-', ' ');

    /// <summary>The plural of that; empty: with an s.</summary>
    public string Many { get => field.Length > 0 ? field : One + "s"; init; } = "";

    /// <summary>How many a design may hold.</summary>
    public int Most { get; init; } = 50_000;

    /// <summary>The page of a design on which it is best seen.</summary>
    public string Page { get; init; } = "pool";

    /// <summary>The fields that a table of its things shows before anybody asks for others, by name; empty: all.</summary>
    public ImmutableArray<string> Usual { get; init; } = [];

    /// <summary>What a cable can be plugged into says what it is a part of; null for other kinds.</summary>
    public EndOf? End { get; init; }

    public abstract ImmutableArray<Field> Fields { get; }

    /// <summary>True where its things stand in racks.</summary>
    public abstract bool IsRacked { get; }
    public Field? NameField => Fields[0].Name == "name" ? Fields[0] : null;

    /// <summary>True for what needs no other thing to be there first.</summary>
    public bool StandsAlone => NameField is not null && Fields.All(f => !f.MayRefer || f.MayBeEmpty);

    /// <summary>True for a field that says of what the thing is a part, or where it stands.</summary>
    public static bool IsMadeIn(Field field) => !field.MayBeEmpty || field.Refers == Rack.Prefix || field.Refers == LogicalSwitch.Prefix;

    public Field? Named(string field) => Fields.FirstOrDefault(f => f.Name == field);

    /// <summary>The field of this name, or the one that has it as another spelling, with the unit that this says.</summary>
    public (Field Field, string Unit)? Spelt(string name) => Named(name) is { } field ? (field, "")
        : Fields.FirstOrDefault(f => f.Spellings.Any(s => s.Name == name)) is { } other
            ? (other, other.Spellings.First(s => s.Name == name).Unit)
            : null;

    public abstract IEnumerable<Thing> In(Design design);
    public abstract int Count(Design design);
    public abstract int Next(Design design);
    public abstract Thing? Find(Design design, int number);
    /// <summary>The things of this kind that are not the same object in both.</summary>
    internal abstract IEnumerable<(Thing? Before, Thing? After)> Between(Design before, Design after);
    /// <summary>As it is where nothing is said of it, in what is stored and written.</summary>
    public abstract Thing Blank(int number);

    /// <summary>As it is when it is made anew.</summary>
    public abstract Thing Fresh(int number);
    public abstract Design Put(Design design, Thing thing);
    public abstract Design PutAll(Design design, IEnumerable<Thing> things);
    public abstract Design Drop(Design design, int number);

    public override string ToString() => Word;
}

/// <summary>Where a kind of cable ends is found.</summary>
/// <param name="Device">The prefix of the kind of thing that it is a part of, and within which its name is unique.</param>
/// <param name="Face">The word before its name in the text form, where ends of two kinds on one device may have one name.</param>
public sealed record EndOf(string Device, string Face = "");

/// <summary>The kind of <typeparamref name="T"/>; made by listing its fields.</summary>
public sealed class Kind<T>(string word, string words) : Kind(T.Prefix, word, words) where T : Thing, IThing<T>
{
    private ImmutableArray<Field> fields = [];

    public override ImmutableArray<Field> Fields => fields;
    public override bool IsRacked => typeof(IRacked).IsAssignableFrom(typeof(T));

    public Kind<T> With<TValue>(
        string name,
        string label,
        Codec<TValue> codec,
        Func<T, TValue> get,
        Func<T, TValue, T> set,
        string help = ""
    )
    {
        fields = fields.Add(new Field<T, TValue>(name, label, codec, get, set) { Help = help });
        return this;
    }

    /// <summary>Centimetres, with the words they were given in.</summary>
    public Kind<T> Length(string name, string label, int most, Func<T, Length?> get, Func<T, Length?, T> set)
    {
        var stem = name.Split('-')[0];
        fields = fields.Add(new Field<T, Length?>(name, label, Codecs.Maybe(Codecs.Length(most)), get, set)
        {
            Help = "In cm, or with its unit: 2.1 m, 7 ft.",
            Spellings = [(stem, ""), .. ((string[])["mm", "m", "ft"]).Select(u => ($"{stem}-{u}", u))],
        });
        return Kept(
            $"{stem}-as",
            $"{label.Split(' ')[0]} as given",
            Codecs.Text(Values.Length.LongestWords),
            x => get(x)?.As ?? "",
            // Words that say another length would be printed beside it.
            (x, v) => get(x) is { } length && (v.Length == 0 || Measured.Length(v) == length.Cm) ? set(x, length with { As = v }) : x
        );
    }

    /// <summary>A field that commands write and forms only show.</summary>
    public Kind<T> Kept<TValue>(
        string name,
        string label,
        Codec<TValue> codec,
        Func<T, TValue> get,
        Func<T, TValue, T> set,
        string help = ""
    )
    {
        fields = fields.Add(new Field<T, TValue>(name, label, codec, get, set) { Help = help, IsKept = true });
        return this;
    }

    public Kind<T> Name(Func<T, string> get, Func<T, string, T> set) => With("name", "Name", Codecs.Name, get, set);

    public Kind<T> Text(string name, string label, Func<T, string> get, Func<T, string, T> set, int longest = Names.Longest) =>
        With(name, label, Codecs.Text(longest), get, set);

    public Kind<T> Number(string name, string label, int least, int most, Func<T, int> get, Func<T, int, T> set, string help = "") =>
        With(name, label, Codecs.Number(least, most), get, set, help);

    public Kind<T> MaybeNumber(string name, string label, int least, int most, Func<T, int?> get, Func<T, int?, T> set, string help = "") =>
        With(name, label, Codecs.Maybe(Codecs.Number(least, most)), get, set, help);

    public Kind<T> Flag(string name, string label, Func<T, bool> get, Func<T, bool, T> set, string help = "") =>
        With(name, label, Codecs.Flag, get, set, help);

    public Kind<T> Choice<TEnum>(string name, string label, Func<T, TEnum> get, Func<T, TEnum, T> set, string help = "")
        where TEnum : struct, Enum => With(name, label, Codecs.Choice<TEnum>(), get, set, help);

    /// <summary>Mb/s, or nothing.</summary>
    public Kind<T> MaybeSpeed(string name, string label, int least, int most, Func<T, int?> get, Func<T, int?, T> set) =>
        With(name, label, Codecs.Maybe(Codecs.Speed(least, most)), get, set);

    /// <summary>An address and its mask, each a field, of which the first may be given with the second behind it.</summary>
    public Kind<T> Address(
        (string Name, string Label) address,
        (string Name, string Label) mask,
        Func<T, (Ip? Address, Netmask? Mask)> get,
        Func<T, Ip?, Netmask?, T> set
    )
    {
        fields =
        [
            .. fields,
            new Field<T, WithMask?>(
                address.Name,
                address.Label,
                Codecs.Address,
                x => get(x).Address is { } ip ? new WithMask(ip, null) : null,
                (x, v) => set(x, v?.Address, v?.Mask ?? get(x).Mask)
            )
            {
                AlsoSets = mask.Name,
                Help = "With its prefix length behind it, as 192.0.2.12/24, the mask is set too.",
            },
            new Field<T, (Netmask? Mask, Ip? Of)>(
                mask.Name,
                mask.Label,
                Codecs.Mask,
                x => (get(x).Mask, get(x).Address),
                (x, v) => set(x, get(x).Address, v.Mask)
            ),
        ];
        return this;
    }

    public Kind<T> Maybe<TValue>(string name, string label, Func<T, TValue?> get, Func<T, TValue?, T> set, string help = "")
        where TValue : struct, IText<TValue> => With(name, label, Codecs.Maybe(Codecs.Value<TValue>()), get, set, help);

    public Kind<T> To<TOther>(string name, string label, Func<T, Id<TOther>> get, Func<T, Id<TOther>, T> set)
        where TOther : Thing, IThing<TOther> => With(name, label, Codecs.To<TOther>(), get, set);

    public Kind<T> MaybeTo<TOther>(string name, string label, Func<T, Id<TOther>?> get, Func<T, Id<TOther>?, T> set)
        where TOther : Thing, IThing<TOther> => With(name, label, Codecs.Maybe(Codecs.To<TOther>()), get, set);

    public override IEnumerable<Thing> In(Design design) => T.In(design);
    public override int Count(Design design) => T.In(design).Count;
    public override int Next(Design design) => T.In(design).Next.Number;
    public override Thing? Find(Design design, int number) => T.In(design).Find(new Id<T>(number));
    internal override IEnumerable<(Thing? Before, Thing? After)> Between(Design before, Design after) =>
        ReferenceEquals(T.In(before), T.In(after)) ? [] : Things<T>.Between(T.In(before), T.In(after))
            .Select(c => ((Thing?)c.Before, (Thing?)c.After));

    public override Thing Blank(int number) => T.Blank(new(number));
    public override Thing Fresh(int number) => T.Fresh(new(number));
    public override Design Put(Design design, Thing thing) => T.With(design, T.In(design).Put((T)thing));
    public override Design PutAll(Design design, IEnumerable<Thing> things) => T.With(design, T.In(design).PutAll(things.Cast<T>()));
    public override Design Drop(Design design, int number) => T.With(design, T.In(design).Drop(new(number)));
}

/// <summary>Every kind of thing, each after the kinds it refers to (but for a pool's master).</summary>
public static class Kinds
{
    public static ImmutableArray<Kind> All { get; } =
    [
        KnownType.About, SiteDialect.About,
        Rack.About, PhysicalNetwork.About, LogicalSwitch.About, Switch.About, Lag.About, SwitchPort.About,
        PortProfile.About, Panel.About, RearPort.About, FrontPort.About, Device.About, DevicePort.About,
        Pool.About, Nic.About, Host.About, HostNic.About, Bmc.About, Feed.About, DrawnPlace.About, Bond.About, Network.About,
        Interface.About, Deviation.About,
        Vm.About, Vif.About, Cable.About, WorkTask.About, Waiver.About, .. Further.Kinds,
    ];

    /// <summary>Those whose things stand in racks.</summary>
    public static ImmutableArray<Kind> Racked { get; } = [.. All.Where(k => k.IsRacked)];

    private static readonly ImmutableDictionary<string, Kind> ByPrefix = All.ToImmutableDictionary(k => k.Prefix);
    private static readonly ImmutableDictionary<string, Kind> ByWord = All.ToImmutableDictionary(k => k.Word);

    /// <summary>The kinds of things that cables are plugged into.</summary>
    public static ImmutableArray<Kind> Ends { get; } = [.. All.Where(k => k.End is not null)];

    /// <summary>The prefixes of the kinds of things that have places for cables.</summary>
    public static ImmutableArray<string> Devices { get; } =
        [Host.Prefix, .. Ends.Select(k => k.End!.Device).Distinct().Where(d => d != Host.Prefix)];

    public static Kind? Of(string? prefix) => prefix is null ? null : ByPrefix.GetValueOrDefault(prefix);
    public static Kind? Named(string word) => ByWord.GetValueOrDefault(word);
}
