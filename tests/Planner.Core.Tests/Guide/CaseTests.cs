using Planner.Core.Guide;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// Further right and wrong states of the example pool (with bond, trunk and storage), each with every error and warning it must give.
/// </summary>
public sealed class CaseTests
{
    [Theory]
    [InlineData("a pool without faults", "")]
    [InlineData("no master", "POOL-05", "pool production")]
    [InlineData("another speed on one host", "POOL-12", "host-nic host=xen02 nic=1 speed=100")]
    [InlineData(
        "storage on another NIC of one host",
        "CAB-07 POOL-09",
        "nic number=6 role=storage",
        "interface host=xen02 uplink=nic:6 ip=198.51.100.12 mask=255.255.255.0",
        "switch sw6",
        "port k1 switch=sw6 access=40 portfast=edge",
        "cable a=xen01:6 b=sw6:k1"
    )]
    [InlineData(
        "a duplicate that is a storage address",
        "MGMT-04",
        "interface host=xen02 uplink=nic:5 ip=198.51.100.11 mask=255.255.255.0"
    )]
    [InlineData("the same address on another segment", "M-MGMT-02 P-ADDR-03", "interface host=xen02 uplink=nic:5 ip=192.0.2.11 "
        + "mask=255.255.255.0")]
    [InlineData("a host with the gateway's address", "MGMT-04 P-ADDR-01", "host xen02 ip=192.0.2.1 mask=255.255.255.0 gateway=192.0.2.254")]
    [InlineData("a gateway outside the subnet", "MGMT-03 P-ADDR-01", "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=198.51.100.1")]
    [InlineData("the broadcast address", "MGMT-03", "host xen02 ip=192.0.2.255 mask=255.255.255.0 gateway=192.0.2.1")]
    [InlineData("an address by DHCP", "", "host xen02 ip-mode=dhcp")]
    [InlineData("no address", "MGMT-03", "host xen02 ip-mode=none")]
    [InlineData("no management network", "MGMT-01", "network Management uplink=nic:0")]
    [InlineData("a VLAN on the management NIC", "MGMT-08 SWP-12 VLAN-04 VLAN-06", "network \"VLAN 9\" kind=vlan uplink=nic:0 vlan=9")]
    [InlineData(
        "management on a trunk's native VLAN",
        "",
        "port m1 switch=swM mode=trunk native=10 allowed=10 encapsulation=dot1q portfast=edge-trunk",
        "port m2 switch=swM mode=trunk native=10 allowed=10 encapsulation=dot1q portfast=edge-trunk"
    )]
    [InlineData(
        "management on a trunk with another native VLAN",
        "MGMT-09",
        "pool production master=xen01 management-vlan=10",
        "port m1 switch=swM mode=trunk native=1 allowed=10 encapsulation=dot1q portfast=edge-trunk",
        "port m2 switch=swM mode=trunk native=1 allowed=10 encapsulation=dot1q portfast=edge-trunk"
    )]
    [InlineData("a VLAN network without a tag", "NET-01", "network Office kind=vlan uplink=nic:1")]
    [InlineData("an external network without an uplink", "NET-02", "network Office")]
    [InlineData("one leg of a bond unplugged", "CAB-01 NET-02 P-PORT-02", "- cable a=xen02:3")]
    [InlineData("both legs of a bond unplugged", "CAB-01 NET-02 NET-04 P-PORT-02", "- cable a=xen02:3", "- cable a=xen02:2")]
    [InlineData("an access port without a VLAN", "NET-04 POOL-13", "port p2 switch=swP access= portfast=edge")]
    [InlineData("storage unplugged", "CAB-07 NET-02 P-PORT-02", "- cable a=xen02:5")]
    [InlineData(
        "PortFast in the wrong form on a trunk",
        "POOL-13 SWP-01",
        "port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge"
    )]
    [InlineData("spanning tree off", "POOL-13", "port p2 switch=swP access=20 stp=no")]
    [InlineData("a policy that wants spanning tree off", "SWP-06", "pool production master=xen01 stp=strict")]
    [InlineData(
        "BPDU guard on a switch that is not Cisco's",
        "POOL-13 SWP-08",
        "port p2 switch=swP access=20 portfast=edge bpdu-guard=yes"
    )]
    [InlineData(
        "port security on a trunk",
        "POOL-13 SWP-14",
        "port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk port-security=yes"
    )]
    [InlineData(
        "no encapsulation on a Cisco switch",
        "SWP-13",
        "switch swT vendor=cisco platform=\"configured by hand\"",
        "port t1 switch=swT mode=trunk native=1 allowed=25 portfast=edge-trunk",
        "port t2 switch=swT mode=trunk native=1 allowed=25 portfast=edge-trunk"
    )]
    [InlineData(
        "a trunk that allows everything",
        "",
        "port t1 switch=swT mode=trunk native=1 allowed=all encapsulation=dot1q portfast=edge-trunk",
        "port t2 switch=swT mode=trunk native=1 allowed=all encapsulation=dot1q portfast=edge-trunk"
    )]
    [InlineData("a bond of one NIC", "BOND-01 SWP-07 VLAN-09", "bond single members=4")]
    [InlineData(
        "four NICs on the vSwitch of a later release",
        "",
        "pool production master=xen01 edition=7.0-7.2",
        "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch",
        "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch"
    )]
    [InlineData(
        "bonds that need two switches but have one",
        "BOND-05 P-PORT-02",
        "pool production master=xen01 switch-redundancy=yes",
        "cable a=xen01:3 b=swL:l3",
        "cable a=xen02:3 b=swL:l4",
        "port l3 switch=swL access=30 stp=no",
        "port l4 switch=swL access=30 stp=no"
    )]
    [InlineData("two untagged networks on one NIC", "VLAN-13", "network Second uplink=nic:1")]
    [InlineData("a private network with an uplink, said once", "PRIV-02", "network Lab kind=private-single uplink=nic:1")]
    [InlineData("a private network's VM without a home", "PRIV-03", "network Lab kind=private-single", "vm lab", "vif vm=lab network=Lab")]
    [InlineData(
        "a private network's VM that may move",
        "PRIV-03",
        "network Lab kind=private-single",
        "vm lab home=xen01 agile=yes",
        "vif vm=lab network=Lab"
    )]
    [InlineData(
        "a guest in the management VLAN by another NIC",
        "SEG-01",
        "switch swT logical-switch=all",
        "switch swM logical-switch=all",
        "logical-switch all",
        "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=10",
        "port t1 switch=swT mode=trunk native=1 allowed=10 encapsulation=dot1q portfast=edge-trunk",
        "port t2 switch=swT mode=trunk native=1 allowed=10 encapsulation=dot1q portfast=edge-trunk"
    )]
    [InlineData(
        "a VM with the MAC of a NIC",
        "VIF-05 VIF-06",
        "host-nic host=xen01 nic=0 mac=02:16:3e:00:00:01",
        "vif vm=web network=Office mac=02:16:3e:00:00:01"
    )]
    public void A_state_gives_these_errors_and_warnings(string what, string expected, params string[] changes)
    {
        var found = Cases.Found(f => f.Level != Level.Note, [Examples.Bond, Examples.Trunk, Examples.Storage, .. changes]);
        Assert.True(expected == found, $"{what}: {found}");
    }
}
