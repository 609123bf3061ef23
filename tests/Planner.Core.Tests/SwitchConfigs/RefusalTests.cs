using Planner.Core.Designs;
using Planner.Core.SwitchConfigs;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.SwitchConfigs;

public sealed class RefusalTests
{
    [Theory]
    [InlineData("switch s\nport Gi1/0/1 switch=s", "choose one of arista-eos, aruba-aoscx, aruba-os-switch, cisco-ios")]
    [InlineData("switch s platform=procurve\nport Gi1/0/1 switch=s", "There is no dialect “procurve”; there are arista-eos, aruba-aoscx")]
    [InlineData(
        "switch s vendor=cisco\nport \"1/0/1\" switch=s",
        "Port “1/0/1” is not an interface of cisco-ios; its interfaces are named like GigabitEthernet1/0/1"
    )]
    [InlineData("switch s vendor=cisco\nport \"Gi1/0/1 shutdown\" switch=s", "is not an interface of cisco-ios")]
    [InlineData("switch s vendor=cisco\nport Gi1/0/١ switch=s", "is not an interface of cisco-ios")]
    [InlineData("switch s vendor=cisco\nport Ethernet1 switch=s", "is not an interface of cisco-ios")]
    [InlineData("switch s vendor=arista\nport GigabitEthernet1/0/1 switch=s", "is not an interface of arista-eos")]
    [InlineData(
        "switch s vendor=cisco\nport Gi1/0/1 switch=s\nport GigabitEthernet1/0/1 switch=s",
        "Ports Gi1/0/1 and GigabitEthernet1/0/1 are one interface, GigabitEthernet1/0/1."
    )]
    [InlineData(
        "switch s vendor=cisco free-ports=as-planned\nport Gi1/0/1 switch=s access=1003",
        "Port Gi1/0/1 uses VLAN 1003, which cisco-ios keeps for itself (1002-1005)."
    )]
    [InlineData("switch s vendor=cisco free-ports=as-planned\nport Gi1/0/1 switch=s mode=trunk allowed=900-1002", "uses VLAN 1002")]
    [InlineData("switch s vendor=cisco free-ports=as-planned\nport Gi1/0/1 switch=s access=\"\"", "is an access port without a VLAN")]
    [InlineData("switch s vendor=cisco\nport Gi1/0/1 switch=s mode=trunk encapsulation=isl", "SWP-13")]
    [InlineData("switch s vendor=cisco\nport Gi1/0/1 switch=s speed=100 duplex=full", "SWP-11")]
    [InlineData(
        "switch s vendor=cisco\nswitch t\nport Gi1/0/1 switch=s portfast=edge\nport 1 switch=t\ncable a=s:Gi1/0/1 b=t:1",
        "Port Gi1/0/1 has PortFast but leads to switch t; PortFast belongs on ports to a single host (SWP-02"
    )]
    [InlineData(
        "switch s vendor=cisco\nswitch t\nport Gi1/0/1 switch=s stp=no\nport Gi1/0/2 switch=s\nport 1 switch=t\nport 2 switch=t\n"
            + "cable a=s:Gi1/0/1 b=t:1\ncable a=s:Gi1/0/2 b=t:2",
        "spanning tree off but leads to switch t"
    )]
    [InlineData(
        "switch s vendor=cisco\nlag l switch=s\nport Gi1/0/1 switch=s lag=l access=5\nport Gi1/0/2 switch=s lag=l access=6",
        "Ports Gi1/0/1 and Gi1/0/2 of LAG l differ"
    )]
    [InlineData(
        "switch s vendor=cisco\nport Gi1/0/1 switch=s mode=trunk native=7 allowed=8\npool p\nnic number=0\nhost h\n"
            + "network n kind=vlan uplink=nic:0 vlan=7\ncable a=h:0 b=s:Gi1/0/1",
        "VLAN-08"
    )]
    [InlineData(
        "switch s vendor=cisco\nport Gi1/0/1 switch=s mode=trunk native=7 allowed=8\npool p\nnic number=0\nhost h\n"
            + "network n kind=vlan uplink=nic:0 vlan=8 role=management\ncable a=h:0 b=s:Gi1/0/1",
        "MGMT-10"
    )]
    [InlineData(
        "logical-switch x link=stack\nswitch s platform=cisco-ios logical-switch=x\nswitch t platform=cisco-ios logical-switch=x\n"
            + "port Gi1/0/1 switch=s\nport Gi1/0/1 switch=t",
        "s and t are one stack, and both have Gi1/0/1 (P-ID-02)."
    )]
    [InlineData(
        "switch s vendor=cisco\nlag a switch=s number=1\nlag b switch=s number=1\nport Gi1/0/1 switch=s",
        "LAGs a and b are both number 1 on one device; their ports would fall into one group (P-ID-01)."
    )]
    [InlineData("switch s platform=\"configured by hand\"\nport Gi1/0/1 switch=s", "Switch s is configured by hand.")]
    public void What_cannot_be_configured_is_refused_with_a_sentence(string text, string part)
    {
        var design = DesignTextTests.Read("design d\n" + text);
        var config = SwitchConfig.Of(Topology.Of(design), design.Switches.First(), "1");
        Assert.Null(config.Text);
        Assert.Contains(part, Assert.Single(config.Refusals));
    }

