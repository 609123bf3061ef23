using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Planner.Core.Designs.Values;

/// <summary>An Ethernet address, six octets, written in lower case with colons.</summary>
public readonly record struct Mac(ulong Value) : IText<Mac>
{
    public bool IsMulticast => (Value >> 40 & 1) == 1;
    public bool IsLocal => (Value >> 40 & 2) == 2;

    /// <summary>
    /// In any spelling that has one meaning: pairs with colons or dashes, fours with dots or dashes, sixes with a dash, or nothing between;
    /// and pairs with colons whose leading zeros are left out.
    /// </summary>
    public static Parsed<Mac> Parse(string text)
    {
        text = text.Trim();
        var parts = text.Split(text.FirstOrDefault(c => c is ':' or '-' or '.'));
        if (text.Contains(':', StringComparison.Ordinal) && parts.Length == 6) parts = [.. parts.Select(p => p.Length == 1 ? $"0{p}" : p)];
        return
            parts.Length is 1 or 2 or 3 or 6 && parts.All(p => p.Length == 12 / parts.Length && p.All(char.IsAsciiHexDigit))
            ? new Mac(ulong.Parse(string.Concat(parts), NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            : Parsed<Mac>.Not(
                $"“{Shown.Short(text)}” is not a MAC address; "
                    + "write six pairs of hexadecimal digits with colons, such as 02:16:3e:00:00:01 (VIF-04, p. 25-27)."
            );
    }

    /// <summary>
    /// The address xapi gives VIF <paramref name="device"/> of a VM with this seed: the seed's ASCII bytes hashed with MD5 2·device+1
    /// times, the digest hashed once more, octets 0-3 of the one and 1-2 of the other, made local and unicast.
    /// </summary>
    public static Mac Generated(string seed, int device)
    {
#pragma warning disable CA5351 // Not for security: the hypervisor's own scheme.
        var first = MD5.HashData(Encoding.ASCII.GetBytes(seed));
        for (var i = 0; i < 2 * device; i++) first = MD5.HashData(first);
        var second = MD5.HashData(first);
#pragma warning restore CA5351
        byte[] octets = [(byte)((first[0] | 2) & 0xFE), first[1], first[2], first[3], second[1], second[2]];
        return new Mac(octets.Aggregate(0UL, (sum, octet) => sum << 8 | octet));
    }

    public override string ToString()
    {
        var value = Value;
        return string.Join(
            ':',
            Enumerable.Range(0, 6).Select(i => ((byte)(value >> 40 - 8 * i)).ToString("x2", CultureInfo.InvariantCulture))
        );
    }
}
