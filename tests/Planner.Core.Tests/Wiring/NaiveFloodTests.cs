using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Text;

namespace Planner.Core.Tests.Wiring;

/// <summary>The naive flood itself, by cases decided from IEEE 802.1Q and from what a declaration means.</summary>
public sealed class NaiveFloodTests
{
    /// <summary>NIC 0 of each host.</summary>
    private static readonly Ref A = new(Host.Prefix, 1, 0), B = new(Host.Prefix, 2, 0), C = new(Host.Prefix, 3, 0);

    [Theory]
    [InlineData("access=10", null, "access=10", null, true)]
    [InlineData("access=10", null, "access=20", null, false)]
    [InlineData("access=10", 10, "access=10", null, false)] // an access port takes no tag, its own VLAN's neither
    [InlineData("access=10", 20, "mode=trunk allowed=20", 20, false)]
    [InlineData("access=", null, "access=", null, false)]
    [InlineData("", null, "access=1", null, true)] // a port out of the box
    [InlineData("mode=trunk native=10 allowed=10,20", null, "access=10", null, true)]
    [InlineData("mode=trunk native=10 allowed=20", null, "access=10", null, true)] // the native VLAN need not be allowed
    [InlineData("mode=trunk native=10 allowed=10,20", 10, "access=10", null, false)] // but its tag does not pass
    [InlineData("mode=trunk native=10 allowed=10,20", 10, "mode=trunk native=10 allowed=10,20", 10, false)]
    [InlineData("mode=trunk native=10 allowed=10,20", 10, "mode=trunk native=20 allowed=10,20", 10, false)]
    [InlineData("mode=trunk native=20 allowed=10", null, "mode=trunk native=10 allowed=20", 20, true)]
    [InlineData("mode=trunk allowed=20", null, "access=1", null, true)] // an empty native VLAN is VLAN 1
    [InlineData("mode=trunk", null, "access=1", null, true)]
    [InlineData("mode=trunk allowed=all", 1, "access=1", null, false)]
    [InlineData("mode=trunk native=10 allowed=all", 1, "access=1", null, true)]
    [InlineData("mode=trunk allowed=20", 20, "access=20", null, true)]
    [InlineData("mode=trunk allowed=20", 20, "mode=trunk native=10 allowed=20-30", 20, true)]
    [InlineData("mode=trunk allowed=20", 30, "mode=trunk allowed=30", 30, false)]
    [InlineData("mode=trunk allowed=20,30", 20, "mode=trunk allowed=20,30", 30, false)]
    [InlineData("mode=trunk allowed=20", 0, "access=1", null, true)] // tag 0 is a priority, not a VLAN
    [InlineData("access=10 allowed=20", 20, "access=20", null, false)] // what a trunk would allow is nothing to an access port
    [InlineData("mode=trunk access=10 allowed=20", null, "access=10", null, false)]
    [InlineData("access=10 shutdown=yes", null, "access=10", null, false)]
    public void Two_nics_on_one_switch(string portA, int? tagA, string portB, int? tagB, bool reaches) => Both(reaches, $"""
        switch s
        port 1 switch=s {portA}
        port 2 switch=s {portB}
        cable a=a:0 b=s:1
        cable a=b:0 b=s:2
        """, tagA, tagB);

