using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.Designs;

public sealed class ValuesTests
{
    /// <summary>
    /// As observed in public xapi databases and computed by an independent program; see the specification's section on MACs.
    /// </summary>
    [Theory]
    [InlineData(
        "ea09ed50-aa86-ce94-482b-cbc8c92e1c95",
        "a2:d7:64:e8:0e:e0 b6:46:4c:70:fe:0e 36:83:18:3c:d2:41 9a:ef:44:ac:00:d9 9e:04:ec:ed:3a:d8"
    )]
    [InlineData(
        "fea1f14d-5c5d-cb7f-03fa-a16b75186b38",
        "56:ff:81:3a:b9:61 d6:3c:fc:d0:d5:91 36:6f:99:2b:39:57 c6:a1:c7:1c:fa:b4 6a:0a:e6:31:15:fe"
    )]
    [InlineData("d98ead18-f5b8-dc1d-3186-afab84aab65c", "de:1f:5e:8f:b1:2f 3e:57:a5:18:44:e5 06:cf:e8:35:07:74 c2:8a:a8:bc:8e:26")]
    [InlineData(
        "00000000-0000-0000-0000-000000000000",
        "9e:89:c8:4a:62:ba 26:d1:6c:c5:93:ac 6a:17:50:56:f3:26 de:b0:4a:e6:fd:62 f2:c9:63:2e:1b:dc 2e:3c:30:51:85:00 ce:0a:84:88:98:05 "
            + "92:78:43:5f:97:59"
    )]
    [InlineData("11111111-2222-3333-4444-555555555555", "c6:42:6b:96:31:66 b2:05:1e:8b:28:bc f6:0a:2e:7b:7b:d5 - - - f2:4d:63:6d:c5:00")]
    [InlineData("fixture-seed-not-a-uuid", "2a:a7:6d:c9:24:74 - - e2:5f:cc:04:df:6d")]
    [InlineData("", "d6:1d:8c:d9:ad:b2 8a:81:54:f0:31:4f")]
    public void A_generated_mac_follows_seed_and_device(string seed, string macs)
    {
        foreach (var (device, mac) in macs.Split(' ').Index().Where(m => m.Item != "-"))
            Assert.Equal(mac, Mac.Generated(seed, device).ToString());
    }

    [Fact]
    public void Generated_macs_are_local_and_unicast() => Gen.Select(Gen.Guid, Gen.Int[0, 6]).Sample((seed, device) =>
        Mac.Generated(seed.ToString(), device) is { IsLocal: true, IsMulticast: false });

    [Theory]
    [InlineData("CAT6A", CableType.Cat6a)]
    [InlineData("Cat 6A", CableType.Cat6a)]
    [InlineData("cat.7", CableType.Cat7)]
    [InlineData("om4", CableType.Om4)]
    [InlineData("OS2", CableType.Os2)]
    [InlineData("MMF OM3", CableType.Om3)]
    [InlineData("DAC", CableType.DacPassive)]
    [InlineData("dac_active", CableType.DacActive)]
    public void A_choice_is_read_as_people_write_it(string written, CableType type) =>
        Assert.Equal(type, Codecs.Choice<CableType>().Read(written, Naming.Ids).Value);

    [Fact]
    public void A_choice_that_nobody_offers_is_refused_with_those_that_there_are() => Assert.StartsWith(
        "“cat” is not one of cat5e, cat6, cat6a",
        Codecs.Choice<CableType>().Read("cat", Naming.Ids).Wrong,
        StringComparison.Ordinal
    );

    [Fact]
    public void Every_choice_is_read_as_itself() => Assert.All(
        Kinds.All.SelectMany(k => k.Fields, (Kind, Field) => (Kind, Field)).Where(f => f.Field.Shape == FieldShape.Choice),
        f => Assert.All(f.Field.Choices, c =>
        {
            var thing = f.Field.Set(f.Kind.Blank(1), c.ToUpperInvariant().Replace('-', ' '), Naming.Ids);
            Assert.Null(thing.Wrong);
            Assert.Equal(c, f.Field.Get(thing.Value!, Naming.Ids));
        })
    );

    [Theory]
    [InlineData("02:16:3E:00:00:0A", "02:16:3e:00:00:0a")]
    [InlineData("ff:ff:ff:ff:ff:ff", "ff:ff:ff:ff:ff:ff")]
    [InlineData("0013.7214.819f", "00:13:72:14:81:9f")]
    [InlineData("00-13-72-14-81-9F", "00:13:72:14:81:9f")]
    [InlineData("00137214819f", "00:13:72:14:81:9f")]
    [InlineData("0013-7214-819f", "00:13:72:14:81:9f")]
    [InlineData("001372-14819F", "00:13:72:14:81:9f")]
    [InlineData("00:13:72:14:81:9F", "00:13:72:14:81:9f")]
    [InlineData("  0013.7214.819F\t", "00:13:72:14:81:9f")]
    [InlineData("0:13:72:4:81:9f", "00:13:72:04:81:9f")]
    [InlineData("0-13-72-4-81-9f", null)]
    [InlineData("0013.7214-819f", null)]
    [InlineData("00:13:72-14:81:9f", null)]
    [InlineData("0013:7214", null)]
    [InlineData("001372148.19f", null)]
    [InlineData("0013.7214.819", null)]
    [InlineData("00137214819f0", null)]
    [InlineData("00 13 72 14 81 9f", null)]
    [InlineData("0x00137214819f", null)]
    [InlineData("::::::", null)]
    [InlineData("", null)]
    [InlineData("02:16:3e:00:00:0g", null)]
    [InlineData("02:16:3e:00:00", null)]
    [InlineData("02:16:3e:00:00:0a:01", null)]
    [InlineData(" 02:16:3e:00:00:0a", "02:16:3e:00:00:0a")]
    [InlineData("٠٢:16:3e:00:00:0a", null)]
    public void A_mac_is_twelve_digits_in_any_of_the_groups_that_machines_print(string text, string? shown) => Holds<Mac>(text, shown);

