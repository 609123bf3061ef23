using Planner.Core.Designs;
using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.SwitchConfigs;

public sealed class ChangePackageTests
{
    private const string Before = """
        design "A pool before"
        switch sw1 @
        lag po5 switch=sw1 number=5
        port !1 switch=sw1 access=10 portfast=edge
        port !2 switch=sw1 mode=trunk native=10 allowed=20,30 portfast=edge-trunk
        port !3 switch=sw1 mode=trunk native=10 allowed=20,30 portfast=edge-trunk
        port !4 switch=sw1 mode=trunk native=99 allowed=40 lag=po5
        port !5 switch=sw1 mode=trunk native=99 allowed=40 lag=po5
        pool p master=h1 edition=8.0-8.2
        nic number=0 role=management
        nic number=1
        nic number=2
        nic number=3
        nic number=4
        host h1
        bond b1 members=1,2 mode=active-backup
        bond b2 members=3,4 mode=lacp
        network Management uplink=nic:0 role=management
        network VM20 kind=vlan uplink=bond:b1 vlan=20
        network VM30 kind=vlan uplink=bond:b1 vlan=30
        network VM40 kind=vlan uplink=bond:b2 vlan=40
        cable a=h1:0 b=sw1:!1
        cable a=h1:1 b=sw1:!2
        cable a=h1:2 b=sw1:!3
        cable a=h1:3 b=sw1:!4
        cable a=h1:4 b=sw1:!5
        """;

    /// <summary>
    /// Management gets a trunk, a VLAN goes and another comes, one LAG goes, and two ports get a new one.
    /// </summary>
    private static string After(string before) =>
        before.Replace("!1 switch=sw1 access=10 portfast=edge", "!1 switch=sw1 mode=trunk native=10 allowed=50 portfast=edge-trunk")
            .Replace("allowed=20,30", "allowed=20,35")
            .Replace("vlan=30", "vlan=35")
            .Replace("lag po5 switch=sw1 number=5", "lag po5 switch=sw1 number=6");

    public static TheoryData<string> Each => [.. Dialects.All.Select(d => d.Name)];

    [Theory, MemberData(nameof(Each))]
    public void A_change_is_written_as_it_was_accepted(string dialect) =>
        Golden.Same($"change.{dialect}.golden", Package(Before, After(Before), dialect).Text("Change of sw1"));