    [Theory]
    [InlineData("access=10", "mode=trunk allowed=all", "mode=trunk allowed=all", "access=10", true)]
    [InlineData("access=10", "mode=trunk allowed=all", "mode=trunk allowed=all", "access=20", false)]
    [InlineData("access=1", "mode=trunk allowed=10", "mode=trunk allowed=10", "access=1", true)]
    [InlineData("access=1", "mode=trunk native=10 allowed=20", "mode=trunk native=10 allowed=20", "access=1", false)]
    [InlineData("access=10", "mode=trunk native=10 allowed=20", "mode=trunk native=10 allowed=20", "access=10", true)]
    [InlineData("access=10", "mode=trunk native=10 allowed=all", "mode=trunk native=20 allowed=all", "access=20", true)] // joins two VLANs
    [InlineData("access=10", "mode=trunk native=10 allowed=all", "mode=trunk native=20 allowed=all", "access=10", false)]
    [InlineData("access=20", "mode=trunk native=10 allowed=all", "mode=trunk native=20 allowed=all", "access=20", false)] // dropped there
    [InlineData("access=30", "mode=trunk native=10 allowed=all", "mode=trunk native=20 allowed=all", "access=30", true)]
    [InlineData("access=10", "mode=trunk native=10 allowed=all", "mode=trunk allowed=all", "access=1", true)]
    [InlineData("access=10", "access=10", "access=20", "access=20", true)]
    [InlineData("access=10", "access=10", "access=20", "access=10", false)]
    [InlineData("access=10", "access=10", "mode=trunk native=10", "access=10", true)]
    [InlineData("access=10", "access=10", "mode=trunk allowed=10", "access=10", false)]
    [InlineData("access=10", "access=10", "mode=trunk allowed=10", "access=1", true)]
    [InlineData("access=20", "mode=trunk allowed=20", "access=20", "access=20", false)] // tagged 20 meets an access port
    [InlineData("access=10", "mode=trunk allowed=10", "mode=trunk allowed=20", "access=10", false)]
    [InlineData("access=10", "mode=trunk allowed=10,20", "mode=trunk allowed=10,30", "access=10", true)]
    [InlineData("access=1", "access=", "access=", "access=1", false)]
    [InlineData("access=1", "access=", "access=1", "access=1", false)]
    [InlineData("access=10", "mode=trunk allowed=all", "mode=trunk allowed=all shutdown=yes", "access=10", false)]
    [InlineData("access=10", "mode=trunk allowed=all shutdown=yes", "mode=trunk allowed=all", "access=10", false)]
    public void Two_switches_and_one_cable(string portA, string linkA, string linkB, string portB, bool reaches) => Both(reaches, $"""
        switch s
        switch t
        port 1 switch=s {portA}
        port 9 switch=s {linkA}
        port 1 switch=t {portB}
        port 9 switch=t {linkB}
        cable a=a:0 b=s:1
        cable a=b:0 b=t:1
        cable a=s:9 b=t:9
        """);

    [Theory]
    [InlineData("logical-switch=stack", "logical-switch=stack", true)]
    [InlineData("logical-switch=chassis", "logical-switch=chassis", true)]
    [InlineData("logical-switch=pair", "logical-switch=pair", true)]
    [InlineData("logical-switch=group", "logical-switch=group", true)]
    [InlineData("segment=lan", "segment=lan", true)]
    [InlineData("logical-switch=onlan", "segment=lan", true)]
    [InlineData("segment=lan", "segment=dmz", false)]
    [InlineData("logical-switch=stack", "logical-switch=chassis", false)]
    [InlineData("", "", false)]
    public void What_is_declared_while_nothing_is_drawn(string s, string t, bool reaches) => Both(reaches, Declared(s, t));

    [Theory]
    [InlineData("logical-switch=stack", "logical-switch=stack", true)]
    [InlineData("logical-switch=chassis", "logical-switch=chassis", true)]
    [InlineData("logical-switch=pair", "logical-switch=pair", false)]
    [InlineData("logical-switch=group", "logical-switch=group", false)]
    [InlineData("segment=lan", "segment=lan", false)]
    [InlineData("logical-switch=onlan", "segment=lan", false)]
    public void A_drawn_cable_that_does_not_carry_the_vlan_outweighs_all_but_a_stack(string s, string t, bool reaches)
    {
        Both(reaches, Declared(s, t) + Link("mode=trunk allowed=10"));
        Both(reaches, Declared(s, t) + Link("mode=trunk allowed=all shutdown=yes"));
        Both(true, Declared(s, t) + Link("mode=trunk allowed=20"));
    }

    [Fact]
    public void A_cable_of_two_decides_for_every_switch_of_the_group()
    {
        const string lines = "switch u segment=lan\nport 1 switch=u access=20\nport 9 switch=u mode=trunk allowed=20\ncable a=c:0 b=u:1\n";
        Assert.True(Flood(lines + Declared("segment=lan", "segment=lan")).Reaches(A, null, C, null));
        var drawn = Flood(lines + Declared("segment=lan", "segment=lan") + Link("mode=trunk allowed=20"));
        Assert.True(drawn.Reaches(A, null, B, null));
        Assert.False(drawn.Reaches(A, null, C, null));
        Assert.False(drawn.Reaches(B, null, C, null));
    }

