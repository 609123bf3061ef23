using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;
using Planner.Core.Tests.Text;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Editing;

/// <summary>Commands that make several things at once.</summary>
public sealed class MakingTests : CommandCase
{
    [Fact]
    public void A_switch_comes_with_its_ports()
    {
        var fields = ImmutableDictionary<string, string>.Empty.Add("vendor", "cisco").Add("platform", "cisco-ios");
        var command = new AddSwitchWithPorts(
            "t",
            fields,
            24,
            "Gi1/0/{n}",
            ImmutableDictionary<string, string>.Empty.Add("portfast", "edge")
        );
        var after = Done(command);
        Assert.Equal(new Switch(new(2)) { Name = "t", Vendor = Vendor.Cisco, Platform = "cisco-ios" }, after.Switches[new(2)]);
        var ports = after.Ports.Where(p => p.Switch.Number == 2).ToList();
        Assert.Equal(Enumerable.Range(1, 24).Select(n => $"Gi1/0/{n}"), ports.Select(p => p.Name));
        Assert.All(ports, p => Assert.Equal(PortFast.Edge, p.PortFast));
        Refused(command with { Name = "s" }, "The design already has a switch named s.");
        Refused(command with { Ports = 0 }, "A switch may have 1 to 512 ports.");
        Refused(
            command with { Pattern = "Gi1" },
            "The pattern of the names must hold {n} once, where the number goes; {nn} writes two digits."
        );
        Refused(
            command with
            {
                Pattern = "{n}{n}",
            },
            "The pattern of the names must hold {n} once, where the number goes; {nn} writes two digits."
        );
        Refused(
            command with { Defaults = command.Defaults.Add("access", "x") },
            "Access VLAN: “x” is not a VLAN id; switches take 1 to 4094 (VLAN-05, p. 32-37)."
        );
        Assert.Equal("Add switch t with 24 ports", command.Say(Start));
    }

    /// <summary>P-ID-01: a new LAG gets the lowest number free on its device: a switch, a stack, both members of an MLAG pair.</summary>
    [Theory]
    [InlineData("S1", 2)]
    [InlineData("S2", 3)]
    [InlineData("S3", 3)]
    [InlineData("S4", 1)]
    [InlineData("S5", 1)]
    public void A_lag_gets_the_lowest_free_number_of_its_device(string unit, int number)
    {
        var design = DesignTextTests.Read("""
            design d
            logical-switch stack link=stack
            logical-switch pair link=mlag
            logical-switch chassis link=backplane
            switch alone
            switch a logical-switch=stack
            switch b logical-switch=stack
            switch c logical-switch=chassis
            switch e logical-switch=chassis
            switch f logical-switch=pair
            switch g logical-switch=pair
            lag one switch=alone number=1
            lag three switch=alone number=3
            lag two switch=a number=2
            lag first switch=b number=1
            lag seven switch=g number=1
            """);
        var added = new Add(Lag.About.Word, ("name", "new"), ("switch", unit));
        Assert.Equal(number, Added(design, added).Number);
        Assert.Equal(2, Added(design, new Add(Lag.About.Word, ("name", "new"), ("switch", "S6"))).Number);
        Assert.Equal(9, Added(design, added with { Fields = added.Fields.Add("number", "9") }).Number);

        static Lag Added(Design to, Add add) => Assert.IsType<Accepted>(add.Decide(to)).ApplyTo(to).Lags.Last();
    }

