using System.Globalization;
using System.Reflection;
using System.Text;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Fields;

/// <summary>The codecs of the values that fields are made of.</summary>
public static class Codecs
{
    /// <summary>Items of a list.</summary>
    private const int Most = 256;

    public static Codec<string> Text(int longest) => Words(text => Names.WrongText(text, longest)) with { MayBeEmpty = true };

    public static Codec<string> Name { get; } = Words(Names.Wrong);

    /// <summary>Several lines as one: \n ends a line, \\ is a backslash, \t a tab.</summary>
    public static Codec<string> Lines(int longest) =>
        new(
            (v, _) => v.Replace("\\", @"\\").Replace("\n", @"\n").Replace("\t", @"\t"),
            (t, _) => Unfold(t) is var text && Names.WrongText(text.Replace('\n', ' ').Replace('\t', ' '), longest) is { } wrong
                ? Parsed<string>.Not(wrong)
                : text
        )
        { MayBeEmpty = true, Shape = FieldShape.Lines };

    private static string Unfold(string text)
    {
        text = text.ReplaceLineEndings("\n");
        var lines = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] is 'n' or 't' or '\\')
                lines.Append(text[++i] switch { 'n' => '\n', 't' => '\t', _ => '\\' });
            else lines.Append(text[i]);
        return lines.ToString();
    }

    private static Codec<string> Words(Func<string, string?> wrong) =>
        new((v, _) => v, (t, _) => Names.Kept(t) is var kept && wrong(kept) is { } sentence ? Parsed<string>.Not(sentence) : kept)
        {
            Restore = (t, _) => t,
        };

    /// <summary>A colour by its name, or as # and six hexadecimal digits.</summary>
    public static Codec<string> Colour { get; } = Words(text => Names.WrongText(text, Names.Longest) ?? Values.Colour.Wrong(text)) with
    {
        MayBeEmpty = true,
    };

    public static Codec<bool> Flag { get; } = new((v, _) => v ? "yes" : "no", (t, _) => t.Trim().ToLowerInvariant() switch
    {
        "yes" or "true" or "on" => true,
        "no" or "false" or "off" => false,
        _ => Parsed<bool>.Not($"“{Shown.Short(t)}” is neither yes nor no."),
    })
    { Shape = FieldShape.Flag, Choices = ["yes", "no"] };

    public static Codec<int> Number(int least, int most) => Number(least, most, Whole);

    /// <summary>Megabits in a second: 1000, 1G, 2.5G, 10Gb/s, 100 Mbit/s. A capital B would be bytes, and is not read.</summary>
    public static Codec<int> Speed(int least, int most) => Number(least, most, text => Measured.Speed(text) ?? Whole(text));

    /// <summary>The same or nothing, which auto says too.</summary>
    public static Codec<int?> Automatic(Codec<int> codec)
    {
        var maybe = Maybe(codec);
        return maybe with { Read = (t, n) => maybe.Read(t.Trim() is "auto" ? "" : t, n) };
    }

    /// <summary>210, 210 cm, 2.1 m, 2100 mm, 7 ft; as a number it is written in centimetres.</summary>
    public static Codec<Length> Length(int most)
    {
        var number = Number(1, most, text => Measured.Length(text) ?? Whole(text));
        return new((v, n) => number.Write(v.Cm, n), (t, n) => number.Read(t, n).Then(cm => new Length(cm, Measured.Unit(t))))
        {
            Shape = number.Shape,
            Restore = (t, n) => number.Restore!(t, n).Then(cm => new Length(cm)),
        };
    }

    private static Codec<int> Number(int least, int most, Func<string, int?> read) =>
        new(
            (v, _) => v.ToString(CultureInfo.InvariantCulture),
            (t, _) =>
                read(t.Trim()) is { } number && number >= least && number <= most
                    ? number
                    : Parsed<int>.Not(
                        string.Create(CultureInfo.InvariantCulture, $"“{Shown.Short(t)}” is not a whole number from {least} to {most}.")
                    )
        )
        {
            Shape = FieldShape.Number,
            Restore = (t, _) => Whole(t) is { } number ? number : Parsed<int>.Not($"“{Shown.Short(t)}” is not a whole number."),
        };

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>An address, perhaps with the mask beside it, which then is that of <see cref="Mask"/>'s field.</summary>
    public static Codec<WithMask?> Address { get; } = new(
        (v, _) => v is { } some ? some.Address.ToString() : "",
        (t, _) => string.IsNullOrWhiteSpace(t) ? default(WithMask?) : WithMask.Parse(t).Then(v => (WithMask?)v))
    {
        MayBeEmpty = true,
    };

    /// <summary>The mask of an address, written as such addresses have it.</summary>
    public static Codec<(Netmask? Mask, Ip? Of)> Mask { get; } = new(
        (v, _) => v.Mask?.Beside(v.Of) ?? "",
        (t, _) => string.IsNullOrWhiteSpace(t) ? default((Netmask?, Ip?)) : Netmask.Parse(t).Then(m => ((Netmask?)m, default(Ip?))))
    {
        MayBeEmpty = true,
    };

    public static Codec<T> Value<T>()
        where T : IText<T> => new((v, _) => v.ToString(), (t, _) => T.Parse(t)) { MayBeEmpty = T.Parse("").Wrong is null };

    public static Codec<T?> Maybe<T>(Codec<T> codec) where T : struct => new(
        (v, n) => v is { } some ? codec.Write(some, n) : "",
        (t, n) => string.IsNullOrWhiteSpace(t) ? default(T?) : codec.Read(t, n).Then(v => (T?)v))
    {
        Restore = codec.Restore is { } restore ? (t, n) => t.Length == 0 ? default(T?) : restore(t, n).Then(v => (T?)v) : null,
        Shape = codec.Shape,
        Choices = codec.Choices,
        Refers = codec.Refers,
        MayBeEmpty = true,
        Refs = codec.Refs is { } refs ? v => v is { } some ? refs(some) : [] : null,
        Without = (v, gone) => v is { } some && codec.Refs?.Invoke(some).Contains(gone) == true ? default(T?) : v,
    };

    public static Codec<T> Choice<T>() where T : struct, Enum
    {
        var words = Enum.GetValues<T>().ToDictionary(v => v, WordOf);
        var values = words.ToDictionary(p => p.Value, p => p.Key, StringComparer.OrdinalIgnoreCase);
        var loosely = Enum.GetValues<T>().SelectMany(SpellingsOf, (Value, Spelling) => (Value, Spelling: Loosely(Spelling)))
            .DistinctBy(x => x.Spelling).ToDictionary(x => x.Spelling, x => x.Value);
        return new((v, _) => words[v], (t, _) => values.TryGetValue(t.Trim(), out var value) || loosely.TryGetValue(Loosely(t), out value)
            ? value
            : Parsed<T>.Not($"“{Shown.Short(t)}” is not one of {string.Join(", ", words.Values)}."))
        { Shape = FieldShape.Choice, Choices = [.. words.Values] };
    }

    public static Codec<Id<T>> To<T>() where T : Thing, IThing<T> => new(
        (v, n) => n.Of(v),
        (t, n) => n.Find(T.Prefix, t.Trim()).Then(r => new Id<T>(r.Number)))
    {
        Shape = FieldShape.Reference,
        Refers = T.Prefix,
        Refs = v => [v],
        Without = (v, gone) => v.Ref == gone ? Parsed<Id<T>>.Not("It is needed.") : v,
    };

    /// <summary>A reference that may be absent, but when the thing it names goes, its own thing goes too.</summary>
    public static Codec<Id<T>?> Needed<T>() where T : Thing, IThing<T> => Maybe(To<T>()) with
    {
        Without = (v, gone) => v?.Ref == gone ? Parsed<Id<T>?>.Not("It is needed.") : v,
    };

    public static Codec<Ref> End { get; } = new((v, n) => n.Of(v), (t, n) => n.FindEnd(t.Trim()))
    {
        Shape = FieldShape.End,
        Refs = v => [v.Thing],
        Without = (v, gone) => v.Thing == gone ? Parsed<Ref>.Not("It is needed.") : v,
    };

    /// <summary>Whatever stands in racks.</summary>
    public static Codec<Ref> Racked { get; } = new((v, n) => n.OfRacked(v), (t, n) => n.FindRacked(t.Trim()))
    {
        Shape = FieldShape.Racked,
        Refs = v => [v],
        Without = (v, gone) => v == gone ? Parsed<Ref>.Not("It is needed.") : v,
    };

    /// <summary>
    /// The id of any one thing, or nothing; a waiver outlives what it names only as a dangling id, which <see cref="Codec{T}.Without"/>
    /// prevents.
    /// </summary>
    public static Codec<string> Subject { get; } =
        new(
            (v, _) => v,
            (t, _) =>
                t.Length == 0 || Ref.Parse(t) is { } r && Kinds.Of(r.Prefix) is not null
                    ? t
                    : Parsed<string>.Not($"“{Shown.Short(t)}” is not the id of a thing; ids look like H1 or N3.")
        )
        {
            MayBeEmpty = true,
            Refs = v => Ref.Parse(v) is { } r ? [r.Thing] : [],
            Without = (v, gone) => Ref.Parse(v)?.Thing == gone ? Parsed<string>.Not("It is needed.") : v,
        };

    /// <summary>A day as 2026-12-31, or nothing.</summary>
    public static Codec<string> Day { get; } =
        new(
            (v, _) => v,
            (t, _) =>
                t.Length == 0 || DateOnly.TryParseExact(t, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly _)
                    ? t
                    : Parsed<string>.Not($"“{Shown.Short(t)}” is not a day; write it as 2026-12-31.")
        )
        {
            MayBeEmpty = true,
        };

    public static Codec<Uplink> Uplink { get; } = new(
        (v, n) => v.Bond is { } bond ? $"bond:{n.Of(bond)}" : $"nic:{v.Nic?.ToString(CultureInfo.InvariantCulture)}",
        ReadUplink)
    {
        Refs = v => v.Bond is { } bond ? [bond] : [],
        Without = (v, gone) => v.Bond?.Ref == gone ? Parsed<Uplink>.Not("It is needed.") : v,
    };

    public static Codec<Many<T>> List<T>(Codec<T> item) =>
        new(
            (v, n) =>
                string.Join(
                    ",",
                    v.Select(i =>
                        item.Write(i, n).Replace("\\", "\\\\", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
                    )
                ),
            (t, n) => ReadList(item.Read, t, n, Most)
        )
        {
            Restore = item.Restore is { } restore ? (t, n) => ReadList(restore, t, n, int.MaxValue) : null,
            Shape = item.Shape == FieldShape.Reference ? FieldShape.References : FieldShape.Text,
            Refers = item.Refers,
            MayBeEmpty = true,
            Refs = item.Refs is { } refs ? v => v.SelectMany(refs) : null,
            Without = (v, gone) => v.Where(i => item.Refs?.Invoke(i).Contains(gone) != true).ToMany(),
        };

    /// <summary>
    /// The word that stands for a value of an enumeration: its name in lower case with dashes, unless a <see cref="WordAttribute"/> says
    /// otherwise.
    /// </summary>
    public static string WordOf<T>(T value) where T : struct, Enum
    {
        var name = value.ToString();
        return typeof(T).GetField(name)?.GetCustomAttribute<WordAttribute>()?.Word
            ?? string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(c) : c.ToString()));
    }

    private static IEnumerable<string> SpellingsOf<T>(T value) where T : struct, Enum =>
        [WordOf(value), .. typeof(T).GetField(value.ToString())?.GetCustomAttribute<WordAttribute>()?.Also ?? []];

    /// <summary>People write Cat 6A, CAT.6a and active_backup.</summary>
    private static string Loosely(string word) => string.Concat(word.Where(c => c is not (' ' or '.' or '-' or '_'))).ToLowerInvariant();

    private static Parsed<Uplink> ReadUplink(string text, Naming naming) =>
        text.Trim().Split(':', 2) switch
        {
            ["nic", var several] when several.Contains(',', StringComparison.Ordinal) => Parsed<Uplink>.Not(
                $"“{Shown.Short(text)}” names several uplinks; a host has one interface on a network, so bond the NICs (M-NET-02)."
            ),
            ["network" or "vlan", _] => Parsed<Uplink>.Not(
                $"“{Shown.Short(text)}” is no uplink; a VLAN stands on a NIC or a bond, not on a network (M-VLAN-03)."
            ),
            ["nic", var number] => Number(0, Nic.Highest).Read(number, naming).Then(n => new Uplink(n)),
            ["bond", var bond] => naming.Find(Bond.Prefix, bond).Then(r => new Uplink(null, new Id<Bond>(r.Number))),
            _ => Parsed<Uplink>.Not($"“{Shown.Short(text)}” is not an uplink; write nic:2 or bond: and the bond."),
        };

    private static Parsed<Many<T>> ReadList<T>(Func<string, Naming, Parsed<T>> read, string text, Naming naming, int most)
    {
        var items = new List<T>();
        foreach (var part in Split(text))
        {
            if (!read(part, naming).Ok(out var value, out var wrong)) return Parsed<Many<T>>.Not(wrong);
            items.Add(value);
        }

        return items.Count > most ? Parsed<Many<T>>.Not($"A list may have {most} items.") : items.ToMany();
    }

    private static IEnumerable<string> Split(string text)
    {
        if (text.Length == 0) yield break;
        var item = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) item.Append(text[++i]);
            else if (text[i] != ',') item.Append(text[i]);
            else
            {
                yield return item.ToString();
                item.Clear();
            }
        }

        yield return item.ToString();
    }
}
