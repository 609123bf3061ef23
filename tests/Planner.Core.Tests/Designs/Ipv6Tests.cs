using System.Net;
using CsCheck;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.Designs;

/// <summary>IPv6 addresses: read as RFC 4291 has them, printed as RFC 5952 asks.</summary>
public sealed class Ipv6Tests
{
    /// <summary>RFC 5952, sections 1, 2, 4 and 5; RFC 4291, section 2.2.</summary>
    [Theory]
    [InlineData("2001:db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:0db8:0:0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8::1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8::0:1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:0db8::1:0:0:1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:0:0:1::1", "2001:db8::1:0:0:1")]
    [InlineData("2001:DB8:0:0:1::1", "2001:db8::1:0:0:1")]
    [InlineData("2001:db8:aaaa:bbbb:cccc:dddd:0:1", "2001:db8:aaaa:bbbb:cccc:dddd:0:1")]
    [InlineData("2001:db8:aaaa:bbbb:cccc:dddd::1", "2001:db8:aaaa:bbbb:cccc:dddd:0:1")]
    [InlineData("2001:db8:0:0:0:0:2:1", "2001:db8::2:1")]
    [InlineData("2001:0:0:1:0:0:0:1", "2001:0:0:1::1")]
    [InlineData("2001:db8:0:1:1:1:1:1", "2001:db8:0:1:1:1:1:1")]
    [InlineData("1:0:0:0:0:0:0:0", "1::")]
    [InlineData("0:0:0:0:0:0:0:1", "::1")]
    [InlineData("0:0:0:0:0:0:0:0", "::")]
    [InlineData("FF01:0:0:0:0:0:0:101", "ff01::101")]
    [InlineData("ABCD:EF01:2345:6789:ABCD:EF01:2345:6789", "abcd:ef01:2345:6789:abcd:ef01:2345:6789")]
    [InlineData("64:ff9b::192.0.2.33", "64:ff9b::c000:221")]
    [InlineData(" fe80::1 ", "fe80::1")]
    public void An_address_is_printed_in_its_one_form(string text, string shown)
    {
        var ip = Ip.Parse(text).Get();
        Assert.Equal(shown, ip.ToString());
        Assert.True(ip.IsV6);
        Assert.Equal(IPAddress.Parse(text.Trim()).GetAddressBytes(), Bytes(ip));
    }

    [Theory]
    [InlineData("fe80::1%eth0", "“fe80::1%eth0” names an interface of one machine; write the address without “%eth0”.")]
    [InlineData("::ffff:192.0.2.1", "“::ffff:192.0.2.1” is an IPv4 address in the form of IPv6; write 192.0.2.1.")]
    [InlineData("::FFFF:C000:201", "“::FFFF:C000:201” is an IPv4 address in the form of IPv6; write 192.0.2.1.")]
    [InlineData("2001:db8::1::2", "“2001:db8::1::2” is not an IPv6 address")]
    [InlineData("2001:db8:::1", "is not an IPv6 address")]
    [InlineData(":1", "is not an IPv6 address")]
    [InlineData("1:2:3:4:5:6:7", "is not an IPv6 address")]
    [InlineData("1:2:3:4:5:6:7:8:9", "is not an IPv6 address")]
    [InlineData("1:2:3:4::5:6:7:8", "is not an IPv6 address")]
    [InlineData("1:2:3:4:5:6:7:", "is not an IPv6 address")]
    [InlineData("2001:db8::12345", "is not an IPv6 address")]
    [InlineData("2001:db8::g", "is not an IPv6 address")]
    [InlineData("[2001:db8::1]", "is not an IPv6 address")]
    [InlineData("2001:db8::1/64", "is not an IPv6 address")]
    [InlineData("::192.0.2.256", "is not an IPv6 address")]
    [InlineData("192.0.2.1::", "is not an IPv6 address")]
    [InlineData("::٣", "is not an IPv6 address")]
    public void Other_text_is_refused_in_a_sentence(string text, string sentence)
    {
        var wrong = Ip.Parse(text).Wrong;
        Assert.Contains(sentence, wrong, StringComparison.Ordinal);
        Assert.True(wrong![^1] is '.', wrong);
    }

