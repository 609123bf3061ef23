using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Tests.Text;
using Planner.Core.Text;

namespace Planner.Core.Tests.Editing;

/// <summary>Fields read every spelling that has one meaning, by text and by command, and keep the one that Planner prints.</summary>
public sealed class SpellingTests
{
    private const string Small = """
        design d
        switch s
        port 1 switch=s
        port 2 switch=s
        pool p edition=xcp-8.3
        nic number=0
        host h ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1
        host-nic host=h nic=0
        network n uplink=nic:0
        vm v
        vif vm=v network=n
        interface host=h uplink=nic:0 ip=198.51.100.11 mask=255.255.255.0
        cable a=h:0 b=s:1
        segment lan
        """;

    private static Design Start { get; } = DesignTextTests.Read(Small);

    [Theory]
    [InlineData("HN1", "mac", "0013.7214.819f", "00:13:72:14:81:9f")]
    [InlineData("VIF1", "mac", " 00-13-72-14-81-9F", "00:13:72:14:81:9f")]
    [InlineData("H1", "mask", "/16", "255.255.0.0")]
    [InlineData("H1", "mask", " 16 ", "255.255.0.0")]
    [InlineData("H1", "gateway", " 192.0.2.254", "192.0.2.254")]
    [InlineData("IF1", "mask", "25", "255.255.255.128")]
    [InlineData("PN1", "subnet", "192.0.2.0 255.255.255.0", "192.0.2.0/24")]
    [InlineData("PN1", "subnet", "2001:DB8:0::/48", "2001:db8::/48")]
    [InlineData("PN1", "gateway", "2001:DB8::0:1", "2001:db8::1")]
    [InlineData("SP1", "allowed", "10-12, 20", "10-12,20")]
    [InlineData("SP1", "allowed", "1-4094", "all")]
    [InlineData("SP1", "access", " 20 ", "20")]
    [InlineData("SP1", "speed", "1G", "1000")]
    [InlineData("SP1", "speed", "100 Mb/s", "100")]
    [InlineData("SP1", "speed", "2.5G", "2500")]
    [InlineData("SP1", "speed", "10gbps", "10000")]
    [InlineData("HN1", "speed", "25Gb/s", "25000")]
    [InlineData("NIC1", "speed", "10GbE", "10000")]
    [InlineData("NIC1", "speed", "40 Gbit/s", "40000")]
    [InlineData("NIC1", "speed", "100GE", "100000")]
    [InlineData("VIF1", "mbps", "1 G", "1000")]
    [InlineData("C1", "length-cm", "2.1 m", "210")]
    [InlineData("C1", "length-cm", "30cm", "30")]
    [InlineData("C1", "length-cm", "2100 mm", "210")]
    [InlineData("C1", "length-cm", "7 ft", "213")]
    [InlineData("SP1", "stp", "FALSE", "no")]
    [InlineData("SP1", "bpdu-guard", "True", "yes")]
    [InlineData("SP1", "shutdown", "on", "yes")]
    [InlineData("SP1", "mode", "Trunk", "trunk")]
    [InlineData("SP1", "portfast", " Edge ", "edge")]
    [InlineData("SP1", "mtu", " 9000 ", "9000")]
    public void A_value_is_kept_in_its_one_form(string thing, string field, string typed, string kept)
    {
        var id = Ref.Parse(thing)!.Value;
        var changed = Assert.IsType<Accepted>(new Change(id, field, typed).Decide(Start)).ApplyTo(Start);
        Assert.Equal(kept, changed.Find(id)!.Kind.Named(field)!.Get(changed.Find(id)!, Naming.Ids));
        Assert.Equal(changed, DesignTextTests.Read(DesignText.Write(changed)));
        var again = Assert.IsType<Refused>(new Change(id, field, typed).Decide(changed));
        Assert.EndsWith($" already is {kept}.", again.Sentence, StringComparison.Ordinal);
        Assert.IsType<Refused>(new ChangeMany([id], field, typed).Decide(changed));
    }

