using System.Text;
using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Core.Text;

namespace Planner.Core.Tests.Text;

/// <summary>A bad text gives the line of the mistake and one clear sentence, and never a design.</summary>
public sealed class MistakesTests
{
    [Theory]
    [InlineData("design d\nrouter r", 2, "“router” is not a kind of thing; kinds are device-type, site-dialect, rack, segment")]
    [InlineData("design d\n\n# x\nrack r colour=red", 4, "A rack has no field “colour”; it has site, room, row, units, ")]
    [InlineData("design d\nrack r units=101", 2, "units: “101” is not a whole number from 1 to 100.")]
    [InlineData("design d\nrack r units=-1", 2, "units: “-1” is not a whole number from 1 to 100.")]
    [InlineData("design d\nrack r\nrack r", 3, "The design already has a rack named r.")]
    [InlineData("design d\nrack r\nrack R", 0, "")]
    [InlineData("design d\npool p\nvm v\nvif vm=v network=office", 4, "network: There is no network “office” (VIF-01, p. 10-12).")]
    [InlineData("design d\nswitch s\nport 1 switch=s\ncable a=s:1 b=x:2",
        4, "b: There is no host, switch, patch panel or device “x” (CAB-11, p. 17-19).")]
    [InlineData("design d\nswitch s rack=nowhere", 2, "rack: There is no rack “nowhere”.")]
    [InlineData("design d\nswitch s rack=#R7", 2, "Switch s names R7, which does not exist.")]
    [InlineData("design d\nswitch s rack=#H1", 2, "rack: “H1” is not the id of a rack; it would look like R1.")]
    [InlineData("design d\nrack a id=R3\nrack b id=R3", 3, "“R3” cannot be the id here; it would be R4 or higher")]
    [InlineData("design d\nrack a id=R3\nrack b id=R2", 3, "“R2” cannot be the id here")]
    [InlineData("design d\nrack a id=H1", 2, "“H1” cannot be the id here")]
    [InlineData("design d\nrack a id=R2147483647", 2, "“R2147483647” cannot be the id here; it would be R1 or higher, up to 9999999.")]
    [InlineData("design d\nrack a id=R0", 2, "“R0” cannot be the id here")]
    [InlineData("design d\nrack \"r", 2, "A quotation mark is opened and not closed.")]
    [InlineData("design d\nrack \"r\"x", 2, "A space must follow a closing quotation mark.")]
    [InlineData("design d\nrack r site=a site=b", 2, "The field “site” is given twice.")]
    [InlineData("design d\nrack r x", 2, "“x” is neither a name in its place nor a field=value.")]
    [InlineData("design d\nrack", 2, "A rack needs a name.")]
    [InlineData("design d\nrack name=r", 2, "A rack needs a name.")]
    [InlineData("design d\nrack r name=q", 2, "A rack has no field “name”")]
    [InlineData("design d\nrack \"\"", 2, "A name needs at least one visible character.")]
    [InlineData("design d\nrack \" r\"", 2, "A name may not begin or end with a space.")]
    [InlineData("design d\nrack \"a\tb\"", 2, "The text holds U+0009, a control or invisible character.")]
    [InlineData("design d\nrack \"a\u202eb\"", 2, "The text holds U+202E, a control or invisible character.")]
    [InlineData("design d\ncable c a=h:0", 2, "A cable has no name; “c” should be a field=value.")]
    [InlineData("design d\nunits=4", 2, "A line begins with a kind of thing, such as host; this one begins with the field “units”.")]
    [InlineData(
        "design d\npool p\nhost h ip=1.2.3",
        3,
        "ip: “1.2.3” is not an IPv4 address; write four numbers from 0 to 255 with dots, such as 192.0.2.11 (MGMT-03, p. 13-14)."
    )]
    [InlineData(
        "design d\npool p\nhost h mask=255.0.255.0",
        3,
        "mask: “255.0.255.0” is not a subnet mask; write it as 255.255.255.0 (MGMT-03, p. 13-14)."
    )]
    [InlineData(
        "design d\nsegment s subnet=192.0.2.1/24",
        2,
        "subnet: 192.0.2.1 is not the first address of a /24; the subnet would be 192.0.2.0/24."
    )]
    [InlineData("design d\nsegment s subnet=192.0.2.0/33", 2, "is not a subnet; write address and prefix length")]
    [InlineData(
        "design d\npool p\nnetwork n vlan=4095",
        3,
        "vlan: “4095” is not a VLAN tag; tags lie between 0 and 4094 (VLAN-05, p. 32-37), and 802.1Q knows no more (VLAN-07, p. 32-37)."
    )]
    [InlineData(
        "design d\npool p\nnetwork n vlan=58,59",
        3,
        "vlan: “58,59” lists several VLANs; a network carries one, so make a network for each (VLAN-02, p. 32-37)."
    )]
    [InlineData("design d\npool p\nnetwork n uplink=eth0", 3, "uplink: “eth0” is not an uplink; write nic:2 or bond: and the bond.")]
    [InlineData("design d\npool p\nnetwork n uplink=nic:1", 3, "Network n names NIC 1, which pool p does not have.")]
    [InlineData(
        "design d\nswitch s\nport 1 switch=s access=5000",
        3,
        "access: “5000” is not a VLAN id; switches take 1 to 4094 (VLAN-05, p. 32-37)."
    )]
    [InlineData("design d\nswitch s\nport 1 switch=s allowed=20-10", 3, "allowed: “20-10” runs backwards.")]
    [InlineData(
        "design d\nswitch s\nport 1 switch=s allowed=1-2-3",
        3,
        "allowed: “1-2-3” is not a VLAN or a range of VLANs; write 10 or 20-25."
    )]
    [InlineData("design d\nswitch s\nport 1", 3, "Port 1 needs a switch.")]
    [InlineData(
        "design d\nswitch s\nport 1 switch=s\nport 1 switch=s\ncable a=s:1 b=s:2",
        5,
        "b: There is no port “2” on s (CAB-11, p. 17-19)."
    )]
    [InlineData("design d\nswitch s\nport 1 switch=s\nport 1 switch=s", 4, "Switch s already has a port named 1.")]
    [InlineData("design d\nswitch s vendor=acme", 2, "vendor: “acme” is not one of other, cisco, arista")]
    [InlineData("design d\nswitch s bpdu-guard-default=maybe", 2, "bpdu-guard-default: “maybe” is neither yes nor no.")]
    [InlineData("design d\npool p\nhost-nic host=h nic=0\nhost h", 0, "")]
    [InlineData(
        "design d\npool p\nhost h\nhost-nic host=h nic=0 mac=02:00:00:00:00",
        4,
        "mac: “02:00:00:00:00” is not a MAC address; "
            + "write six pairs of hexadecimal digits with colons, such as 02:16:3e:00:00:01 (VIF-04, p. 25-27)."
    )]
    [InlineData("design d\npool p\nhost h\ncable a=h:x b=h:1", 4, "a: “x” is not the number of a NIC of h (CAB-11, p. 17-19).")]
    [InlineData("design d\ncable a=h b=h:1", 2, "a: “h” is not a cable's end; write host:2 for a NIC or switch:port (CAB-11, p. 17-19).")]
    [InlineData(
        "design d\npool p\nhost x\nswitch x\ncable a=x:1 b=x:2",
        5,
        "a: Both a host and a switch are called “x”; write # and the id, such as #H1/2 or #SP1 (CAB-11, p. 17-19)."
    )]
    [InlineData("design d\npool p\npool q\nhost h", 4, "Host h needs a pool.")]
    [InlineData(
        "design d\npool p\npool q\nnetwork n pool=p\nnetwork n pool=q\nvm v pool=p needs=n",
        6,
        "needs: There is more than one network “n”; write # and the id, such as #N1."
    )]
    [InlineData("design d\ndesign e", 2, "The design already has a name; one line begins with design.")]
    [InlineData("design", 1, "The design needs a name.")]
    [InlineData("design d x=1", 1, "The design has no fields but its name.")]
    [InlineData("design \" d\"", 1, "A name may not begin or end with a space.")]
    [InlineData("", 0, "The text holds no design; its first line should be design and a name.")]
    [InlineData("# only\n\n  # comments", 0, "The text holds no design; its first line should be design and a name.")]
    [InlineData("design d\nwaiver rule=SEG-01 on=Z1 reason=x", 2, "on: “Z1” is not the id of a thing; ids look like H1 or N3.")]
    [InlineData("design d\nwaiver rule=SEG-01 until=31.12.2026 reason=x", 2, "until: “31.12.2026” is not a day; write it as 2026-12-31.")]
    [InlineData("design d\nwaiver rule=SEG-01 reason=x until=2026-02-30", 2, "until: “2026-02-30” is not a day")]
    public void A_mistake_is_told_with_its_line(string text, int line, string sentence)
    {
        var reading = DesignText.Read(text);
        if (sentence.Length == 0)
        {
            Assert.Empty(reading.Errors);
            return;
        }

        Assert.Null(reading.Design);
        var first = reading.Errors[0];
        Assert.Equal(line, first.Line);
        Assert.Contains(sentence, first.Sentence, StringComparison.Ordinal);
        Assert.True(first.Sentence[^1] is '.' or ')', first.Sentence);
    }

