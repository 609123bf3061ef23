using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Recipes;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Recipes;

public sealed class SetUpPortsTests
{
    private static readonly Design Plan = DesignText.Read("""
        design d
        switch s platform=cisco-ios
        switch t platform=cisco-ios
        port 1 switch=s access=1
        port 2 switch=s access=30 port-security=yes
        port 3 switch=s access=10
        port 4 switch=s mode=trunk access="" portfast=edge-trunk bpdu-guard=yes stp=no
        port 5 switch=s access=5
        port 1 switch=t mode=trunk access=""
        pool p master=h management-vlan=10
        nic number=0 role=management
        nic number=1
        host h ip=192.0.2.11 mask=/24
        network Management uplink=nic:0 role=management
        network Web uplink=nic:1 vlan=21
        network Data uplink=nic:1 vlan=22
        cable a=h:0 b=s:1
        cable a=h:1 b=s:2
        cable a=s:4 b=t:1
        """).Design!;

    private static Design Done(PortUse use, params int[] ports) =>
        Assert.IsType<Accepted>(new SetUpPorts([.. ports.Select(p => new Id<SwitchPort>(p))], use).Decide(Plan)).ApplyTo(Plan);

    [Fact]
    public void As_planned_each_port_is_what_is_plugged_into_it()
    {
        var ports = Done(PortUse.Plan, 1, 2, 3, 4, 5).Ports;
        Assert.Equal((PortMode.Access, 10, PortFast.Edge), Facts(ports[new(1)])); // MGMT-09, SWP-07
        Assert.Equal((PortMode.Trunk, 30, PortFast.EdgeTrunk), Facts(ports[new(2)])); // SWP-12, SWP-15: a native VLAN; that of before
        Assert.Equal((VlanSet.Of([21, 22]), Encapsulation.Dot1q, false), // SWP-16, SWP-13, SWP-14
            (ports[new(2)].Allowed, ports[new(2)].Encapsulation, ports[new(2)].PortSecurity));
        Assert.Equal((PortFast.Off, true, false), (ports[new(4)].PortFast, ports[new(4)].Stp, ports[new(4)].BpduGuard)); // P-LINK-02
        Assert.All([ports[new(3)], ports[new(5)]], p => Assert.Equal((PortMode.Access, true), (p.Mode, p.Shutdown))); // P-PORT-02
        Assert.Equal(ports[new(3)].AccessVlan, ports[new(5)].AccessVlan);
        Assert.DoesNotContain(ports[new(5)].AccessVlan!.Value.Number, new List<int> { 1, 10, 21, 22 });
    }

    [Fact]
    public void The_rules_of_switch_ports_find_nothing_more_in_it()
    {
        var before = Errors(Plan);
        Assert.NotEmpty(before);
        Assert.Empty(Errors(Done(PortUse.Plan, 1, 2, 3, 4, 5)));
    }

    [Fact]
    public void A_use_that_is_named_is_set_up_whatever_is_plugged_in()
    {
        Assert.Equal((PortMode.Access, 30, PortFast.Edge), Facts(Done(PortUse.Host, 2).Ports[new(2)]));
        Assert.Equal((PortMode.Trunk, 10, PortFast.EdgeTrunk), Facts(Done(PortUse.HostVlans, 3).Ports[new(3)]));
        Assert.True(Done(PortUse.Unused, 3).Ports[new(3)].Shutdown);
        Assert.Equal(PortFast.Off, Done(PortUse.Switch, 4).Ports[new(4)].PortFast);
        Assert.Equal(
            "There is no port SP9 any more.",
            Assert.IsType<Refused>(new SetUpPorts([new(9)], PortUse.Host).Decide(Plan)).Sentence
        );
        Assert.Equal("That changes nothing.",
            Assert.IsType<Refused>(new SetUpPorts([new(3)], PortUse.Host).Decide(Done(PortUse.Host, 3))).Sentence);
        Assert.Equal("Set 2 ports up as the plan has it", new SetUpPorts([new(1), new(2)], PortUse.Plan).Say(Plan));
    }

    private static (PortMode, int?, PortFast) Facts(SwitchPort port) => (port.Mode, port.NamedVlan?.Number, port.PortFast);

    private static List<string> Errors(Design design) =>
    [
        .. Checked.Of(Topology.Of(design)).Findings
            .Where(f => f.Level == Level.Error && (f.Rule.StartsWith("SWP", StringComparison.Ordinal) || f.Rule == "VLAN-06"))
            .Select(f => f.Message),
    ];
}
