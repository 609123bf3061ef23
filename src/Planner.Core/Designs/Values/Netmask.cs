using System.Globalization;
using System.Numerics;

namespace Planner.Core.Designs.Values;

/// <summary>How many of an address's bits name its subnet: IPv4's mask such as 255.255.255.0, IPv6's prefix length such as /64.</summary>
/// <param name="Bits">1 to 32, of IPv6 to 128.</param>
public readonly record struct Netmask(int Bits) : IText<Netmask>
{
    private const int V4 = 32, V6 = 128;

    public static Parsed<Netmask> Parse(string text)
    {
        text = text.Trim();
        if (Ip.Dotted(text) is { } dotted)
            return dotted != 0 && BitOperations.TrailingZeroCount(dotted) + BitOperations.PopCount(dotted) == V4
                ? new Netmask(BitOperations.PopCount(dotted))
                : No(text);
        var length = text.StartsWith('/') ? text[1..].TrimStart() : text;
        return int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) && bits is >= 1 and <= V6
            ? new Netmask(bits)
            : No(text);
    }

    /// <summary>The mask of an address that stands before it.</summary>
    public static Parsed<Netmask> Parse(string text, Ip of) =>
        !Parse(text).Ok(out var mask, out var wrong) ? Parsed<Netmask>.Not(wrong)
        : mask.Fits(of) && !(of.IsV6 && text.Contains('.', StringComparison.Ordinal)) ? mask
        : Parsed<Netmask>.Not(
            $"“{Shown.Short(text)}” is not the mask of {of}; its prefix length lies between 1 and {of.Width} (MGMT-03, p. 13-14)."
        );

    /// <summary>True where an address has so many bits.</summary>
    public bool Fits(Ip address) => Bits <= address.Width;

    /// <summary>As it is written beside an address: /64 beside one of IPv6.</summary>
    public string Beside(Ip? address) => address is { IsV6: true } ? string.Create(CultureInfo.InvariantCulture, $"/{Bits}") : ToString();

    /// <summary>What it is called: prefix length beside an address of IPv6.</summary>
    public static string Word(bool v6) => v6 ? "prefix length" : "mask";

    public override string ToString() =>
        Bits > V4 ? string.Create(CultureInfo.InvariantCulture, $"/{Bits}") : new Ip(Bits == 0 ? 0 : uint.MaxValue << V4 - Bits).ToString();

    private static Parsed<Netmask> No(string text) =>
        Parsed<Netmask>.Not($"“{Shown.Short(text)}” is not a subnet mask; write it as 255.255.255.0 (MGMT-03, p. 13-14).");
}
