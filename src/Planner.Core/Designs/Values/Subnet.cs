using System.Globalization;

namespace Planner.Core.Designs.Values;

/// <summary>A subnet as address and prefix length, such as 192.0.2.0/24 or 2001:db8:0:1::/64.</summary>
public readonly record struct Subnet(Ip Address, Netmask Mask) : IText<Subnet>
{
    /// <summary>Its first address.</summary>
    public Ip Network => Address with { Value = Address.Value >> HostBits << HostBits };

    /// <summary>Its last address, which in IPv4 all hosts hear.</summary>
    public Ip Broadcast => Address with { Value = Network.Value | ((UInt128.One << HostBits) - 1) };

    /// <summary>The same, by its first address.</summary>
    public Subnet Whole => this with { Address = Network };

    private int HostBits => Math.Clamp(Address.Width - Mask.Bits, 0, 127);

    public bool Contains(Ip address) => address.IsV6 == Address.IsV6 && address.Value >> HostBits == Address.Value >> HostBits;

    /// <summary>
    /// True for addresses a host may have: inside, and not the first (the network's own, in IPv6 the routers'), nor IPv4's broadcast
    /// address; the shortest subnets have neither.
    /// </summary>
    public bool IsHostAddress(Ip address) =>
        Contains(address) && (HostBits <= 1 || address != Network && (Address.IsV6 || address != Broadcast));

    /// <summary>True for what can be its way out: one of its hosts, or in IPv6 a router's link-local address.</summary>
    public bool IsGateway(Ip address) => IsHostAddress(address) || Address.IsV6 && address is { IsV6: true, IsLinkLocal: true };

    public static Parsed<Subnet> Parse(string text)
    {
        if (!WithMask.Parse(text).Ok(out var read, out var wrong)) return No(text);
        if (read is not { Address: { } address, Mask: { } mask }) return No(text);
        var subnet = new Subnet(address, mask);
        return subnet.Network == address
            ? subnet
            : Parsed<Subnet>.Not($"{address} is not the first address of a /{mask.Bits}; the subnet would be {subnet.Whole}.");
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Address}/{Mask.Bits}");

    private static Parsed<Subnet> No(string text) =>
        Parsed<Subnet>.Not($"“{Shown.Short(text)}” is not a subnet; write address and prefix length, such as 192.0.2.0/24.");
}