    [Fact]
    public void A_cable_that_leaves_the_group_decides_nothing_in_it()
    {
        const string outside = "switch u\nport 8 switch=u access=30\nport 8 switch=s access=30\ncable a=s:8 b=u:8\n";
        Both(true, Declared("segment=lan", "segment=lan") + outside);
        Both(true, Declared("logical-switch=pair", "logical-switch=pair") + outside);
    }

    [Fact]
    public void A_cable_from_a_switch_to_itself_decides_nothing_and_joins_two_vlans()
    {
        const string loop = "port 7 switch=s access=20\nport 8 switch=s access=30\ncable a=s:7 b=s:8\n";
        Both(true, Declared("segment=lan", "segment=lan") + loop);
        Assert.Equal([(1, 20), (1, 30)], Spread(Flood(Declared("", "") + loop), A));
    }

    [Fact]
    public void A_stack_stays_one_inside_a_group_that_cables_decide()
    {
        const string u = """
            switch u segment=lan
            port 1 switch=u access=20
            port 9 switch=u access=10
            port 9 switch=s access=10
            cable a=c:0 b=u:1
            cable a=s:9 b=u:9

            """;
        var flood = Flood(Declared("logical-switch=onlan", "logical-switch=onlan") + u);
        Assert.True(flood.Reaches(A, null, B, null));
        Assert.False(flood.Reaches(A, null, C, null));
    }

    [Fact]
    public void A_pair_on_a_physical_network_is_part_of_the_network_and_no_group_of_its_own()
    {
        const string u = "switch u segment=lan\nport 9 switch=u access=20\nport 9 switch=s access=20\ncable a=s:9 b=u:9\n";
        Both(false, Declared("logical-switch=pairlan", "logical-switch=pairlan") + u);
        Both(true, Declared("logical-switch=pair", "logical-switch=pair") + u);
    }

    [Fact]
    public void A_stack_joins_the_networks_its_members_are_on()
    {
        const string u = "switch u segment=dmz\nport 1 switch=u access=20\ncable a=c:0 b=u:1\n";
        var lines = Declared("logical-switch=stack segment=lan", "logical-switch=stack segment=dmz");
        Assert.True(Flood(lines + u).Reaches(A, null, C, null));
    }

    [Fact]
    public void Members_of_a_lag_are_cables_each_with_its_own_settings()
    {
        const string lags = """
            lag pos switch=s
            lag pot switch=t
            port 8 switch=s lag=pos mode=trunk allowed=10
            port 8 switch=t lag=pot mode=trunk allowed=10
            port 9 switch=s lag=pos mode=trunk allowed=20
            port 9 switch=t lag=pot mode=trunk allowed=20
            cable a=s:8 b=t:8
            cable a=s:9 b=t:9 label=second

            """;
        Both(true, Declared("", "") + lags);
        Assert.False(Flood(Declared("", "") + lags, cable => cable.Label == "second").Reaches(A, null, B, null));
    }

    [Fact]
    public void In_a_ring_one_cable_may_die_and_not_two()
    {
        const string ring = """
            switch u
            port 8 switch=s mode=trunk allowed=20
            port 9 switch=s mode=trunk allowed=20
            port 8 switch=t mode=trunk allowed=20
            port 9 switch=t mode=trunk allowed=20
            port 8 switch=u mode=trunk allowed=20
            port 9 switch=u mode=trunk allowed=20
            cable a=s:9 b=t:8 label=st
            cable a=t:9 b=u:8 label=tu
            cable a=u:9 b=s:8 label=us

            """;
        var lines = Declared("", "") + ring;
        Both(true, lines);
        Assert.True(Flood(lines, cable => cable.Label == "st").Reaches(A, null, B, null));
        Assert.False(Flood(lines, cable => cable.Label is "st" or "tu").Reaches(A, null, B, null));
        Assert.True(Flood(lines, null, s => s.Name == "u").Reaches(A, null, B, null));
        Assert.False(Flood(lines, cable => cable.Label == "st", s => s.Name == "u").Reaches(A, null, B, null));
        Assert.False(Flood(lines, null, s => s.Name == "t").Reaches(A, null, B, null));
    }