    [Theory]
    [InlineData("192.0.2.11", "192.0.2.11")]
    [InlineData("0.0.0.0", "0.0.0.0")]
    [InlineData("255.255.255.255", "255.255.255.255")]
    [InlineData("256.0.0.1", null)]
    [InlineData("1.2.3", null)]
    [InlineData("1.2.3.4.5", null)]
    [InlineData("01.2.3.4", null)]
    [InlineData("1.2.3.-4", null)]
    [InlineData("1.2.3.4 ", "1.2.3.4")]
    [InlineData("1.2.3.4/24", null)]
    [InlineData("１.2.3.4", null)]
    [InlineData("", null)]
    public void An_address_is_four_octets(string text, string? shown) => Holds<Ip>(text, shown);

    [Theory]
    [InlineData("255.255.255.0", "255.255.255.0")]
    [InlineData("255.255.255.255", "255.255.255.255")]
    [InlineData("128.0.0.0", "128.0.0.0")]
    [InlineData("0.0.0.0", null)]
    [InlineData("255.0.255.0", null)]
    [InlineData("0.0.0.255", null)]
    [InlineData("24", "255.255.255.0")]
    [InlineData("/24", "255.255.255.0")]
    [InlineData(" /24 ", "255.255.255.0")]
    [InlineData("/1", "128.0.0.0")]
    [InlineData("32", "255.255.255.255")]
    [InlineData("/64", "/64")]
    [InlineData("128", "/128")]
    [InlineData("0", null)]
    [InlineData("/0", null)]
    [InlineData("129", null)]
    [InlineData("//24", null)]
    [InlineData("/-1", null)]
    [InlineData("/", null)]
    [InlineData("0.0.255.255", null)]
    [InlineData("0xffffff00", null)]
    public void A_mask_is_ones_then_zeros_or_their_number(string text, string? shown) => Holds<Netmask>(text, shown);

    [Theory]
    [InlineData("192.0.2.0/24", "192.0.2.0/24")]
    [InlineData("10.0.0.0/1", null)]
    [InlineData("192.0.2.4/31", "192.0.2.4/31")]
    [InlineData("192.0.2.4/0", null)]
    [InlineData("192.0.2.4/33", null)]
    [InlineData("192.0.2.4", null)]
    [InlineData("192.0.2.1/24", null)]
    [InlineData("192.0.2.0 255.255.255.0", "192.0.2.0/24")]
    [InlineData("192.0.2.0/255.255.255.0", "192.0.2.0/24")]
    [InlineData(" 192.0.2.0 / 24 ", "192.0.2.0/24")]
    [InlineData("192.0.2.0 0.0.0.255", null)]
    [InlineData("192.0.2.0/24/24", null)]
    [InlineData("2001:DB8:0:1::/64", "2001:db8:0:1::/64")]
    [InlineData("2001:db8::/32", "2001:db8::/32")]
    [InlineData("2001:db8::1/64", null)]
    [InlineData("2001:db8::/129", null)]
    [InlineData("2001:db8:: 255.255.255.0", null)]
    [InlineData("fe80::%eth0/64", null)]
    public void A_subnet_begins_at_its_first_address(string text, string? shown) => Holds<Subnet>(text, shown);

    [Fact]
    public void Network_and_broadcast_address_are_no_hosts()
    {
        var subnet = Subnet.Parse("192.0.2.0/24").Get();
        Assert.False(subnet.IsHostAddress(Ip.Parse("192.0.2.0").Get()));
        Assert.False(subnet.IsHostAddress(Ip.Parse("192.0.2.255").Get()));
        Assert.False(subnet.IsHostAddress(Ip.Parse("192.0.3.1").Get()));
        Assert.True(subnet.IsHostAddress(Ip.Parse("192.0.2.1").Get()));
        Assert.True(Subnet.Parse("192.0.2.4/31").Get().IsHostAddress(Ip.Parse("192.0.2.5").Get()));
    }