    [Fact]
    public void A_newer_edition_may_carry_management_in_a_vlan()
    {
        var design = DesignTextTests.Read(
            "design d\nswitch s vendor=cisco\nport Gi1/0/1 switch=s mode=trunk native=7 allowed=8\npool p edition=8.0-8.2\nnic number=0\n"
                + "host h\nnetwork n kind=vlan uplink=nic:0 vlan=8 role=management\ncable a=h:0 b=s:Gi1/0/1"
        );
        Assert.Empty(SwitchConfig.Of(Topology.Of(design), design.Switches.First(), "1").Refusals);
    }

    [Theory]
    [InlineData("sonic", "Ethernet1", "access=1", "uses VLAN 1, which sonic does not have.")]
    [InlineData("sonic", "Ethernet1", "mode=trunk native=7 allowed=1,8", "uses VLAN 1, which sonic does not have.")]
    [InlineData("cisco-nxos", "Ethernet1/1", "access=3970", "uses VLAN 3970, which cisco-nxos keeps for itself (3968-4094).")]
    [InlineData("dell-os10", "ethernet1/1/1", "access=4094", "uses VLAN 4094, which dell-os10 keeps for itself (4094).")]
    [InlineData("cumulus-nvue", "swp1", "access=3725", "uses VLAN 3725, which cumulus-nvue keeps for itself (3725-3999).")]
    [InlineData("junos", "ge-0/0/0 shutdown", "", "is not an interface of junos; its interfaces are named like ge-0/0/1")]
    [InlineData("aruba-aoscx", "1/1", "", "is not an interface of aruba-aoscx; its interfaces are named like 1/1/1.")]
    [InlineData("aruba-os-switch", "Gi1/0/1", "", "is not an interface of aruba-os-switch")]
    [InlineData("openvswitch", "eth0; reboot", "", "is not an interface of openvswitch")]
    [InlineData("openvswitch", "a-name-of-sixteen", "", "is not an interface of openvswitch")]
    [InlineData("routeros", "sfp", "", "is not an interface of routeros")]
    [InlineData("openconfig", "[name=x]", "", "is not an interface of openconfig")]
    public void A_platform_refuses_what_it_does_not_know(string dialect, string port, string settings, string part)
    {
        var design = DesignTextTests.Read(
            $"design d\nswitch s platform={dialect} free-ports=as-planned\nport \"{port}\" switch=s {settings}"
        );
        var config = SwitchConfig.Of(Topology.Of(design), design.Switches.First(), "1");
        Assert.Null(config.Text);
        Assert.Contains(part, Assert.Single(config.Refusals));
    }

    [Theory]
    [InlineData("junos", "xe-0/0/1:3")]
    [InlineData("cisco-nxos", "Ethernet1/1/4")]
    [InlineData("arista-eos", "Ethernet5/1")]
    [InlineData("aruba-aoscx", "1/1/50:2")]
    [InlineData("dell-os10", "ethernet1/1/25:1")]
    [InlineData("cumulus-nvue", "swp1s3")]
    [InlineData("cumulus-interfaces", "swp49s0")]
    [InlineData("routeros", "qsfp28-1-4")]
    public void A_breakout_is_an_interface(string dialect, string port) =>
        Assert.NotNull(Dialects.Named(dialect).Get().About.Interfaces.Read(port));

    [Fact]
    public void Every_dialect_of_the_field_is_there() =>
        Assert.Equal(
            [
                "arista-eos", "aruba-aoscx", "aruba-os-switch", "cisco-ios", "cisco-nxos", "cumulus-interfaces", "cumulus-nvue",
                "dell-os10",
                "junos", "junos-legacy", "openconfig", "openvswitch", "routeros", "sonic",
            ],
            Dialects.All.Select(d => d.Name)
        );
}
