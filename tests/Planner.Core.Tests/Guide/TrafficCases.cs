namespace Planner.Core.Tests.Guide;

/// <summary>
/// Ways in which plans keep or break the rules on switch ports, virtual interfaces, segregation, private networks and VLANs, each with
/// every finding it must give beyond the example pool's own notes.
/// </summary>
public static class TrafficCases
{
    public static TheoryData<string, string, string[]> SwitchPorts =>
        new()
        {
            { "one storage port without PortFast", "POOL-13 SWP-01 SWP-04 SWP-06", ["port s2 switch=swS access=40"] },
            {
                "both storage ports without PortFast",
                "SWP-01 SWP-04 SWP-06",
                ["port s1 switch=swS access=40", "port s2 switch=swS access=40"]
            },
            { "storage ports without spanning tree", "", ["port s1 switch=swS access=40 stp=no", "port s2 switch=swS access=40 stp=no"] },
            {
                "storage ports on trunks with the wrong PortFast",
                "SWP-01 SWP-03",
                [
                    "port s1 switch=swS mode=trunk native=40 allowed=40 encapsulation=dot1q portfast=edge",
                    "port s2 switch=swS mode=trunk native=40 allowed=40 encapsulation=dot1q portfast=edge",
                ]
            },
            {
                "a NIC set aside for storage, without PortFast",
                "SWP-01 SWP-04 SWP-06",
                [
                    "nic number=6 role=storage",
                    "network Tapes uplink=nic:6",
                    "port s3 switch=swS access=41",
                    "port s4 switch=swS access=41",
                    "cable a=xen01:6 b=swS:s3",
                    "cable a=xen02:6 b=swS:s4",
                ]
            },
            {
                "a storage address on a NIC for VMs, without PortFast",
                "M-MGMT-02 SEG-06 SEG-07 SWP-01 SWP-04 SWP-06",
                [
                    "interface host=xen01 uplink=nic:1",
                    "interface host=xen02 uplink=nic:1",
                    "port p1 switch=swP access=20",
                    "port p2 switch=swP access=20",
                ]
            },
            { "a storage NIC without a cable", "CAB-07 NET-02", ["- cable a=xen02:5", "- port s2"] },
            { "a 10/100 switch, nothing fixed", "SWP-10", ["switch swP speed-class=10/100"] },
            {
                "a 10/100 switch, both ends fixed",
                "",
                [
                    "switch swP speed-class=10/100",
                    "nic number=1 speed=100 autoneg=no duplex=full",
                    "port p1 switch=swP access=20 portfast=edge speed=100 duplex=full",
                    "port p2 switch=swP access=20 portfast=edge speed=100 duplex=full",
                ]
            },
            {
                "a 10/100 switch, both ends fixed to 10",
                "",
                [
                    "switch swP speed-class=10/100",
                    "nic number=1 speed=10 autoneg=no duplex=full",
                    "port p1 switch=swP access=20 portfast=edge speed=10 duplex=full",
                    "port p2 switch=swP access=20 portfast=edge speed=10 duplex=full",
                ]
            },
            {
                "a 10/100 switch, the ports fixed alone",
                "SWP-10",
                [
                    "switch swP speed-class=10/100",
                    "port p1 switch=swP access=20 portfast=edge speed=100 duplex=full",
                    "port p2 switch=swP access=20 portfast=edge speed=100 duplex=full",
                ]
            },
            {
                "a 10/100 switch, the NIC fixed alone",
                "SWP-10",
                ["switch swP speed-class=10/100", "nic number=1 speed=100 autoneg=no duplex=full"]
            },
            {
                "a 10/100 switch, one port left",
                "POOL-13 SWP-10",
                [
                    "switch swP speed-class=10/100",
                    "nic number=1 speed=100 autoneg=no duplex=full",
                    "port p1 switch=swP access=20 portfast=edge speed=100 duplex=full",
                ]
            },
            {
                "a 10/100 switch, different speeds",
                "SWP-10",
                [
                    "switch swP speed-class=10/100",
                    "nic number=1 speed=100 autoneg=no duplex=full",
                    "port p1 switch=swP access=20 portfast=edge speed=10 duplex=full",
                    "port p2 switch=swP access=20 portfast=edge speed=10 duplex=full",
                ]
            },
            {
                "a 10/100 switch, half duplex",
                "SWP-10",
                [
                    "switch swP speed-class=10/100",
                    "nic number=1 speed=100 autoneg=no duplex=full",
                    "port p1 switch=swP access=20 portfast=edge speed=100 duplex=half",
                    "port p2 switch=swP access=20 portfast=edge speed=100 duplex=half",
                ]
            },
            {
                "a 10/100 switch, duplex left to the NIC",
                "SWP-10",
                [
                    "switch swP speed-class=10/100",
                    "nic number=1 speed=100 autoneg=no",
                    "port p1 switch=swP access=20 portfast=edge speed=100 duplex=full",
                    "port p2 switch=swP access=20 portfast=edge speed=100 duplex=full",
                ]
            },
            {
                "a 10/100 switch, ports fixed to a gigabit",
                "SWP-10",
                [
                    "switch swP speed-class=10/100",
                    "nic number=1 speed=1000 autoneg=no duplex=full",
                    "port p1 switch=swP access=20 portfast=edge speed=1000 duplex=full",
                    "port p2 switch=swP access=20 portfast=edge speed=1000 duplex=full",
                ]
            },
            {
                "a 10/100 switch, one host's NIC of another speed",
                "POOL-12 SWP-10",
                [
                    "switch swP speed-class=10/100",
                    "nic number=1 speed=100 autoneg=no duplex=full",
                    "port p1 switch=swP access=20 portfast=edge speed=100 duplex=full",
                    "port p2 switch=swP access=20 portfast=edge speed=100 duplex=full",
                    "host-nic host=xen02 nic=1 speed=10",
                ]
            },
            { "a 10/100 switch under one leg of a bond", "SWP-10", ["switch swR logical-switch=stack speed-class=10/100"] },
            { "a 10/100 switch, nothing plugged in", "", ["switch swX speed-class=10/100", "port x1 switch=swX access=20 shutdown=yes"] },
            {
                "gigabit ports fixed",
                "SWP-11",
                [
                    "port p1 switch=swP access=20 portfast=edge speed=1000 duplex=full",
                    "port p2 switch=swP access=20 portfast=edge speed=1000 duplex=full",
                ]
            },
            {
                "gigabit ports with fixed duplex only",
                "SWP-11",
                ["port p1 switch=swP access=20 portfast=edge duplex=full", "port p2 switch=swP access=20 portfast=edge duplex=full"]
            },
            { "one gigabit port fixed", "POOL-13 SWP-11", ["port p2 switch=swP access=20 portfast=edge speed=1000 duplex=full"] },
            { "a NIC fixed before gigabit ports", "SWP-11", ["nic number=1 autoneg=no duplex=full"] },
            {
                "a fast NIC that does not negotiate",
                "",
                ["switch swP speed-class=10G+", "nic number=1 speed=10000 autoneg=no duplex=full"]
            },
            {
                "ports of a fast switch fixed",
                "P-SPD-01 SWP-11",
                [
                    "switch swP speed-class=10G+",
                    "port p1 switch=swP access=20 portfast=edge speed=10000",
                    "port p2 switch=swP access=20 portfast=edge speed=10000",
                ]
            },
            {
                "the ports of a bond fixed",
                "SWP-11",
                [
                    "port l1 switch=swL access=30 stp=no speed=1000 duplex=full",
                    "port l2 switch=swL access=30 stp=no speed=1000 duplex=full",
                    "port r1 switch=swR access=30 stp=no speed=1000 duplex=full",
                    "port r2 switch=swR access=30 stp=no speed=1000 duplex=full",
                ]
            },
            {
                "a trunk for a guest that tags its frames itself",
                "VLAN-02",
                [
                    "port p1 switch=swP mode=trunk native=20 allowed=25-30 encapsulation=dot1q portfast=edge-trunk",
                    "port p2 switch=swP mode=trunk native=20 allowed=25-30 encapsulation=dot1q portfast=edge-trunk",
                    "vm web home=xen01 trunk-guest=yes",
                ]
            },
            {
                "a trunk for an interface that passes VLANs to the guest",
                "",
                [
                    "port p1 switch=swP mode=trunk native=20 allowed=25-30 encapsulation=dot1q portfast=edge-trunk",
                    "port p2 switch=swP mode=trunk native=20 allowed=25-30 encapsulation=dot1q portfast=edge-trunk",
                    "vif vm=web network=Office trunks=25,26",
                ]
            },
            {
                "a trunk that only an untagged network uses",
                "SWP-03",
                [
                    "port p1 switch=swP mode=trunk native=20 allowed=25-30 encapsulation=dot1q portfast=edge-trunk",
                    "port p2 switch=swP mode=trunk native=20 allowed=25-30 encapsulation=dot1q portfast=edge-trunk",
                ]
            },
            { "tag 0 on a trunk, said once", "VLAN-05", ["network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=0"] },
            { "an access port for a VLAN network", "POOL-13 SWP-12 VLAN-04 VLAN-06", ["port t2 switch=swT access=25 portfast=edge"] },
            {
                "a trunk without VLANs",
                "POOL-13 SWP-16 VLAN-04 VLAN-06",
                ["port t2 switch=swT mode=trunk native=1 encapsulation=dot1q portfast=edge-trunk"]
            },
            {
                "spanning tree without PortFast on all ports of a NIC",
                "SWP-01 SWP-06",
                ["port p1 switch=swP access=20", "port p2 switch=swP access=20"]
            },
            {
                "spanning tree without PortFast under a bond",
                "SWP-01 SWP-06",
                [
                    "port l1 switch=swL access=30",
                    "port l2 switch=swL access=30",
                    "port r1 switch=swR access=30",
                    "port r2 switch=swR access=30",
                ]
            },
            {
                "PortFast under a bond",
                "SWP-07",
                [
                    "port l1 switch=swL access=30 portfast=edge",
                    "port l2 switch=swL access=30 portfast=edge",
                    "port r1 switch=swR access=30 portfast=edge",
                    "port r2 switch=swR access=30 portfast=edge",
                ]
            },
            {
                "PortFast under a bond where spanning tree has to be off",
                "SWP-06",
                [
                    "pool production master=xen01 stp=strict",
                    "port l1 switch=swL access=30 portfast=edge",
                    "port l2 switch=swL access=30 portfast=edge",
                    "port r1 switch=swR access=30 portfast=edge",
                    "port r2 switch=swR access=30 portfast=edge",
                ]
            },
            {
                "PortFast between switches",
                "SWP-02",
                ["port x1 switch=swM portfast=edge", "port x2 switch=swP", "cable a=swM:x1 b=swP:x2"]
            },
            {
                "PortFast between switches in its trunk form",
                "SWP-02",
                [
                    "port x1 switch=swM mode=trunk native=1 allowed=all portfast=edge-trunk",
                    "port x2 switch=swP mode=trunk native=1 allowed=all",
                    "cable a=swM:x1 b=swP:x2",
                ]
            },
            {
                "port security on access ports",
                "SWP-05",
                [
                    "port p1 switch=swP access=20 portfast=edge port-security=yes",
                    "port p2 switch=swP access=20 portfast=edge port-security=yes",
                ]
            },
            {
                "BPDU guard on a Cisco switch",
                "SWP-08",
                [
                    "switch swP vendor=cisco platform=\"configured by hand\"",
                    "port p1 switch=swP access=20 portfast=edge bpdu-guard=yes",
                    "port p2 switch=swP access=20 portfast=edge bpdu-guard=yes",
                ]
            },
            {
                "BPDU guard by default where spanning tree is off",
                "",
                ["switch swL vendor=cisco platform=\"configured by hand\" bpdu-guard-default=yes logical-switch=stack"]
            },
            {
                "trunks of another kind",
                "SWP-13",
                [
                    "port t1 switch=swT mode=trunk native=1 allowed=25 encapsulation=isl portfast=edge-trunk",
                    "port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=isl portfast=edge-trunk",
                ]
            },
            {
                "trunks without a native VLAN",
                "SWP-15",
                [
                    "port t1 switch=swT mode=trunk allowed=25 encapsulation=dot1q portfast=edge-trunk",
                    "port t2 switch=swT mode=trunk allowed=25 encapsulation=dot1q portfast=edge-trunk",
                ]
            },
        };