    [Fact]
    public void A_dead_cable_is_still_drawn()
    {
        var lines = Declared("segment=lan", "segment=lan") + Link("mode=trunk allowed=20");
        Assert.True(Flood(lines).Reaches(A, null, B, null));
        Assert.False(Flood(lines, cable => cable.A.Nic is null && cable.B.Nic is null).Reaches(A, null, B, null));
    }

    [Fact]
    public void Declared_switches_stay_joined_without_one_of_them()
    {
        var lines = "switch u segment=lan\n" + Declared("segment=lan", "segment=lan");
        Assert.True(Flood(lines, null, s => s.Name == "u").Reaches(A, null, B, null));
        Assert.False(Flood(lines, null, s => s.Name == "t").Reaches(A, null, B, null));
    }

    [Fact]
    public void A_frame_may_change_its_vlan_at_every_switch() =>
        Assert.Equal([(1, 20), (2, 10), (3, 1), (3, 30)], Spread(Flood(Declared("", "") + """
            switch u
            port 8 switch=s mode=trunk native=20 allowed=10,30
            port 8 switch=t mode=trunk native=10 allowed=20
            port 9 switch=t access=10
            port 9 switch=u access=30
            port 7 switch=t access=10
            port 7 switch=u mode=trunk allowed=all
            cable a=s:8 b=t:8
            cable a=t:9 b=u:9
            cable a=t:7 b=u:7

            """), A));

    [Fact]
    public void A_nic_that_is_missing_or_bare_enters_nowhere()
    {
        Assert.Null(Flood(Declared("", "")).Entry(C, null));
        Assert.Null(Flood(Declared("", "") + "host-nic host=a nic=0 present=no\n").Entry(A, null));
        Assert.Null(Flood(Declared("", ""), cable => cable.A.Nic == 0).Entry(A, null));
        Assert.Null(Flood(Declared("", ""), null, s => s.Name == "s").Entry(A, null));
        Assert.Equal(new Place(new(1), 20), Flood(Declared("", "") + "host-nic host=a nic=1 present=no\n").Entry(A, null));
    }

    [Fact]
    public void Any_fabric_is_sound_and_what_frames_reach_they_are_reached_from() => RandomFabric.Any.Sample(design =>
    {
        Assert.Null(Integrity.Fault(design));
        var flood = new NaiveFlood(design);
        foreach (var port in design.Ports)
            foreach (var vlan in (int[])[1, 10, 20, 30])
            {
                var start = new Place(port.Switch, vlan);
                Assert.All(flood.From(start), place => Assert.Contains(start, flood.From(place)));
            }
    }, iter: 200);

    private const string Start = """
        design Case
        segment lan
        segment dmz
        logical-switch stack link=stack
        logical-switch chassis link=backplane
        logical-switch pair link=mlag
        logical-switch group link=uplink
        logical-switch onlan link=stack segment=lan
        logical-switch pairlan link=mlag segment=lan
        pool p
        nic pool=p number=0
        nic pool=p number=1
        host a pool=p
        host b pool=p
        host c pool=p

        """;

    /// <summary>Two switches, each with a NIC in VLAN 20.</summary>
    private static string Declared(string s, string t) =>
        $"switch s {s}\nswitch t {t}\nport 1 switch=s access=20\nport 1 switch=t access=20\ncable a=a:0 b=s:1\ncable a=b:0 b=t:1\n";

    private static string Link(string port) => $"port 9 switch=s {port}\nport 9 switch=t {port}\ncable a=s:9 b=t:9\n";

    private static NaiveFlood Flood(string lines, Func<Cable, bool>? cableGone = null, Func<Switch, bool>? switchGone = null) =>
        new(DesignText.Read(Start + lines).Design ?? throw new InvalidOperationException(lines), cableGone, switchGone);

    private static List<(int Switch, int Vlan)> Spread(NaiveFlood flood, Ref nic) =>
        [.. flood.From(flood.Entry(nic, null)!.Value).Select(p => (p.Switch.Number, p.Vlan)).Order()];

    private static void Both(bool reaches, string lines, int? tagA = null, int? tagB = null)
    {
        var flood = Flood(lines);
        Assert.Equal(reaches, flood.Reaches(A, tagA, B, tagB));
        Assert.Equal(reaches, flood.Reaches(B, tagB, A, tagA));
    }
}
