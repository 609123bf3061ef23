using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Planner.Core.Designs.Values;

/// <summary>An Ethernet address, six octets, written in lower case with colons.</summary>
public readonly record struct Mac(ulong Value) : IText<Mac>
{
    public bool IsMulticast => (Value >> 40 & 1) == 1;
    public bool IsLocal => (Value >> 40 & 2) == 2;

    public static Parsed<Mac> Parse(string text)
    {
        var parts = text.Split(':');
        if (parts.Length != 6 || !parts.All(p => p.Length == 2 && p.All(char.IsAsciiHexDigit)))
            return Parsed<Mac>.Not(
                $"“{Shown.Short(text)}” is not a MAC address; write six pairs of hexadecimal digits with colons, such as 02:16:3e:00:00:01 (VIF-04, p. 25-27)."
            );
        return new Mac(ulong.Parse(string.Concat(parts), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
    }

    /// <summary>
    /// The address xapi gives VIF <paramref name="device"/> of a VM with this seed: the seed's ASCII bytes hashed with MD5 2·device+1
    /// times, the
    /// digest hashed once more, octets 0-3 of the one and 1-2 of the other, made local and unicast.
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