    public static TheoryData<string, string, string[]> VirtualInterfaces =>
        new()
        {
            { "a VM without interfaces", "VIF-03", ["vm spare"] },
            { "a VM without interfaces that is used by its console", "", ["vm spare console-only=yes"] },
            { "a VM without the interface it needs", "VIF-02", ["vm spare needs=Office"] },
            { "a VM without the interface for a VLAN it needs", "VLAN-11", ["vm spare needs-vlans=25"] },
            { "a VM that needs a network it is not on", "VIF-02", ["vm web home=xen01 needs=Guests"] },
            { "a VM that needs two networks and is on one", "VIF-02", ["vm web home=xen01 needs=Office,Guests"] },
            { "the address of a group", "VIF-04", ["vif vm=web network=Office mac=01:00:5e:00:00:01"] },
            { "the address of everybody", "VIF-04", ["vif vm=web network=Office mac=ff:ff:ff:ff:ff:ff"] },
            { "no address at all", "VIF-04", ["vif vm=web network=Office mac=00:00:00:00:00:00"] },
            {
                "the address of a group, on a VM with a seed",
                "VIF-04",
                ["vm web home=xen01 seed=00000000-0000-0000-0000-000000000000", "vif vm=web network=Office mac=03:00:00:00:00:01"]
            },
            { "a typed address", "VIF-06", ["vif vm=web network=Office mac=02:16:3e:00:00:01"] },
            { "a typed address in capitals", "VIF-06", ["vif vm=web network=Office mac=0A:16:3E:00:00:01"] },
            {
                "a typed address twice",
                "VIF-05 VIF-06",
                ["vif vm=web network=Office mac=02:16:3e:00:00:01", "vif vm=mail network=\"VLAN 25\" mac=02:16:3e:00:00:01"]
            },
            {
                "the seed's own address, written down",
                "",
                ["vm web home=xen01 seed=00000000-0000-0000-0000-000000000000", "vif vm=web network=Office mac=9e:89:c8:4a:62:ba"]
            },
            { "a device's address", "VIF-07", ["vif vm=web network=Office mac=3c:fd:fe:00:00:01"] },
            { "an address with the prefix of Xen itself", "VIF-07", ["vif vm=web network=Office mac=00:16:3e:00:00:01"] },
            {
                "a typed address beside a seed",
                "VIF-06 VIF-09",
                ["vm web home=xen01 seed=00000000-0000-0000-0000-000000000000", "vif vm=web network=Office mac=02:16:3e:00:00:01"]
            },
            {
                "a device's address beside a seed",
                "VIF-07 VIF-09",
                ["vm web home=xen01 seed=00000000-0000-0000-0000-000000000000", "vif vm=web network=Office mac=00:16:3e:00:00:01"]
            },
            {
                "the seed's address for another device",
                "VIF-09",
                ["vm web home=xen01 seed=00000000-0000-0000-0000-000000000000", "vif vm=web network=Office mac=26:d1:6c:c5:93:ac"]
            },
            {
                "generated addresses",
                "",
                [
                    "vm web home=xen01 seed=00000000-0000-0000-0000-000000000000",
                    "vm mail home=xen02 seed=11111111-2222-3333-4444-555555555555",
                ]
            },
            {
                "a clone with its source's addresses",
                "VIF-05",
                [
                    "vm web home=xen01 seed=00000000-0000-0000-0000-000000000000",
                    "vm copy seed=00000000-0000-0000-0000-000000000000 cloned-from=web",
                    "vif vm=copy network=Office",
                ]
            },
            {
                "a clone with its source's seed, on another device",
                "VIF-10",
                [
                    "vm web home=xen01 seed=00000000-0000-0000-0000-000000000000",
                    "vm copy seed=00000000-0000-0000-0000-000000000000 cloned-from=web",
                    "vif vm=copy network=Office device=1",
                ]
            },
            {
                "a clone with its source's seed and an address of its own",
                "VIF-06 VIF-09 VIF-10",
                [
                    "vm web home=xen01 seed=00000000-0000-0000-0000-000000000000",
                    "vm copy seed=00000000-0000-0000-0000-000000000000 cloned-from=web",
                    "vif vm=copy network=Office mac=02:16:3e:00:00:01",
                ]
            },
            {
                "a clone with a seed of its own",
                "",
                [
                    "vm web home=xen01 seed=00000000-0000-0000-0000-000000000000",
                    "vm copy seed=11111111-2222-3333-4444-555555555555 cloned-from=web",
                    "vif vm=copy network=Office",
                ]
            },
            { "a clone without a seed", "", ["vm copy cloned-from=web", "vif vm=copy network=Office"] },
            { "a clone of itself", "", ["vm web home=xen01 seed=00000000-0000-0000-0000-000000000000 cloned-from=web"] },
            {
                "two VMs with one seed",
                "VIF-05",
                [
                    "vm web home=xen01 seed=00000000-0000-0000-0000-000000000000",
                    "vm mail home=xen02 seed=00000000-0000-0000-0000-000000000000",
                ]
            },
            { "Windows without tools", "VIF-12", ["vm web home=xen01 os=windows tools=no"] },
            { "Windows with tools", "", ["vm web home=xen01 os=windows"] },
            { "Linux without tools", "", ["vm web home=xen01 tools=no"] },
            { "Windows without tools or interfaces", "VIF-03", ["vm spare os=windows tools=no"] },
            { "an eighth interface", "VIF-08", ["vif id=VIF9 vm=web network=Guests device=7"] },
            {
                "sixteen interfaces where the release takes them",
                "M-NET-03 M-SWP-03",
                ["pool production master=xen01 edition=xcp-8.3", "vif id=VIF9 vm=web network=Guests device=15"]
            },
            {
                "a NIC for VMs that none uses",
                "VIF-13",
                [
                    "nic number=6",
                    "network Spare uplink=nic:6",
                    "port p3 switch=swP access=21 portfast=edge",
                    "port p4 switch=swP access=21 portfast=edge",
                    "cable a=xen01:6 b=swP:p3",
                    "cable a=xen02:6 b=swP:p4",
                ]
            },
        };