    [Fact]
    public void Any_text_reads_as_the_base_library_reads_it_or_is_refused() =>
        Gen.OneOf([.. new[] { "1", "0", "::", ":", "ffff", "db8", "192.0.2.1", "%1", "g", "00001" }.Select(Gen.Const)]).Array[1, 12].Sample(
            parts =>
            {
                var text = string.Concat(parts);
                if (Ip.Parse(text) is { Wrong: null, Value: { IsV6: true } ip })
                    Assert.Equal(IPAddress.Parse(text).GetAddressBytes(), Bytes(ip));
            },
            iter: 20_000
        );

    [Theory]
    [InlineData("2001:db8::11", "64", "2001:db8::", true)]
    [InlineData("2001:db8::", "64", "2001:db8::", false)]
    [InlineData("2001:db8::ffff:ffff:ffff:ffff", "64", "2001:db8::", true)]
    [InlineData("2001:db8:0:1::11", "64", "2001:db8:0:1::", true)]
    [InlineData("2001:db8::10", "127", "2001:db8::10", true)]
    [InlineData("2001:db8::10", "128", "2001:db8::10", true)]
    [InlineData("8000::1", "1", "8000::", true)]
    public void A_subnet_knows_its_first_address_and_its_hosts(string address, string prefix, string first, bool host)
    {
        var ip = Ip.Parse(address).Get();
        var subnet = new Subnet(ip, Netmask.Parse(prefix).Get());
        Assert.Equal(first, subnet.Network.ToString());
        Assert.Equal(host, subnet.IsHostAddress(ip));
        Assert.Equal(subnet.Whole, Subnet.Parse(subnet.Whole.ToString()).Get());
    }

    [Fact]
    public void Addresses_of_the_other_version_are_outside_and_a_link_local_router_is_a_way_out()
    {
        var subnet = Subnet.Parse("2001:db8::/64").Get();
        Assert.False(subnet.Contains(Ip.Parse("192.0.2.1").Get()));
        Assert.False(Subnet.Parse("192.0.2.0/24").Get().Contains(Ip.Parse("::c000:201").Get()));
        Assert.True(subnet.IsGateway(Ip.Parse("fe80::1").Get()));
        Assert.True(subnet.IsGateway(Ip.Parse("2001:db8::1").Get()));
        Assert.False(subnet.IsGateway(Ip.Parse("2001:db8:0:1::1").Get()));
        Assert.False(Subnet.Parse("192.0.2.0/24").Get().IsGateway(Ip.Parse("169.254.0.1").Get()));
    }

    [Theory]
    [InlineData("2001:db8::12/64", "2001:db8::12/64")]
    [InlineData("192.0.2.12/24", "192.0.2.12/24")]
    [InlineData("192.0.2.12/255.255.255.0", "192.0.2.12/24")]
    [InlineData("192.0.2.12 255.255.255.0", "192.0.2.12/24")]
    [InlineData("192.0.2.12", "192.0.2.12")]
    [InlineData("192.0.2.12/33", null)]
    [InlineData("192.0.2.12/0", null)]
    [InlineData("192.0.2.12/", null)]
    [InlineData("192.0.2.12 0.0.0.255", null)]
    [InlineData("2001:db8::12/0", null)]
    [InlineData("2001:db8::12/129", null)]
    [InlineData("2001:db8::12/255.255.255.0", null)]
    public void An_address_may_have_its_mask_behind_it(string text, string? shown)
    {
        var read = WithMask.Parse(text);
        if (shown is null) Assert.EndsWith(".", read.Wrong, StringComparison.Ordinal);
        else Assert.Equal(shown, read.Get().ToString());
    }

    private static byte[] Bytes(Ip ip) => [.. Enumerable.Range(0, 16).Select(i => (byte)(ip.Value >> 120 - 8 * i))];
}
