using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Recipes;
using Planner.Core.Text;

namespace Planner.Core.Tests.Recipes;

/// <summary>Port profiles that people keep in a design, beside the built-in uses.</summary>
public sealed class PortProfileTests
{
    private static readonly Design Plan = DesignText.Read("""
        design d
        switch s platform=cisco-ios
        port 1 switch=s access=30 mtu=9000 bpdu-guard=yes description=xen-01
        port 2 switch=s mode=trunk access="" native=99 allowed=10,20 encapsulation=dot1q speed=1000
        port 3 switch=s access=5
        port-profile Storage mode=access access=40 portfast=edge mtu=9000 bpdu-guard=yes
        port-profile Guests mode=trunk allowed=10,20-22 encapsulation=dot1q portfast=edge-trunk
        port-profile "Speed only" speed=auto duplex=auto
        port-profile Nothing
        """).Design!;

    private static Design Done(int profile, params int[] ports) =>
        Assert.IsType<Accepted>(Command(profile, ports).Decide(Plan)).ApplyTo(Plan);

    private static SetUpAsProfile Command(int profile, params int[] ports) =>
        new([.. ports.Select(p => new Id<SwitchPort>(p))], new(profile));

    [Fact]
    public void What_a_profile_states_is_set_and_nothing_else()
    {
        var ports = Done(1, 1, 2, 3).Ports;
        Assert.All(ports, p => Assert.Equal(
            (PortMode.Access, 40, PortFast.Edge, 9000, true), (p.Mode, p.AccessVlan?.Number, p.PortFast, p.Mtu, p.BpduGuard)));
        Assert.Equal("xen-01", ports[new(1)].Description);
        Assert.Equal(1000, ports[new(2)].Speed);
        var was = ports[new(2)];
        Assert.Equal((null, VlanSet.None, Encapsulation.Unset), (was.NativeVlan, was.Allowed, was.Encapsulation));
    }

    [Fact]
    public void A_port_that_becomes_a_trunk_keeps_its_untagged_VLAN()
    {
        var ports = Done(2, 1, 2).Ports;
        Assert.Equal((PortMode.Trunk, null, 30), (ports[new(1)].Mode, ports[new(1)].AccessVlan, ports[new(1)].NativeVlan?.Number));
        Assert.Equal((PortMode.Trunk, 99), (ports[new(2)].Mode, ports[new(2)].NativeVlan?.Number));
        Assert.All([ports[new(1)], ports[new(2)]], p => Assert.Equal(VlanSet.Of([10, 20, 21, 22]), p.Allowed));
    }

    [Fact]
    public void A_word_for_the_empty_value_sets_that() => Assert.Null(Done(3, 2).Ports[new(2)].Speed);

    [Fact]
    public void A_profile_like_a_port_makes_others_the_same()
    {
        foreach (var port in Plan.Ports)
        {
            var profile = PortProfile.Like(port);
            Assert.Equal(
                port with { Id = default, Name = "", Switch = default, Description = "" },
                profile.On(new SwitchPort(default)) with { AccessVlan = port.AccessVlan }
            );
        }
    }

    [Fact]
    public void It_is_written_and_read_as_all_else()
    {
        Assert.Equal(Plan, DesignText.Read(DesignText.Write(Plan)).Design);
        Assert.Contains("port-profile Guests mode=trunk allowed=10,20-22", DesignText.Write(Plan), StringComparison.Ordinal);
    }

    [Fact]
    public void Values_are_those_that_a_port_takes()
    {
        Assert.Equal("9000", Set("mtu", " 9000 ").Value);
        Assert.Equal("10000", Set("speed", "10G").Value);
        Assert.StartsWith("“5000” is not a VLAN id", Set("access", "5000").Wrong, StringComparison.Ordinal);
        Assert.Equal("“sometimes” is neither yes nor no.", Set("stp", "sometimes").Wrong);
        Assert.NotNull(Set("mtu", "64").Wrong);
    }

    [Fact]
    public void What_cannot_be_done_is_refused_in_a_sentence()
    {
        Assert.Equal("There is no port profile PRF9 any more.", Refusal(Command(9, 1)));
        Assert.Equal("There is no port SP9 any more.", Refusal(Command(1, 9)));
        Assert.Equal("Port profile Nothing states nothing.", Refusal(Command(4, 1)));
        Assert.Equal("That changes nothing.", Assert.IsType<Refused>(Command(1, 1).Decide(Done(1, 1))).Sentence);
        Assert.Equal("Set 2 ports up as Storage", Command(1, 1, 2).Say(Plan));
    }

    private static (string? Value, string? Wrong) Set(string field, string value) =>
        PortProfile.About.Named(field)!.Set(PortProfile.Blank(new(1)), value, Naming.Ids) is { Wrong: null, Value: { } thing }
            ? (PortProfile.About.Named(field)!.Get(thing, Naming.Ids), null)
            : (null, PortProfile.About.Named(field)!.Set(PortProfile.Blank(new(1)), value, Naming.Ids).Wrong);

    private static string Refusal(DesignCommand command) => Assert.IsType<Refused>(command.Decide(Plan)).Sentence;
}