    public static TheoryData<string, string, string[]> Segregation =>
        new()
        {
            { "a guest on the management network", "SEG-01 SEG-06", ["vif id=VIF9 vm=web network=Management device=1"] },
            {
                "a guest on an addressed NIC, in another VLAN",
                "SEG-06",
                [
                    "port s1 switch=swS mode=trunk native=40 allowed=26 encapsulation=dot1q portfast=edge-trunk",
                    "port s2 switch=swS mode=trunk native=40 allowed=26 encapsulation=dot1q portfast=edge-trunk",
                    "network \"VLAN 26\" kind=vlan uplink=nic:5 vlan=26",
                    "vif id=VIF9 vm=web network=\"VLAN 26\" device=1",
                ]
            },
            { "a guest on the storage network", "SEG-06 SEG-07", ["vif id=VIF9 vm=web network=Storage device=1"] },
            {
                "a guest on the storage network of a small site, accepted",
                "",
                [
                    "pool production master=xen01 size=small",
                    "vif id=VIF9 vm=web network=Storage device=1",
                    "waiver rule=SEG-06 reason=small given=2026-06-01 review-days=90",
                    "waiver rule=SEG-07 reason=small given=2026-06-01 review-days=90",
                ]
            },
            {
                "the same where the site is neither small nor minimal",
                "SEG-06 SEG-07",
                [
                    "vif id=VIF9 vm=web network=Storage device=1",
                    "waiver rule=SEG-06 reason=small given=2026-06-01 review-days=90",
                    "waiver rule=SEG-07 reason=small given=2026-06-01 review-days=90",
                ]
            },
            {
                "the same with the review overdue",
                "SEG-03",
                [
                    "pool production master=xen01 security=minimal",
                    "vif id=VIF9 vm=web network=Storage device=1",
                    "waiver rule=SEG-06 reason=small given=2026-06-01 review-days=90",
                    "waiver rule=SEG-07 reason=small given=2026-01-01 review-days=90",
                ]
            },
            {
                "the same without a review",
                "SEG-03",
                [
                    "pool production master=xen01 size=small",
                    "vif id=VIF9 vm=web network=Storage device=1",
                    "waiver rule=SEG-06 reason=small given=2026-06-01 review-days=90",
                    "waiver rule=SEG-07 reason=small given=2026-06-01",
                ]
            },
            {
                "a review on its last day",
                "",
                [
                    "pool production master=xen01 size=small",
                    "vif id=VIF9 vm=web network=Management device=1",
                    "waiver rule=SEG-06 reason=small given=2026-06-01 review-days=90",
                    "waiver rule=SEG-01 reason=small given=2026-06-23 review-days=7",
                ]
            },
            {
                "an overdue review of nothing",
                "",
                ["pool production master=xen01 size=small", "waiver rule=SEG-01 reason=small given=2020-01-01 review-days=9"]
            },
            {
                "a waiver that has run out is not overdue as well",
                "SEG-01",
                [
                    "pool production master=xen01 size=small",
                    "vif id=VIF9 vm=web network=Management device=1",
                    "waiver rule=SEG-06 reason=small given=2026-06-01 review-days=90",
                    "waiver rule=SEG-01 reason=small given=2020-01-01 review-days=9 until=2021-01-01",
                ]
            },
            {
                "a review from a day that is not known",
                "",
                [
                    "pool production master=xen01 size=small",
                    "vif id=VIF9 vm=web network=Management device=1",
                    "waiver rule=SEG-06 reason=small review-days=90",
                    "waiver rule=SEG-01 reason=small review-days=90",
                ]
            },
            {
                "a guest in the storage VLAN by another NIC",
                "SEG-07",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "port p1 switch=swP access=40 portfast=edge",
                    "port p2 switch=swP access=40 portfast=edge",
                ]
            },
            {
                "a guest beside storage where no VLAN is configured",
                "",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "port p1 switch=swP access=1 portfast=edge",
                    "port p2 switch=swP access=1 portfast=edge",
                    "port s1 switch=swS access=1 portfast=edge",
                    "port s2 switch=swS access=1 portfast=edge",
                ]
            },
            {
                "a guest on a NIC with a storage address but no storage network",
                "M-MGMT-02 SEG-06 SEG-07",
                ["interface host=xen01 uplink=nic:1", "interface host=xen02 uplink=nic:1"]
            },
            { "everything apart as planned", "", ["pool production master=xen01 segregation=all"] },
            { "management apart as planned", "", ["pool production master=xen01 segregation=mgmt"] },
            { "physically apart as planned", "", ["pool production master=xen01 segregation=physical"] },
            {
                "VMs in management's VLAN, against the target",
                "SEG-01",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=mgmt",
                    "port p1 switch=swP access=10 portfast=edge",
                    "port p2 switch=swP access=10 portfast=edge",
                ]
            },
            {
                "VMs' network in management's VLAN before there are VMs",
                "SEG-02 VIF-03 VIF-13",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=mgmt",
                    "port p1 switch=swP access=10 portfast=edge",
                    "port p2 switch=swP access=10 portfast=edge",
                    "- vif vm=web",
                ]
            },
            {
                "the same without a target",
                "VIF-03 VIF-13",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "port p1 switch=swP access=10 portfast=edge",
                    "port p2 switch=swP access=10 portfast=edge",
                    "- vif vm=web",
                ]
            },
            {
                "storage in management's VLAN, everything to be apart",
                "SEG-02",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=all",
                    "port s1 switch=swS access=10 portfast=edge",
                    "port s2 switch=swS access=10 portfast=edge",
                ]
            },
            {
                "storage in management's VLAN, management to be apart",
                "SEG-02",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=mgmt",
                    "port s1 switch=swS access=10 portfast=edge",
                    "port s2 switch=swS access=10 portfast=edge",
                ]
            },
            {
                "storage in management's VLAN, VMs to be physically apart",
                "",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=physical",
                    "port s1 switch=swS access=10 portfast=edge",
                    "port s2 switch=swS access=10 portfast=edge",
                ]
            },
            {
                "VMs' network in the storage VLAN, management to be apart",
                "VIF-03 VIF-13",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=mgmt",
                    "port p1 switch=swP access=40 portfast=edge",
                    "port p2 switch=swP access=40 portfast=edge",
                    "- vif vm=web",
                ]
            },
            {
                "VMs' network in the storage VLAN, everything to be apart",
                "SEG-02 VIF-03 VIF-13",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=all",
                    "port p1 switch=swP access=40 portfast=edge",
                    "port p2 switch=swP access=40 portfast=edge",
                    "- vif vm=web",
                ]
            },
            {
                "VMs and management on one switch, to be physically apart",
                "SEG-04",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=physical",
                ]
            },
            {
                "VMs and management in one VLAN, to be physically apart",
                "SEG-01 SEG-04",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=physical",
                    "port p1 switch=swP access=10 portfast=edge",
                    "port p2 switch=swP access=10 portfast=edge",
                ]
            },
            {
                "everything in VLAN 1 of one switch, to be apart",
                "SEG-02",
                [
                    "logical-switch plant",
                    "switch swM logical-switch=plant",
                    "switch swP logical-switch=plant",
                    "switch swS logical-switch=plant",
                    "pool production master=xen01 segregation=all",
                    "port m1 switch=swM access=1 portfast=edge",
                    "port m2 switch=swM access=1 portfast=edge",
                    "port p1 switch=swP access=1 portfast=edge",
                    "port p2 switch=swP access=1 portfast=edge",
                    "port s1 switch=swS access=1 portfast=edge",
                    "port s2 switch=swS access=1 portfast=edge",
                ]
            },
            {
                "management added to new VMs, to be apart",
                "SEG-10",
                ["pool production master=xen01 segregation=mgmt", "network Management uplink=nic:0 role=management auto-add=yes"]
            },
            { "management added to new VMs, no target", "", ["network Management uplink=nic:0 role=management auto-add=yes"] },
            {
                "storage added to new VMs, everything to be apart",
                "SEG-10",
                ["pool production master=xen01 segregation=all", "network Storage uplink=nic:5 role=storage auto-add=yes"]
            },
            {
                "storage added to new VMs, management to be apart",
                "NET-06",
                ["pool production master=xen01 segregation=mgmt", "network Storage uplink=nic:5 role=storage auto-add=yes"]
            },
            {
                "the VMs' network added to new VMs",
                "",
                ["pool production master=xen01 segregation=all", "network Office uplink=nic:1 auto-add=yes"]
            },
        };

    public static TheoryData<string, string, string[]> PrivateNetworks =>
        new()
        {
            {
                "a cross-server network with all it needs",
                "",
                [
                    "network Lab kind=private-cross",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "pool production master=xen01 controller-type=dvsc controller=192.0.2.50",
                ]
            },
            {
                "a cross-server network on the bridge",
                "PRIV-04",
                ["network Lab kind=private-cross", "pool production master=xen01 controller-type=dvsc controller=192.0.2.50"]
            },
            {
                "a cross-server network, one host on the bridge",
                "PRIV-04",
                [
                    "network Lab kind=private-cross",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "pool production master=xen01 controller-type=dvsc controller=192.0.2.50",
                ]
            },
            {
                "a cross-server network without a controller",
                "PRIV-05",
                [
                    "network Lab kind=private-cross",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                ]
            },
            {
                "a cross-server network with a controller of blanks",
                "PRIV-05",
                [
                    "network Lab kind=private-cross",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "pool production master=xen01 controller-type=dvsc controller=\"  \"",
                ]
            },
            {
                "a cross-server network on an old host",
                "PRIV-06",
                [
                    "network Lab kind=private-cross",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "pool production master=xen01 controller-type=dvsc controller=192.0.2.50",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=\"5.6\"",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch",
                ]
            },
            {
                "a cross-server network on a host of unknown release",
                "",
                [
                    "network Lab kind=private-cross",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "pool production master=xen01 controller-type=dvsc controller=192.0.2.50",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch",
                ]
            },
            {
                "a cross-server network with nothing it needs",
                "PRIV-04 PRIV-05 PRIV-06",
                [
                    "network Lab kind=private-cross",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 version=5.5.0",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 version=5.5.0",
                ]
            },
            {
                "a single-server network needs none of that",
                "",
                ["network Lab kind=private-single", "vm test home=xen01", "vif vm=test network=Lab"]
            },
            {
                "an isolated VM on a private network",
                "",
                ["network Lab kind=private-single", "vm test home=xen01", "vif vm=test network=Lab", "vm test home=xen01 isolated=yes"]
            },
            { "an isolated VM on an external network", "PRIV-07", ["vm web home=xen01 isolated=yes"] },
            {
                "an isolated VM on both, said once",
                "PRIV-07",
                [
                    "network Lab kind=private-single",
                    "vm test home=xen01",
                    "vif vm=test network=Lab",
                    "vm test home=xen01 isolated=yes",
                    "vif id=VIF9 vm=test network=Office device=1",
                ]
            },
            { "an isolated VM on a VLAN", "PRIV-07", ["vm mail home=xen02 isolated=yes"] },
            { "an isolated VM that must get out", "PRIV-07", ["vm web home=xen01 isolated=yes needs=Office"] },
            {
                "a VM on a private and an external network",
                "PRIV-09",
                [
                    "network Lab kind=private-single",
                    "vm test home=xen01",
                    "vif vm=test network=Lab",
                    "vif id=VIF9 vm=test network=Office device=1",
                ]
            },
            {
                "a VM on two private networks",
                "",
                [
                    "network Lab kind=private-single",
                    "vm test home=xen01",
                    "vif vm=test network=Lab",
                    "network Lab2 kind=private-single",
                    "vif id=VIF9 vm=test network=Lab2 device=1",
                ]
            },
            {
                "a private network with an uplink and an isolated VM",
                "PRIV-02",
                ["network Lab kind=private-single uplink=nic:1", "vm test home=xen01 isolated=yes", "vif vm=test network=Lab"]
            },
            {
                "a private network on a NIC that two others share",
                "PRIV-02 VLAN-13",
                ["network Lab kind=private-single uplink=nic:1", "network Second uplink=nic:1"]
            },
            {
                "VMs of a private network on two hosts",
                "PRIV-03",
                [
                    "network Lab kind=private-single",
                    "vm test home=xen01",
                    "vif vm=test network=Lab",
                    "vm other home=xen02",
                    "vif vm=other network=Lab",
                ]
            },
            {
                "a private network's VM away from its network's home",
                "PRIV-03",
                ["network Lab kind=private-single home=xen01", "vm test home=xen02", "vif vm=test network=Lab"]
            },
            {
                "a private network's VM at its network's home",
                "",
                ["network Lab kind=private-single home=xen01", "vm test home=xen01", "vif vm=test network=Lab"]
            },
            {
                "a private network with an uplink and a tag that its port does not carry",
                "PRIV-02",
                ["network Lab kind=private-single uplink=nic:1 vlan=9", "vm test home=xen01", "vif vm=test network=Lab"]
            },
            { "a private network with tag 0", "PRIV-02", ["network Lab kind=private-single vlan=0"] },
            {
                "a VLAN network declared private",
                "PRIV-02",
                [
                    "network \"VLAN 25\" kind=private-cross uplink=nic:4 vlan=25",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch",
                    "pool production master=xen01 controller=192.0.2.50",
                ]
            },
            {
                "a cross-server network does not tie VMs to a host",
                "",
                [
                    "network Lab kind=private-cross",
                    "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=5.6.100",
                    "pool production master=xen01 controller-type=dvsc controller=192.0.2.50",
                    "vm a home=xen01",
                    "vif vm=a network=Lab",
                    "vm b home=xen02",
                    "vif vm=b network=Lab",
                ]
            },
        };

    public static TheoryData<string, string, string[]> Vlans =>
        new()
        {
            { "a VLAN that no network carries", "VLAN-01", ["vm mail home=xen02 needs-vlans=26"] },
            {
                "a VLAN that two VMs need and no network carries",
                "VLAN-01",
                ["vm mail home=xen02 needs-vlans=26", "vm web home=xen01 needs-vlans=26"]
            },
            { "a VLAN beyond the last", "VLAN-01", ["vm mail home=xen02 needs-vlans=4095"] },
            { "a VLAN the VM is on", "", ["vm mail home=xen02 needs-vlans=25"] },
            { "a VLAN the VM is on twice over", "", ["vm mail home=xen02 needs-vlans=25,25"] },
            { "the VLAN of an untagged network the VM is on", "", ["vm web home=xen01 needs-vlans=20"] },
            { "the VLAN of an untagged network the VM is not on", "VLAN-11", ["vm web home=xen01 needs-vlans=30"] },
            { "tag 0 needed", "", ["vm web home=xen01 needs-vlans=0"] },
            { "a VLAN of a network the VM is not on", "VLAN-11", ["vm web home=xen01 needs-vlans=25"] },
            { "the same VLAN asked for by network and by number", "VLAN-11", ["vm web home=xen01 needs=\"VLAN 25\" needs-vlans=25"] },
            { "a VLAN and another network, both missing", "VIF-02 VLAN-11", ["vm web home=xen01 needs=Guests needs-vlans=25"] },
            { "one VLAN there, one missing", "VLAN-01", ["vm mail home=xen02 needs-vlans=25,26"] },
            {
                "a VLAN that the guest tags itself",
                "VLAN-02",
                ["network Raw uplink=nic:4", "vm fw home=xen01 trunk-guest=yes needs-vlans=25", "vif vm=fw network=Raw"]
            },
            {
                "a VLAN that is passed to the guest",
                "",
                ["network Raw uplink=nic:4", "vm fw home=xen01 needs-vlans=25", "vif vm=fw network=Raw trunks=25"]
            },
            {
                "a VLAN that the guest tags itself but the trunk stops",
                "VLAN-01 VLAN-02",
                ["network Raw uplink=nic:4", "vm fw home=xen01 trunk-guest=yes needs-vlans=26", "vif vm=fw network=Raw"]
            },
            { "two networks for one VLAN on one NIC", "VLAN-13", ["network \"VLAN 25 too\" kind=vlan uplink=nic:4 vlan=25"] },
            { "a guest that tags its frames itself on a tagged network", "VLAN-02", ["vm mail home=xen02 trunk-guest=yes"] },
            {
                "a guest that tags its frames itself on a private network",
                "PRIV-09",
                ["network Lab kind=private-single", "vm web home=xen01", "vif id=VIF9 vm=web network=Lab device=1"]
            },
            { "an external network with tag 0, said once", "NET-01", ["network Office uplink=nic:1 vlan=0"] },
            {
                "a guest that needs a VLAN in two places",
                "VLAN-11",
                [
                    "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25",
                    "network \"VLAN 25 guests\" kind=vlan uplink=bond:guests vlan=25",
                    "vm web home=xen01 needs-vlans=25",
                    "port l1 switch=swL mode=trunk native=30 allowed=25 stp=no",
                    "port l2 switch=swL mode=trunk native=30 allowed=25 stp=no",
                    "port r1 switch=swR mode=trunk native=30 allowed=25 stp=no",
                    "port r2 switch=swR mode=trunk native=30 allowed=25 stp=no",
                ]
            },
            {
                "a native VLAN as a tag",
                "VLAN-06 VLAN-08",
                [
                    "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25",
                    "port t1 switch=swT mode=trunk native=25 allowed=25 encapsulation=dot1q portfast=edge-trunk",
                    "port t2 switch=swT mode=trunk native=25 allowed=25 encapsulation=dot1q portfast=edge-trunk",
                ]
            },
            { "a VLAN network on a NIC of a bond", "SWP-12 VLAN-04 VLAN-06 VLAN-09", ["network \"VLAN 7\" kind=vlan uplink=nic:3 vlan=7"] },
            {
                "a VLAN network with another number in its name",
                "VLAN-10",
                ["network \"VLAN 250\" kind=vlan uplink=nic:4 vlan=25", "vif vm=mail network=\"VLAN 250\"", "- network \"VLAN 25\""]
            },
            {
                "different VLANs on the trunks of one NIC",
                "POOL-13 VLAN-04",
                ["port t2 switch=swT mode=trunk native=1 allowed=25-26 encapsulation=dot1q portfast=edge-trunk"]
            },
        };
}
