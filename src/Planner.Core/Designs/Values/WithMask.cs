using System.Globalization;

namespace Planner.Core.Designs.Values;

/// <summary>An address, perhaps with the mask beside it: 192.0.2.12, 192.0.2.12/24, 192.0.2.12 255.255.255.0 or 2001:db8::12/64.</summary>
public readonly record struct WithMask(Ip Address, Netmask? Mask) : IText<WithMask>
{
    public static Parsed<WithMask> Parse(string text)
    {
        text = text.Trim();
        var cut = text.IndexOfAny(['/', ' ']);
        if (!Ip.Parse(cut < 0 ? text : text[..cut]).Ok(out var address, out var wrong)) return Parsed<WithMask>.Not(wrong);
        if (cut < 0) return new WithMask(address, null);
        return Netmask.Parse(text[(cut + 1)..].Trim(), address).Then(mask => new WithMask(address, mask));
    }

    public override string ToString() =>
        Mask is { } mask ? string.Create(CultureInfo.InvariantCulture, $"{Address}/{mask.Bits}") : Address.ToString();
}