    [Theory, MemberData(nameof(Each))]
    public void From_a_plan_to_itself_there_is_nothing_to_type(string dialect)
    {
        var package = Package(Before, Before, dialect);
        Assert.True(package.IsEmpty);
        Assert.Empty(package.Parts);
        Assert.Contains("Nothing is to be changed.", package.Text("t"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("cisco-ios", "configure terminal revert timer 10", "configure confirm")]
    [InlineData("cisco-nxos", "checkpoint before-plan", "rollback running-config checkpoint before-plan")]
    [InlineData("arista-eos", "commit timer 00:10:00", "configure session planner commit")]
    [InlineData("junos", "commit confirmed 10", "rollback 1")]
    [InlineData("aruba-aoscx", "checkpoint auto 10", "checkpoint rollback before-plan")]
    [InlineData("cumulus-nvue", "nv config apply --confirm 10m", "nv config save")]
    [InlineData("sonic", "sudo config checkpoint before-plan", "sudo config rollback before-plan")]
    public void A_change_stands_in_its_platforms_net(string dialect, string first, string second)
    {
        var lines = Package(null, Before, dialect).Text("t").Split('\n');
        Assert.True(Array.IndexOf(lines, first) >= 0, $"{first} is missing.");
        Assert.True(Array.IndexOf(lines, first) < Array.LastIndexOf(lines, second), $"{second} does not follow.");
    }

    [Fact]
    public void What_goes_goes_last_and_what_comes_comes_first()
    {
        var lines = Package(Before, After(Before), "cisco-ios").Change.Split('\n').ToList();
        int At(string line) => lines.IndexOf(line) is >= 0 and var at ? at : throw new InvalidOperationException($"{line} is missing.");
        Assert.True(At("interface Port-channel6") < At(" channel-group 6 mode active"));
        Assert.True(At(" channel-group 6 mode active") < At("no interface Port-channel5"));
        Assert.True(At("no interface Port-channel5") < lines.FindIndex(l => l.StartsWith("no vlan ", StringComparison.Ordinal)));
        Assert.True(At("interface GigabitEthernet1/0/2") < At("interface GigabitEthernet1/0/3"));
        Assert.True(At("interface GigabitEthernet1/0/3") < At("interface GigabitEthernet1/0/1"));
        Assert.True(At(" switchport mode trunk") < At(" no switchport access vlan"), "the old VLAN goes before the trunk stands");
        Assert.Contains(lines, l => l.Contains("Wait here", StringComparison.Ordinal));
    }

    [Fact]
    public void Whose_links_are_cut_by_plan_is_told()
    {
        var told = Package(Before, After(Before), "cisco-ios").Interruptions;
        Assert.Contains(told, t => t.StartsWith("h1 NIC3 b2, at GigabitEthernet1/0/4: the port joins LAG 6", StringComparison.Ordinal));
        Assert.Contains("h1 NIC3 b2 and h1 NIC4 b2 are legs of one bond: change one, see its link up again, then the other.", told);
        Assert.Contains("h1 NIC1 b1, at GigabitEthernet1/0/2: VLAN 30 is no longer carried.", told);
        Assert.DoesNotContain(told, t => t.Contains("NIC0", StringComparison.Ordinal));
    }

    [Fact]
    public void A_stack_has_one_configuration_with_all_members_of_its_lags()
    {
        var design = DesignTextTests.Read(
            """
            design "Two that are one"
            logical-switch st link=stack
            switch a platform=cisco-ios logical-switch=st
            switch b platform=cisco-ios logical-switch=st
            lag po1 switch=a number=1
            port Gi1/0/1 switch=a mode=trunk native=9 allowed=10 lag=po1
            port Gi2/0/1 switch=b mode=trunk native=9 allowed=10 lag=po1
            pool p master=h1 edition=8.0-8.2
            nic number=0
            nic number=1
            host h1
            bond b members=0,1 mode=lacp
            network N kind=vlan uplink=bond:b vlan=10
            cable a=h1:0 b=a:Gi1/0/1
            cable a=h1:1 b=b:Gi2/0/1
            """
        );
        var topology = Topology.Of(design);
        var texts = design.Switches.Select(s => SwitchConfig.Of(topology, s, "1").Text!).ToList();
        Assert.Equal(texts[0], texts[1]);
        Assert.Equal(2, texts[0].Split('\n').Count(l => l == " channel-group 1 mode active"));
        Assert.Single(texts[0].Split('\n'), l => l == "interface Port-channel1");
        Assert.Contains(" description h1 b", texts[0].Split('\n'));
        Assert.Equal("a", Assert.Single(Dialects.Devices(design)).Name);
    }

    [Fact]
    public void Every_switch_of_every_template_has_its_configuration_as_it_comes() =>
        Assert.All(
            Core.Templates.Templates.All.Select(t => t.Design()),
            design => Assert.All(design.Switches, s => Assert.Empty(SwitchConfig.Against(Topology.Of(design), s)))
        );

    [Fact]
    public void Trunks_that_let_all_through_get_the_vlans_that_pass_here()
    {
        var design = DesignTextTests.Read(
            """
            design "Three in a row"
            switch a platform=cisco-ios
            switch b platform=cisco-ios
            switch c platform=cisco-ios
            switch d platform=cisco-ios
            port Gi1/0/1 switch=a mode=trunk native=9 allowed=10,20
            port Gi1/0/2 switch=a mode=trunk allowed=all
            port Gi1/0/1 switch=b mode=trunk allowed=all
            port Gi1/0/2 switch=b mode=trunk allowed=all
            port Gi1/0/3 switch=b mode=trunk allowed=all
            port Gi1/0/1 switch=c mode=trunk allowed=all
            port Gi1/0/2 switch=c mode=trunk native=9 allowed=10
            port Gi1/0/1 switch=d mode=trunk allowed=all
            cable a=a:Gi1/0/2 b=b:Gi1/0/1
            cable a=b:Gi1/0/2 b=c:Gi1/0/1
            cable a=b:Gi1/0/3 b=d:Gi1/0/1
            pool p master=h1
            nic number=0
            host h1
            host h2
            network Ten kind=vlan uplink=nic:0 vlan=10
            cable a=h1:0 b=a:Gi1/0/1
            cable a=h2:0 b=c:Gi1/0/2
            """
        );
        var topology = Topology.Of(design);
        string[] Of(string name) =>
            [
                .. SwitchConfig.Of(topology, design.Switches.Single(s => s.Name == name), "1")
                    .Text!.Split('\n')
                    .Where(l => l.StartsWith("vlan ", StringComparison.Ordinal)),
            ];
        Assert.Equal(["vlan 9,20", "vlan 10"], Of("a"));
        Assert.Equal(["vlan 10"], Of("b"));
        Assert.Equal(["vlan 9", "vlan 10"], Of("c"));
        Assert.Empty(Of("d"));
    }

    [Fact]
    public void Every_line_has_its_reason()
    {
        var design = DesignTextTests.Read(Written(Before, "cisco-ios"));
        var parts = Explanation.Of(Topology.Of(design), design.Switches.Single());
        var port = Assert.Single(parts, p => p.Lines.Any(l => l.Text == "interface GigabitEthernet1/0/2"));
        var allowed = Assert.Single(port.Lines, l => l.Text.Contains("allowed", StringComparison.Ordinal));
        Assert.Equal("networks VM20, VM30", allowed.Why);
        Assert.Contains("cable C2 to NIC 1 of h1", Assert.Single(port.Lines, l => l.Text == " no shutdown").Why, StringComparison.Ordinal);
        Assert.All(port.Lines.Skip(1).Where(l => l.Text != " switchport"), l => Assert.NotEqual("", l.Why));
    }

    private static ChangePackage Package(string? before, string after, string dialect)
    {
        var old = before is null ? null : Topology.Of(DesignTextTests.Read(Written(before, dialect)));
        var design = DesignTextTests.Read(Written(after, dialect));
        var package = ChangePackage.Of(old, Topology.Of(design), design.Switches.Single(), "B");
        Assert.Empty(package.Refusals);
        return package;
    }

    private static string Written(string text, string dialect) => SwitchDesigns.Written(text, dialect);
}