    [Fact]
    public void Hosts_are_added_alike_to_the_master()
    {
        var command = new AddHosts(new(1), 3, "xen-{nn}", 9, new(1), 3, Ip.Parse("192.0.2.20").Get());
        var added = Done(command).Hosts.Skip(2).ToList();
        Assert.Equal(["xen-09", "xen-10", "xen-11"], added.Select(h => h.Name));
        Assert.Equal([3, 4, 5], added.Select(h => h.Mounting.Unit!.Value.Whole));
        Assert.Equal(["192.0.2.20", "192.0.2.21", "192.0.2.22"], added.Select(h => h.Address.ToString()));
        Assert.All(
            added,
            h =>
                Assert.Equal(
                    ("M1", "X", "5.6.100", "255.255.255.0", "192.0.2.1", "192.0.2.2"),
                    (h.Model, h.Cpu, h.Version, h.Mask.ToString(), h.Gateway.ToString(), h.Dns)
                )
        );
        Assert.Equal(new Id<Host>(1), Done(command).Pools[new(1)].Master);
        var more = ImmutableDictionary<string, string>.Empty.Add("model", "M2").Add("weight", "21.5").Add("dns", "").Add("note", "new");
        Assert.All(
            Done(command with { Given = more }).Hosts.Skip(2),
            h => Assert.Equal(("M2", "X", "", 21.5m, "new"), (h.Model, h.Cpu, h.Dns, h.Mounting.Weight, h.Note))
        );
        Refused(
            command with { Given = ImmutableDictionary<string, string>.Empty.Add("gateway", "nowhere") },
            Host.About.Named("gateway")!.Label + ": " + Ip.Parse("nowhere").Wrong
        );
        Refused(
            command with { Address = Ip.Parse("192.0.2.253").Get() },
            "xen-11 would have 192.0.2.255, which is not a host's address (MGMT-03, p. 13-14)."
        );
        Refused(command with { Unit = 8 }, "U10 of rack R cannot hold both s and xen-11.");
        Refused(command with { Unit = 59 }, "3 hosts from U59 do not fit into rack R.");
        Refused(command with { Count = 65 }, "One to 64 hosts can be added at once.");
        Refused(command with { Pool = new(2) }, "There is no pool P2 any more.");
        Refused(
            command with { Pattern = "xen" },
            "The pattern of the names must hold {n} once, where the number goes; {nn} writes two digits."
        );
        Refused(command with { Pattern = " {n}" }, "A name may not begin or end with a space.");
        Assert.Equal("Add 3 hosts to pool p", command.Say(Start));
    }

    [Fact]
    public void A_new_pool_is_as_the_installer_leaves_it()
    {
        var after = Done(new NewPool("q", 4, 10000));
        var nics = after.Nics.Where(n => n.Pool.Number == 2).ToList();
        Assert.Equal([0, 1, 2, 3], nics.Select(n => n.Number));
        Assert.All(nics, n => Assert.Equal(10000, n.Speed));
        Assert.Equal(
            ["Network 0", "Network 1", "Network 2", "Network 3"],
            after.Networks.Where(n => n.Pool.Number == 2).Select(n => n.Name)
        );
        Assert.Equal(
            [NetworkRole.Management, NetworkRole.Vm, NetworkRole.Vm, NetworkRole.Vm],
            after.Networks.Where(n => n.Pool.Number == 2).Select(n => n.Role)
        );
        Assert.Equal(new Uplink(3), after.Networks.Last().Uplink);
        Assert.Equal(
            new Id<Host>(3),
            new AddHosts(new(2), 2, "q{n}").Decide(after) is Accepted hosts ? hosts.ApplyTo(after).Pools[new(2)].Master : null
        );
        Refused(new NewPool("p", 1), "The design already has a pool named p.");
        Refused(new NewPool("q", 0), "A host has 1 to 64 NICs.");
        Refused(new NewPool("q", 1, 1), "Speed in Mb/s: “1” is not a whole number from 10 to 400000.");
    }

    [Fact]
    public void A_panel_comes_with_sockets_that_lead_straight_through()
    {
        var decision = new AddPanelWithPorts("PP1", [], 24).Decide(Design.Blank);
        var made = Assert.IsType<Accepted>(decision).ApplyTo(Design.Blank);
        Assert.Equal(24, made.Of<FrontPort>().Count);
        Assert.All(made.Of<FrontPort>(), f => Assert.Equal(f.Name, made.Of<RearPort>()[f.Rear!.Value].Name));
        Assert.Equal(new Refused("A patch panel may have 1 to 288 sockets."), new AddPanelWithPorts("PP1", [], 0).Decide(Design.Blank));
    }