    [Fact]
    public void A_name_of_five_million_characters_is_refused_in_a_sentence()
    {
        var error = Assert.Single(DesignText.Read($"design d\nrack {new string('x', 5_000_000)}").Errors);
        Assert.Equal(new TextError(2, "The text has 5000000 characters; 80 is the most."), error);
        Assert.Equal(
            "The text is longer than 8 million characters.",
            Assert.Single(DesignText.Read(new string('x', 8_000_001)).Errors).Sentence
        );
        Assert.InRange(Assert.Single(DesignText.Read(new string('x', 5_000_000)).Errors).Sentence.Length, 10, 400);
    }

    [Fact]
    public void At_most_twenty_mistakes_are_told_those_of_the_first_lines()
    {
        var text = "design d\n" + string.Concat(Enumerable.Repeat("a\n", 2_000_000));
        Assert.Equal(Enumerable.Range(2, 20), DesignText.Read(text).Errors.Select(e => e.Line));
        Assert.Equal(
            Enumerable.Range(2, 20),
            DesignText
                .Read("design d\n" + string.Concat(Enumerable.Range(0, 500).Select(i => $"rack r{i} units=999\n")))
                .Errors.Select(e => e.Line)
        );
    }

    [Fact]
    public void All_line_ends_and_a_missing_last_one_are_read()
    {
        var design = DesignTextTests.Read("design d\nrack a\nrack b\n");
        Assert.Equal(design, DesignTextTests.Read("design d\r\nrack a\r\nrack b"));
        Assert.Equal(design, DesignTextTests.Read("design d\rrack a\rrack b"));
    }