    [Theory]
    [InlineData("SP1", "speed", "10GB/s")]
    [InlineData("SP1", "speed", "10GB")]
    [InlineData("SP1", "speed", "1,000")]
    [InlineData("SP1", "speed", "1G 2")]
    [InlineData("SP1", "speed", "0.0005G")]
    [InlineData("SP1", "speed", "1000k")]
    [InlineData("SP1", "speed", "1.2345 M")]
    [InlineData("SP1", "mtu", "9k")]
    [InlineData("C1", "length-cm", "2,1 m")]
    [InlineData("C1", "length-cm", "2 M")]
    [InlineData("C1", "length-cm", "2.1")]
    [InlineData("C1", "length-cm", "7'")]
    [InlineData("C1", "length-cm", "2000 m")]
    [InlineData("SP1", "stp", "1")]
    [InlineData("SP1", "stp", "y")]
    [InlineData("H1", "mask", "0.0.0.255")]
    [InlineData("H1", "gateway", "192.0.2.1/24")]
    [InlineData("PN1", "subnet", "192.0.2.0")]
    [InlineData("SP1", "allowed", "10 20")]
    public void What_might_mean_two_things_is_refused(string thing, string field, string typed)
    {
        var refused = Assert.IsType<Refused>(new Change(Ref.Parse(thing)!.Value, field, typed).Decide(Start));
        Assert.Contains("“", refused.Sentence, StringComparison.Ordinal);
        Assert.EndsWith(".", refused.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Auto_is_the_speed_of_a_port_that_has_none()
    {
        var fixedSpeed = DesignTextTests.Read(Small.Replace("port 1 switch=s", "port 1 switch=s speed=1G", StringComparison.Ordinal));
        var changed = Assert.IsType<Accepted>(new Change(new("SP", 1), "speed", "auto").Decide(fixedSpeed)).ApplyTo(fixedSpeed);
        Assert.Null(changed.Ports[new(1)].Speed);
        Assert.IsType<Refused>(new Change(new("NIC", 1), "speed", "auto").Decide(Start));
    }

    [Theory]
    [InlineData("10.0.0.5/8", "10.0.0.5", "255.0.0.0")]
    [InlineData("10.0.0.5/255.255.0.0", "10.0.0.5", "255.255.0.0")]
    [InlineData("10.0.0.5 255.255.0.0", "10.0.0.5", "255.255.0.0")]
    [InlineData("10.0.0.5", "10.0.0.5", "255.255.255.0")]
    [InlineData("2001:db8::5/64", "2001:db8::5", "/64")]
    [InlineData("2001:db8::5/24", "2001:db8::5", "/24")]
    [InlineData("", "", "255.255.255.0")]
    public void An_address_sets_the_mask_that_stands_behind_it(string typed, string ip, string mask)
    {
        foreach (var id in (Ref[])[new("H", 1), new("IF", 1)])
        {
            var after = Assert.IsType<Accepted>(new Change(id, "ip", typed).Decide(Start)).ApplyTo(Start);
            var thing = after.Find(id)!;
            Assert.Equal((ip, mask), (thing.Kind.Named("ip")!.Get(thing, Naming.Ids), thing.Kind.Named("mask")!.Get(thing, Naming.Ids)));
            Assert.Equal(after, DesignTextTests.Read(DesignText.Write(after)));
        }
    }

    [Theory]
    [InlineData("ip=192.0.2.12/24", "")]
    [InlineData("ip=192.0.2.12/24 mask=255.255.255.0", "")]
    [InlineData("mask=/24 ip=192.0.2.12/24", "")]
    [InlineData("ip=2001:db8::12/64 mask=64 family=ipv6", "")]
    [InlineData("ip=192.0.2.12/24 mask=255.255.0.0", "ip: “192.0.2.12/24” says that the subnet mask is 255.255.255.0, but mask is "
        + "255.255.0.0.")]
    [InlineData("mask=16 ip=192.0.2.12/24", "ip: “192.0.2.12/24” says that the subnet mask is 255.255.255.0, but mask is 255.255.0.0.")]
    [InlineData("ip=192.0.2.12/24 mask=\"\"", "ip: “192.0.2.12/24” says that the subnet mask is 255.255.255.0, but mask is empty.")]
    [InlineData("ip=2001:db8::12/64 mask=48", "ip: “2001:db8::12/64” says that the subnet mask is /64, but mask is /48.")]
    [InlineData("ip=192.0.2.12/33", "ip: “33” is not the mask of 192.0.2.12; its prefix length lies between 1 and 32 (MGMT-03, p. 13-14).")]
    public void A_mask_that_says_otherwise_is_refused_in_text_and_by_command(string fields, string sentence)
    {
        var reading = DesignText.Read($"design d\npool p\nhost h {fields}");
        Assert.Equal(sentence.Length == 0 ? [] : [new TextError(3, sentence)], reading.Errors);
        var given = fields.Split(' ').Select(f => f.Split('=')).Select(f => (f[0], f[1].Trim('"'))).Append(("name", "x"))
            .Append(("pool", "P1"));
        var decision = new Add("host", given.ToArray()).Decide(Start);
        if (sentence.Length == 0) Assert.Equal(reading.Design!.Hosts.Single().Mask, Assert.IsType<Accepted>(decision)
            .ApplyTo(Start).Hosts.Last().Mask);
        else Assert.EndsWith(sentence[4..], Assert.IsType<Refused>(decision).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void What_somebody_else_set_meanwhile_is_compared_with_the_address_alone()
    {
        var change = new Change(new("H", 1), "ip", "192.0.2.12/25", "192.0.2.11");
        Assert.IsType<Accepted>(change.Decide(Start));
        Assert.IsType<Refused>((change with { Seen = "192.0.2.10" }).Decide(Start));
    }
}