    [Fact]
    public void A_device_comes_as_its_type_describes_it()
    {
        var start = Made(Design.Blank, new NewPool("p", 4, 1000));
        var sw = Made(start, new AddOfType("switch", "Cisco Catalyst 2960S-24TS-L", "sw1", []));
        Assert.Equal(28, sw.Ports.Count);
        Assert.Equal("GigabitEthernet1/0/1", sw.Ports.First().Name);
        Assert.Equal((Vendor.Cisco, RackDepth.Half), (sw.Switches.First().Vendor, sw.Switches.First().Mounting.Depth));
        Assert.Equal("Cisco Catalyst 2960S-24TS-L", sw.Of<KnownType>()[sw.Switches.First().DeviceType!.Value].Name);
        var fast = Made(start, new AddOfType("switch", "Cisco Catalyst 9500-48Y4C", "sw1", []));
        Assert.Equal(SpeedClass.TenGigabit, fast.Switches.First().SpeedClass);

        var host = Made(start, new AddOfType("host", "Dell PowerEdge R710", "h1", InPool));
        var pool = Topology.Of(host).Pools[0];
        Assert.Equal(["Gb1", "Gb2", "Gb3", "Gb4"], pool.Pifs.Select(p => p.Printed));
        Assert.Equal("0000:02:00.0", pool.Pifs[2].Pci);
        Assert.Equal("iDRAC6", Assert.Single(host.Of<Bmc>()).Name);
        Assert.Equal(new RackUnits(4), host.Hosts.First().Mounting.Height);

        foreach (var type in TypeCatalogue.Own.Types.Where(t => AddOfType.KindOf(t) != Host.About))
            Assert.Null(Integrity.Fault(Made(start, new AddOfType(AddOfType.KindOf(type).Word, type.Slug, "x", []))));
    }

    [Fact]
    public void A_design_keeps_each_type_once_and_as_it_was()
    {
        var start = Made(Design.Blank, new NewPool("p", 4, 1000));
        var one = Made(start, new AddOfType("host", "Dell PowerEdge R710", "h1", InPool));
        var both = Made(one, new AddOfType("host", "dell-poweredge-r710", "h2", InPool));
        var kept = Assert.Single(both.Of<KnownType>());
        Assert.Equal(TypeCatalogue.Own.Find("Dell PowerEdge R710"), kept.Type);
        var newer = kept.Type! with { Halves = 2 };
        var same = Made(both, new AddOfType("host", newer.Title, "h3", InPool) { Given = newer });
        Assert.Equal([4, 4, 4], same.Hosts.Select(h => h.Mounting.Height.Halves));
        var other = newer with { Slug = "r710-of-2012" };
        var third = Made(both, new AddOfType("host", other.Slug, "h3", InPool) { Given = other });
        Assert.Equal(["Dell PowerEdge R710", "Dell PowerEdge R710 (2)"], third.Of<KnownType>().Select(t => t.Name));
        Assert.Equal([4, 4, 2], third.Hosts.Select(h => h.Mounting.Height.Halves));
        Assert.Equal(third, DesignText.Read(DesignText.Write(third)).Design);
    }

    [Fact]
    public void A_type_of_another_kind_or_of_none_is_refused_in_a_sentence()
    {
        var start = Made(Design.Blank, new NewPool("p", 4, 1000));
        Assert.Equal(
            new Refused("There is no type of device “Cisco 9” in the catalogue."),
            new AddOfType("switch", "Cisco 9", "x", []).Decide(start)
        );
        Assert.Equal(
            new Refused("Dell PowerEdge R710 is a host, not a switch."),
            new AddOfType("switch", "Dell PowerEdge R710", "x", []).Decide(start)
        );
        var unsaid = new DeviceType("Acme", "1", "acme-1") { Interfaces = [new("1", PortForm.SfpPlus, 10_000)] };
        Assert.Single(Made(start, new AddOfType("switch", unsaid.Title, "x", []) { Given = unsaid }).Ports);
        Assert.Single(Made(start, new AddOfType("device", unsaid.Title, "x", []) { Given = unsaid }).Of<DevicePort>());
    }

    private static ImmutableDictionary<string, string> InPool => ImmutableDictionary<string, string>.Empty.Add("pool", "P1");

    private static Design Made(Design design, DesignCommand command) => Assert.IsType<Accepted>(command.Decide(design)).ApplyTo(design);
}