    [Fact]
    public void Hostile_names_come_back_exactly_or_are_refused_in_a_sentence()
    {
        foreach (var name in Hostile.All)
        {
            var design = DesignTextTests.Read(
                "design d\npool p\nnic number=0\nhost h\nswitch s\nport 1 switch=s\nnetwork n uplink=nic:0\nbond b members=0\n"
                    + "vm v needs=n\ncable a=h:0 b=s:1"
            );
            if (Names.Wrong(name) is { } wrong)
            {
                Assert.InRange(wrong.Length, 10, 200);
                Assert.DoesNotContain(wrong, char.IsControl);
                continue;
            }

            foreach (var thing in design.All.Where(t => t.Kind.NameField is not null).ToList())
                design = design.Put(thing.Kind.NameField!.Set(thing, name, Naming.Ids).Get());
            Assert.Null(Integrity.Fault(design));
            var text = DesignText.Write(design);
            Assert.Equal(design, DesignTextTests.Read(text));
        }
    }

    [Fact]
    public void No_text_of_any_sort_throws() => Gen.String.Sample(text =>
    {
        var reading = DesignText.Read(text);
        Assert.Equal(reading.Design is null, !reading.Errors.IsEmpty);
    }, iter: 5000);

    [Fact]
    public void No_bytes_throw() => Gen.Byte.Array[0, 400].Sample(bytes => DesignText.Read(Encoding.UTF8.GetString(bytes)), iter: 5000);

    [Fact]
    public void No_mangled_design_throws() => Gen.Select(Gen.Int[0, 5000], Gen.Int[0, 40], Gen.String[0, 12]).Sample((at, cut, put) =>
    {
        var whole = Core.Templates.Templates.Find("S-06")!.Text;
        var start = at % whole.Length;
        var reading = DesignText.Read(whole[..start] + put + whole[Math.Min(whole.Length, start + cut)..]);
        if (reading.Design is { } design) Assert.Equal(design, DesignTextTests.Read(DesignText.Write(design)));
        else Assert.NotEmpty(reading.Errors);
    }, iter: 3000);
}
