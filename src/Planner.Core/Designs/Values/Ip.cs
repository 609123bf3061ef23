using System.Globalization;
using System.Text;

namespace Planner.Core.Designs.Values;

/// <summary>An IPv4 address in dotted form, or an IPv6 address as RFC 5952 prints it.</summary>
/// <param name="Value">The address as a number; that of an IPv4 address has 32 bits.</param>
public readonly record struct Ip(UInt128 Value, bool IsV6 = false) : IText<Ip>, IComparable<Ip>
{
    private const int Groups = 8;

    /// <summary>How many bits an address of its version has.</summary>
    public int Width => IsV6 ? 128 : 32;

    /// <summary>True for what is reached on its own wire only: fe80::/10, 169.254.0.0/16.</summary>
    public bool IsLinkLocal => IsV6 ? Value >> 118 == 0x3FA : Value >> 16 == 0xA9FE;

    /// <summary>True for what no interface is given: multicast, loopback, the unspecified address and IPv4's class E.</summary>
    public bool IsNoHost => IsV6 ? Value <= 1 || Value >> 120 == 0xFF : (byte)(Value >> 24) is 0 or 127 or >= 0xE0;

    /// <summary>The address so many steps further on, from the last of all to the first.</summary>
    public Ip After(int steps) => this with { Value = IsV6 ? Value + (uint)steps : (uint)Value + (uint)steps };

    public static Parsed<Ip> Parse(string text)
    {
        text = text.Trim();
        if (!text.Contains(':', StringComparison.Ordinal))
            return Dotted(text) is { } v4
                ? new Ip(v4)
                : Parsed<Ip>.Not(
                    $"“{Shown.Short(text)}” is not an IPv4 address; write four numbers from 0 to 255 with dots, such as 192.0.2.11 "
                        + $"(MGMT-03, p. 13-14)."
                );
        if (text.IndexOf('%', StringComparison.Ordinal) is > 0 and var zone)
            return Parsed<Ip>.Not(
                $"“{Shown.Short(text)}” names an interface of one machine; write the address without “{Shown.Short(text[zone..])}”."
            );
        if (Colons(text) is not { } value)
            return Parsed<Ip>.Not(
                $"“{Shown.Short(text)}” is not an IPv6 address; write groups of hexadecimal digits with colons, such as 2001:db8::11 "
                    + $"(MGMT-03, p. 13-14)."
            );
        return value >> 32 == 0xFFFF
            ? Parsed<Ip>.Not($"“{Shown.Short(text)}” is an IPv4 address in the form of IPv6; write {new Ip((uint)value)}.")
            : new Ip(value, true);
    }

    public int CompareTo(Ip other) => IsV6 == other.IsV6 ? Value.CompareTo(other.Value) : IsV6.CompareTo(other.IsV6);

    public override string ToString()
    {
        if (IsV6) return Hexadecimal(Value);
        var v4 = (uint)Value;
        return string.Create(CultureInfo.InvariantCulture, $"{v4 >> 24}.{v4 >> 16 & 255}.{v4 >> 8 & 255}.{v4 & 255}");
    }

    public static bool operator <(Ip a, Ip b) => a.CompareTo(b) < 0;
    public static bool operator >(Ip a, Ip b) => a.CompareTo(b) > 0;
    public static bool operator <=(Ip a, Ip b) => a.CompareTo(b) <= 0;
    public static bool operator >=(Ip a, Ip b) => a.CompareTo(b) >= 0;

    /// <summary>Four octets with dots, or null; a leading zero might mean octal, so none is read.</summary>
    internal static uint? Dotted(string text)
    {
        var parts = text.Split('.');
        var value = 0u;
        foreach (var part in parts)
        {
            if (
                part.Length is 0 or > 3
                || part is ['0', _, ..]
                || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var octet)
            )
                return null;
            value = value << 8 | octet;
        }

        return parts.Length == 4 ? value : null;
    }

    /// <summary>Eight groups with colons, of which :: stands for at least one, and the last two may be dotted (RFC 4291, 2.2).</summary>
    private static UInt128? Colons(string text)
    {
        if (text.Length > 45) return null;
        if (text.LastIndexOf(':') is var colon && text.IndexOf('.', StringComparison.Ordinal) > colon)
        {
            if (Dotted(text[(colon + 1)..]) is not { } v4) return null;
            text = string.Create(CultureInfo.InvariantCulture, $"{text[..(colon + 1)]}{v4 >> 16:x}:{v4 & 0xFFFF:x}");
        }

        var halves = text.Split("::");
        var (before, after) = (Words(halves[0]), halves.Length == 2 ? Words(halves[1]) : []);
        if (before is null || after is null || halves.Length > 2) return null;
        var missing = Groups - before.Count - after.Count;
        if (halves.Length == 2 ? missing < 1 : missing != 0) return null;
        return before.Concat(Enumerable.Repeat(0u, missing)).Concat(after).Aggregate(UInt128.Zero, (sum, group) => sum << 16 | group);
    }

    private static List<uint>? Words(string text)
    {
        var words = new List<uint>();
        foreach (var word in text.Length == 0 ? [] : text.Split(':'))
        {
            if (word.Length is 0 or > 4 || !word.All(char.IsAsciiHexDigit)) return null;
            words.Add(uint.Parse(word, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        return words;
    }

    /// <summary>RFC 5952: lower case, no leading zeros, the first of the longest runs of two or more zero groups as ::.</summary>
    private static string Hexadecimal(UInt128 value)
    {
        var groups = Enumerable.Range(0, Groups).Select(i => (uint)(value >> 112 - 16 * i & 0xFFFF)).ToList();
        var (at, longest) = (-1, 1);
        for (var i = 0; i < Groups; i++)
            if (groups.Skip(i).TakeWhile(g => g == 0).Count() is var run && run > longest)
                (at, longest) = (i, run);
        var text = new StringBuilder();
        for (var i = 0; i < Groups; i++)
            if (i == at)
            {
                text.Append("::");
                i += longest - 1;
            }
            else text.Append(text.Length == 0 || text[^1] == ':' ? "" : ":").Append(CultureInfo.InvariantCulture, $"{groups[i]:x}");
        return text.ToString();
    }
}
