using System.Globalization;
using System.Numerics;

namespace Planner.Core.Designs.Values;

/// <summary>An IPv4 address in dotted form.</summary>
public readonly record struct Ip4(uint Value) : IText<Ip4>, IComparable<Ip4>
{
    public static Parsed<Ip4> Parse(string text)
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
                return No(text);
            value = value << 8 | octet;
        }

        return parts.Length == 4 ? new Ip4(value) : No(text);
    }

    public int CompareTo(Ip4 other) => Value.CompareTo(other.Value);

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Value >> 24}.{Value >> 16 & 255}.{Value >> 8 & 255}.{Value & 255}");

    public static bool operator <(Ip4 a, Ip4 b) => a.Value < b.Value;
    public static bool operator >(Ip4 a, Ip4 b) => a.Value > b.Value;
    public static bool operator <=(Ip4 a, Ip4 b) => a.Value <= b.Value;
    public static bool operator >=(Ip4 a, Ip4 b) => a.Value >= b.Value;

    private static Parsed<Ip4> No(string text) =>
        Parsed<Ip4>.Not(
            $"“{Shown.Short(text)}” is not an IPv4 address; write four numbers from 0 to 255 with dots, such as 192.0.2.11 (MGMT-03, p. 13-14)."
        );
}

/// <summary>A subnet mask: ones, then zeros.</summary>
/// <param name="Bits">The number of ones, 1 to 32.</param>
public readonly record struct Netmask(int Bits) : IText<Netmask>
{
    public uint Value => Bits == 0 ? 0 : uint.MaxValue << 32 - Bits;

    public static Parsed<Netmask> Parse(string text)
    {
        if (
            !Ip4.Parse(text).Ok(out var address, out _)
            || address.Value == 0
            || BitOperations.TrailingZeroCount(address.Value) + BitOperations.PopCount(address.Value) != 32
        )
            return Parsed<Netmask>.Not($"“{Shown.Short(text)}” is not a subnet mask; write it as 255.255.255.0 (MGMT-03, p. 13-14).");
        return new Netmask(BitOperations.PopCount(address.Value));
    }

    public override string ToString() => new Ip4(Value).ToString();
}

/// <summary>An IPv4 subnet as address and prefix length, such as 192.0.2.0/24.</summary>
public readonly record struct Subnet(Ip4 Address, Netmask Mask) : IText<Subnet>
{
    public Ip4 Network => new(Address.Value & Mask.Value);
    public Ip4 Broadcast => new(Address.Value | ~Mask.Value);
    public bool Contains(Ip4 address) => (address.Value & Mask.Value) == Network.Value;

    /// <summary>
    /// True for addresses a host may have: inside, and neither the network's nor the broadcast address (which /31 and /32 lack).
    /// </summary>
    public bool IsHostAddress(Ip4 address) => Contains(address) && (Mask.Bits >= 31 || address != Network && address != Broadcast);

    public static Parsed<Subnet> Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length != 2 || !Ip4.Parse(parts[0]).Ok(out var address, out _)
            || !int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits is < 1 or > 32)
            return Parsed<Subnet>.Not($"“{Shown.Short(text)}” is not a subnet; write address and prefix length, such as 192.0.2.0/24.");
        var subnet = new Subnet(address, new(bits));
        return subnet.Network == address
            ? subnet
            : Parsed<Subnet>.Not($"{address} is not the first address of a /{bits}; the subnet would be {subnet.Network}/{bits}.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}/{Mask.Bits}");
}