    [Theory]
    [InlineData("10,20-25", "10,20-25")]
    [InlineData("25,20-24,10,10", "10,20-25")]
    [InlineData("1-4094", "all")]
    [InlineData("all", "all")]
    [InlineData("1,2", "1,2")]
    [InlineData("1-2", "1,2")]
    [InlineData("", "")]
    [InlineData(" 10 , 20-21", "10,20,21")]
    [InlineData("0", null)]
    [InlineData("4095", null)]
    [InlineData("10,,20", null)]
    [InlineData("20-10", null)]
    [InlineData("1-2-3", null)]
    [InlineData("ALL", "all")]
    [InlineData(" all ", "all")]
    [InlineData("none", "")]
    [InlineData("1 - 4094", "all")]
    [InlineData("10-12, 20", "10-12,20")]
    [InlineData("10,11,12", "10-12")]
    [InlineData("10 - 12 , 20", "10-12,20")]
    [InlineData("10–12", "10-12")]
    [InlineData("10 20", null)]
    [InlineData("all,10", null)]
    [InlineData("none,10", null)]
    [InlineData("-10", null)]
    [InlineData("10-", null)]
    public void Vlans_fold_into_ranges(string text, string? shown) => Holds<VlanSet>(text, shown);

    [Fact]
    public void Any_set_of_vlans_reads_as_written() => Gen.Int[1, 4094].Array[0, 60].Sample(ids =>
    {
        var set = VlanSet.Of(ids);
        Assert.Equal(set, VlanSet.Parse(set.ToString()).Get());
        Assert.All(ids, id => Assert.True(set.Has(id)));
        Assert.Equal(ids.Distinct().Count(), set.Numbers.Length);
    }, iter: 2000);

    [Fact]
    public void Every_other_vlan_reads_as_written()
    {
        var set = VlanSet.Of(Enumerable.Range(1, 2047).Select(n => n * 2));
        Assert.Equal(set, VlanSet.Parse(set.ToString()).Get());
    }

    [Fact]
    public void Any_address_and_mac_reads_as_written()
    {
        Gen.UInt.Sample(v => Ip.Parse(new Ip(v).ToString()).Get() == new Ip(v));
        Gen.Select(Gen.ULong[1, ulong.MaxValue], Gen.ULong).Sample((high, low) =>
            new Ip(new(high, low), true) is var ip && Ip.Parse(ip.ToString()).Get() == ip);
        Gen.Select(Gen.ULong, Gen.Int[0, 127]).Sample((bits, at) =>
            new Ip((UInt128)bits << at, true) is var ip && (ip.Value >> 32 == 0xFFFF || Ip.Parse(ip.ToString()).Get() == ip));
        Gen.ULong[0, 0xFFFF_FFFF_FFFF].Sample(v => Mac.Parse(new Mac(v).ToString()).Get().Value == v);
        for (var bits = 1; bits <= 128; bits++) Assert.Equal(bits, Netmask.Parse(new Netmask(bits).ToString()).Get().Bits);
    }

    [Theory]
    [InlineData("H1", "H", 1, null)]
    [InlineData("H3/2", "H", 3, 2)]
    [InlineData("SP40", "SP", 40, null)]
    [InlineData("LAG12", "LAG", 12, null)]
    public void A_reference_is_letters_and_a_number(string text, string prefix, int number, int? nic)
    {
        Assert.Equal(new Ref(prefix, number, nic), Ref.Parse(text));
        Assert.Equal(text, Ref.Parse(text)!.Value.ToString());
    }

    [Theory]
    [
        InlineData(null),
        InlineData(""),
        InlineData("H"),
        InlineData("1"),
        InlineData("h1"),
        InlineData("H0"),
        InlineData("H-1"),
        InlineData("H1/"),
        InlineData("H1/2/3")
    ]
    [
        InlineData("H01"),
        InlineData("H1 "),
        InlineData("H99999999999"),
        InlineData("ABCDE1"),
        InlineData("H+1"),
        InlineData("Ä1"),
        InlineData("H1/02")
    ]
    public void Other_text_is_no_reference(string? text) => Assert.Null(Ref.Parse(text));

    [Fact]
    public void Names_hold_visible_text_only()
    {
        string[] good =
        [
            "O'Brien",
            "say \"hi\"",
            "back\\slash",
            "a;b",
            "$(id)",
            "<b>",
            "日本語",
            "emoji😀",
            "{n}",
            "..",
            "=1+1",
            new('x', 80),
        ];
        string[] bad =
        [
            "",
            " ",
            " a",
            "a ",
            "a\u00a0",
            "a\nb",
            "a\0",
            "\u001b[2J",
            "a\u202eb",
            "zero\u200bwidth",
            "a\u2028b",
            "a\u0085b",
            "\ud800",
            "a\u007f",
            new('x', 81),
        ];
        Assert.All(good, n => Assert.Null(Names.Wrong(n)));
        Assert.All(bad, n => Assert.NotNull(Names.Wrong(n)));
    }

    private static void Holds<T>(string text, string? shown) where T : IText<T>
    {
        var read = T.Parse(text);
        if (shown is null) Assert.EndsWith(".", read.Wrong, StringComparison.Ordinal);
        else Assert.Equal(shown, read.Get().ToString());
    }
}
