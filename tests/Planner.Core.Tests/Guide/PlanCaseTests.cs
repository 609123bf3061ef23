using Planner.Core.Guide;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// Right and wrong work plans, and what they and hosts' facts must lead to: every error and warning, and of the notes those about plans.
/// </summary>
public sealed class PlanCaseTests
{
    private const string Plan = """
        task order=1 kind=cable text="Patch both hosts"
        task order=2 kind=switch text="Configure the ports"
        task order=3 kind=install host=xen01
        task order=4 kind=install host=xen02
        task order=5 kind=pool-join host=xen02
        task order=6 kind=verify host=xen02
        task order=7 kind=bond bond=guests
        task order=8 kind=storage
        task order=9 kind=vlan network="VLAN 25"
        task order=10 kind=network network=Office
        task order=11 kind=vm text="Make the VMs"
        task order=12 kind=verify text="Verify all"
        """;

    private static readonly string[] Notes = ["MGMT-02", "NET-03", "NET-06", "NIC-01", "POOL-02", "SEQ-06", "VIF-03"];

    [Theory]
    [InlineData("a plan in the guide's order", "")]
    [InlineData("cabling after all else", "SEQ-01", "task order=13 kind=cable text=Late")]
    [InlineData("cabling of one host after its installation", "SEQ-01", "task order=13 kind=cable host=xen02")]
    [InlineData("switch ports after the installation", "SEQ-01", "task order=13 kind=switch")]
    [InlineData("joining before installing", "SEQ-01", "task order=4 kind=pool-join host=xen02", "task order=5 kind=install host=xen02")]
    [InlineData("VMs before networks", "SEQ-01 SEQ-06", "task order=7 kind=vm", "task order=11 kind=bond bond=guests")]
    [InlineData(
        "VMs before the pool is whole",
        "SEQ-01 SEQ-03",
        "task order=5 kind=vm",
        "task order=11 kind=pool-join host=xen02",
        "task order=12 kind=verify host=xen02"
    )]
    [InlineData(
        "the last host joins when VMs are there",
        "SEQ-01",
        "task order=5 kind=switch",
        "task order=3 kind=switch",
        "task order=4 kind=install",
        "task order=12 kind=pool-join host=xen02",
        "task order=13 kind=verify host=xen02",
        "- task order=6",
        "- task order=5"
    )]
    [InlineData("networks before anything is installed", "SEQ-01", "task order=1 kind=network network=Office", "task order=10 kind=cable")]
    [InlineData(
        "a bond before anything is installed",
        "SEQ-01",
        "task order=2 kind=bond bond=guests",
        "task order=7 kind=vlan network=\"VLAN 25\"",
        "task order=9 kind=vlan network=\"VLAN 25\"",
        "task order=1 kind=cable"
    )]
    [InlineData("two steps in wrong order, both done", "", "task order=1 kind=install done=yes", "task order=3 kind=cable done=yes")]
    [InlineData(
        "a bond before the last host joins",
        "BOND-11",
        "task order=5 kind=bond bond=guests",
        "task order=6 kind=pool-join host=xen02",
        "task order=7 kind=verify host=xen02"
    )]
    [InlineData(
        "a network before the last host joins",
        "SEQ-03 SEQ-06",
        "task order=5 kind=network network=Office",
        "task order=6 kind=pool-join host=xen02",
        "task order=7 kind=verify host=xen02",
        "task order=10 kind=bond bond=guests"
    )]
    [InlineData(
        "bond and network before the last host joins",
        "SEQ-03",
        "task order=4 kind=bond bond=guests",
        "task order=5 kind=network network=Office",
        "task order=6 kind=pool-join host=xen02",
        "task order=7 kind=verify host=xen02",
        "- task order=10",
        "task order=3 kind=install"
    )]
    [InlineData(
        "a host that joins a pool with networks",
        "",
        "- task order=",
        "task order=1 kind=network network=Office done=yes",
        "task order=2 kind=storage done=yes",
        "task order=3 kind=pool-join host=xen02",
        "task order=4 kind=verify host=xen02"
    )]
    [InlineData("a member nobody verifies", "SEQ-08", "- task order=6")]
    [InlineData(
        "a member verified when the bond is made",
        "SEQ-08",
        "task order=6 kind=bond bond=guests",
        "task order=7 kind=verify host=xen02"
    )]
    [InlineData(
        "a member verified late, but done",
        "",
        "task order=6 kind=bond bond=guests",
        "task order=7 kind=verify host=xen02 done=yes"
    )]
    [InlineData("one step that verifies all members", "", "task order=6 kind=verify")]
    [InlineData("a plan of stages without hosts", "", "- task order=6", "task order=5 kind=pool-join")]
    [InlineData("the master verified instead of the member", "SEQ-08", "task order=6 kind=verify host=xen01")]
    [InlineData("changes by xe", "SEQ-04", "pool production master=xen01 delivery=xe")]
    [InlineData("changes by either tool", "", "pool production master=xen01 delivery=both")]
    [InlineData("changes by xe, then a restart", "", "pool production master=xen01 delivery=xe", "task order=12 kind=restart host=xen02")]
    [InlineData("changes by xe, then a restart of all", "", "pool production master=xen01 delivery=xe", "task order=12 kind=restart")]
    [InlineData(
        "a restart before the last change by xe",
        "SEQ-04",
        "pool production master=xen01 delivery=xe",
        "task order=9 kind=restart host=xen02"
    )]
    [InlineData(
        "a change by xe on each host",
        "",
        "pool production master=xen01 delivery=xe",
        "task order=7 kind=bond bond=guests host=xen01",
        "task order=8 kind=bond bond=guests host=xen02",
        "task order=9 kind=storage",
        "- task order=10"
    )]
    [InlineData(
        "a VLAN by xe on the master only",
        "SEQ-04",
        "pool production master=xen01 delivery=xe",
        "task order=7 kind=vlan network=\"VLAN 25\" host=xen01",
        "- task order=9",
        "- task order=10"
    )]
    [InlineData(
        "a VLAN by xe on the member only, then a restart",
        "SEQ-04",
        "pool production master=xen01 delivery=xe",
        "task order=7 kind=vlan network=\"VLAN 25\" host=xen02",
        "- task order=9",
        "- task order=10",
        "task order=12 kind=restart"
    )]
    [InlineData(
        "a private network by xe",
        "",
        "pool production master=xen01 delivery=xe",
        "network Lab kind=private-single",
        "- task order=7",
        "task order=10 kind=network network=Lab"
    )]
    [InlineData("storage before the bond", "SEQ-06", "task order=7 kind=storage", "task order=8 kind=bond bond=guests")]
    [InlineData(
        "the storage network before the bond",
        "SEQ-06",
        "task order=6 kind=network network=Storage",
        "task order=5 kind=verify host=xen02",
        "task order=4 kind=pool-join host=xen02",
        "task order=3 kind=install"
    )]
    [InlineData(
        "a VLAN on a NIC before the bond",
        "",
        "task order=7 kind=vlan network=\"VLAN 25\"",
        "task order=8 kind=bond bond=guests",
        "task order=9 kind=storage"
    )]
    [InlineData(
        "a VLAN on the bond before the bond",
        "VLAN-14",
        Tagged,
        "task order=7 kind=vlan network=Guests",
        "task order=8 kind=bond bond=guests",
        "task order=9 kind=storage"
    )]
    [InlineData("a VLAN on the bond after it", "", Tagged, "task order=9 kind=vlan network=Guests")]
    [InlineData(
        "a VLAN not named before the bond, when NICs have VLANs too",
        "",
        Tagged,
        "task order=7 kind=vlan",
        "task order=8 kind=bond bond=guests",
        "task order=9 kind=storage"
    )]
    [InlineData(
        "a VLAN not named before the bond, when only it has VLANs",
        "VLAN-14",
        Tagged,
        "- network \"VLAN 25\"",
        "- vif vm=mail",
        "- vm mail",
        "port t1 switch=swT access=25 portfast=edge",
        "port t2 switch=swT access=25 portfast=edge",
        "task order=7 kind=vlan",
        "task order=8 kind=bond",
        "task order=9 kind=storage"
    )]
    [InlineData(
        "storage VLAN on the bond before it, said once",
        "VLAN-14",
        Tagged,
        "network Guests kind=vlan uplink=bond:guests vlan=30 role=storage",
        "- vif vm=shop",
        "- vm shop",
        "task order=7 kind=vlan network=Guests",
        "task order=8 kind=bond bond=guests",
        "task order=9 kind=storage"
    )]
    [InlineData("storage addresses without a step", "MGMT-02", "- task order=8")]
    [InlineData("storage addresses of one host without a step", "MGMT-02", "task order=8 kind=storage host=xen01")]
    [InlineData("a VM whose networks nobody has stated", "NET-11", "vm mystery")]
    [InlineData("a VM that needs no network", "", "vm mystery console-only=yes")]
    [InlineData("a VM with a need but no interface", "VIF-02", "vm mystery needs=Office")]
    [InlineData(
        "a VM without needs when networks are made already",
        "VIF-03",
        "vm mystery",
        "task order=7 kind=bond bond=guests done=yes",
        "task order=9 kind=vlan network=\"VLAN 25\" done=yes",
        "task order=10 kind=network network=Office done=yes"
    )]
    [InlineData(
        "a switch changed after a setting",
        "CAB-10",
        "- task order=",
        "task order=1 kind=vlan network=\"VLAN 25\"",
        "task order=2 kind=switch"
    )]
    [InlineData(
        "a cable moved when a host has still to join, after a setting",
        "SEQ-03",
        "- task order=",
        "task order=1 kind=vlan network=\"VLAN 25\"",
        "task order=2 kind=cable",
        "task order=3 kind=pool-join host=xen02",
        "task order=4 kind=verify host=xen02"
    )]
    [InlineData(
        "a cable moved when a host has still to join, after a bond",
        "BOND-11",
        "- task order=",
        "task order=1 kind=bond bond=guests",
        "task order=2 kind=cable",
        "task order=3 kind=pool-join host=xen02",
        "task order=4 kind=verify host=xen02"
    )]
    [InlineData(
        "a cable for a host that is installed",
        "CAB-09",
        "- task order=",
        "task order=1 kind=install host=xen02 done=yes",
        "task order=2 kind=storage",
        "task order=3 kind=verify",
        "task kind=cable host=xen02 order=1"
    )]
    [InlineData("a cable that came after installation", "CAB-09", "cable a=xen02:1 b=swP:p2 stage=after-install")]
    [InlineData("a cable that came before installation", "", "cable a=xen02:1 b=swP:p2 stage=before-install")]
    [InlineData("a NIC that came after installation", "NIC-01", "host-nic host=xen02 nic=1 late=yes")]
    [InlineData(
        "a late NIC with a late cable, said once",
        "CAB-09",
        "host-nic host=xen02 nic=1 late=yes",
        "cable a=xen02:1 b=swP:p2 stage=after-install"
    )]
    public void A_plan_gives_these_findings(string what, string expected, params string[] changes) => Give(what, expected, changes);

    [Theory]
    [InlineData("processors by two makers", "POOL-03", "1 cpu-vendor=GenuineIntel", "2 cpu-vendor=AuthenticAMD")]
    [InlineData("one maker under two names", "", "1 cpu-vendor=GenuineIntel", "2 cpu-vendor=Intel")]
    [InlineData("the maker of one processor not known", "", "1 cpu-vendor=GenuineIntel", "2 ")]
    [InlineData(
        "two processors by one maker",
        "POOL-03",
        "1 cpu-vendor=GenuineIntel cpu=\"Xeon X5670\"",
        "2 cpu-vendor=GenuineIntel cpu=\"Xeon E5620\""
    )]
    [InlineData("two models of server", "POOL-03", "1 model=R710", "2 model=R610")]
    [InlineData("another version", "POOL-04", "1 version=5.6.100", "2 version=5.6.0")]
    [InlineData("a version not known", "", "1 version=5.6.100", "2 ")]
    [InlineData("a missing patch", "POOL-04", "1 version=5.6.100 patches=A,B", "2 version=5.6.100 patches=A")]
    [InlineData("no patch at all", "POOL-04", "1 version=5.6.100 patches=A", "2 version=5.6.100")]
    [InlineData("a patch too many", "POOL-04", "1 version=5.6.100 patches=A", "2 version=5.6.100 patches=A,B")]
    [InlineData("the same patches in other words", "", "1 version=5.6.100 patches=\"A, B\"", "2 version=5.6.100 patches=b,a")]
    [InlineData("nothing known of one host's patches", "", "1 version=5.6.100 patches=A", "2 ")]
    public void Hosts_give_these_findings(string what, string expected, params string[] hosts) =>
        Give(what, expected, hosts.Select(h => $"host xen0{h[0]} ip=192.0.2.1{h[0]} mask=255.255.255.0 gateway=192.0.2.1{h[1..]}"));

    [Theory]
    [InlineData("no shared storage and nothing that moves", "", "pool production master=xen01 shared-storage=no")]
    [InlineData(
        "a protected VM without shared storage",
        "POOL-02",
        "pool production master=xen01 shared-storage=no",
        "vm web home=xen01 ha-protected=yes"
    )]
    [InlineData("high availability without shared storage", "POOL-02", "pool production master=xen01 shared-storage=no ha=yes")]
    [InlineData(
        "balancing over unlike ports",
        "POOL-13 POOL-14",
        "pool production master=xen01 wlb=yes",
        "port p2 switch=swP access=20 portfast=edge mtu=9000"
    )]
    [InlineData("a VM that may move while a NIC is unplugged", "CAB-01 NET-02 NET-04 P-PORT-02 POOL-14", "vm web agile=yes",
        "- cable a=xen02:1")]
    [InlineData(
        "high availability over unlike speeds",
        "POOL-12 POOL-14",
        "pool production master=xen01 ha=yes",
        "host-nic host=xen02 nic=1 speed=100"
    )]
    [InlineData(
        "high availability over speeds that somebody has accepted",
        "POOL-12",
        "pool production master=xen01 ha=yes",
        "host-nic host=xen02 nic=1 speed=100",
        "waiver rule=POOL-12 reason=known"
    )]
    [InlineData(
        "a protected VM in a pool without high availability",
        "POOL-12",
        "vm web home=xen01 ha-protected=yes",
        "host-nic host=xen02 nic=1 speed=100"
    )]
    [InlineData(
        "a VLAN that does not reach a host it may move to",
        "CAB-01 NET-02 P-PORT-02 POOL-14 VLAN-04 VLAN-06",
        "vm mail home=xen02 agile=yes",
        "- cable a=xen02:4"
    )]
    [InlineData(
        "an address on a NIC for VMs, said once",
        "MGMT-05",
        "interface uplink=nic:1 host=xen01 purpose=other ip=203.0.113.11 mask=255.255.255.0"
    )]
    [InlineData(
        "an address for live migration",
        "SEG-06",
        "network Office uplink=nic:1 migration=yes",
        "interface uplink=nic:1 host=xen01 purpose=other ip=203.0.113.11 mask=255.255.255.0"
    )]
    [InlineData(
        "an address on a bonded NIC",
        "BOND-03",
        "interface uplink=nic:3 host=xen01 purpose=other ip=203.0.113.11 mask=255.255.255.0"
    )]
    [InlineData(
        "an address on an unused NIC",
        "CAB-01 MGMT-05",
        "nic number=7 role=unused",
        "interface uplink=nic:7 host=xen01 purpose=other ip=203.0.113.11 mask=255.255.255.0"
    )]
    [InlineData(
        "a network by the number of another NIC",
        "NET-03",
        "network \"Network 4\" uplink=nic:1",
        "vif vm=web network=\"Network 4\"",
        "- network Office",
        "- task order=10"
    )]
    [InlineData(
        "a network by the number of no NIC",
        "",
        "network \"Network 12\" uplink=nic:1",
        "vif vm=web network=\"Network 12\"",
        "- network Office",
        "- task order=10"
    )]
    [InlineData(
        "a network by the number of a NIC in a bond",
        "",
        "network \"Network 3\" uplink=nic:1",
        "vif vm=web network=\"Network 3\"",
        "- network Office",
        "- task order=10"
    )]
    [InlineData("the bridge of another NIC", "M-NET-01 NET-03", "network Office uplink=nic:1 bridge=xenbr4")]
    [InlineData("storage added to new VMs", "NET-06", "network Storage uplink=nic:5 role=storage auto-add=yes")]
    [InlineData("management on NIC 0 added to new VMs", "", "network Management uplink=nic:0 role=management auto-add=yes")]
    [InlineData(
        "management on NIC 0 added to new VMs where it is to be apart, said once",
        "SEG-10",
        "pool production master=xen01 segregation=mgmt",
        "network Management uplink=nic:0 role=management auto-add=yes"
    )]
    [InlineData(
        "management on another NIC added to new VMs",
        "NET-06",
        "network Management uplink=nic:1 role=management auto-add=yes",
        "network Office uplink=nic:0",
        "cable a=xen01:0 b=swP:p1",
        "cable a=xen01:1 b=swM:m1",
        "cable a=xen02:0 b=swP:p2",
        "cable a=xen02:1 b=swM:m2"
    )]
    [InlineData(
        "a NIC found on a private network",
        "NET-07",
        "network Lab kind=private-single",
        "deviation host=xen02 network=Lab uplink=nic:1"
    )]
    [InlineData(
        "a private network that is planned with a NIC",
        "PRIV-02",
        "network Lab kind=private-single uplink=nic:1",
        "deviation host=xen02 network=Lab uplink=nic:1"
    )]
    [InlineData(
        "an external network without a NIC on any host",
        "NET-07",
        "deviation host=xen01 network=Office",
        "deviation host=xen02 network=Office"
    )]
    [InlineData(
        "a VLAN network without a NIC on any host",
        "NET-07 SWP-03",
        "deviation host=xen01 network=\"VLAN 25\"",
        "deviation host=xen02 network=\"VLAN 25\""
    )]
    [InlineData("an external network without a NIC on one host", "NET-02 NET-04 POOL-10", "deviation host=xen02 network=Office")]
    [InlineData("more expected than one link of the bond gives", "BOND-08", "vif vm=shop network=Guests mbps=1500")]
    [InlineData(
        "more expected than the slower link of one host gives",
        "BOND-08 POOL-12",
        "vif vm=shop network=Guests mbps=800",
        "host-nic host=xen02 nic=3 speed=100"
    )]
    [InlineData("more expected than a NIC without a bond gives", "", "vif vm=web network=Office mbps=1500")]
    [InlineData("verified in time", "", "pool production master=xen01 verified=2026-04-01")]
    [InlineData("verified too long ago", "SEQ-07", "pool production master=xen01 verified=2026-03-31")]
    [InlineData(
        "verified too long ago by the pool's own term",
        "SEQ-07",
        "pool production master=xen01 verified=2026-06-20 reverify-days=9"
    )]
    [InlineData("verified tomorrow", "", "pool production master=xen01 verified=2026-07-01")]
    public void A_pool_gives_these_findings(string what, string expected, params string[] changes) => Give(what, expected, changes);

    [Theory]
    [InlineData(
        "BOND-11",
        "CAB-10",
        "- task order=",
        "task order=1 kind=bond bond=guests",
        "task order=2 kind=cable",
        "task order=3 kind=pool-join host=xen02"
    )]
    [InlineData("CAB-09", "NIC-01", "host-nic host=xen02 nic=1 late=yes", "cable a=xen02:1 b=swP:p2 stage=after-install")]
    [InlineData("MGMT-05", "SEG-06", "interface uplink=nic:1 host=xen01 purpose=other ip=203.0.113.11 mask=255.255.255.0")]
    [InlineData("NET-07", "NET-02", "deviation host=xen01 network=Office", "deviation host=xen02 network=Office")]
    [InlineData("NET-07", "NET-04", "deviation host=xen01 network=Office", "deviation host=xen02 network=Office")]
    [InlineData(
        "NET-07",
        "POOL-10",
        "network Lab kind=private-single",
        "deviation host=xen01 network=Lab uplink=nic:1",
        "deviation host=xen02 network=Office uplink=nic:1"
    )]
    [InlineData("NET-07", "VLAN-06", "deviation host=xen01 network=\"VLAN 25\"", "deviation host=xen02 network=\"VLAN 25\"")]
    [InlineData("NET-11", "VIF-03", "vm mystery")]
    [InlineData("NET-12", "NET-06", "network Management uplink=nic:0 role=management auto-add=yes")]
    [InlineData(
        "SEG-10",
        "NET-06",
        "pool production master=xen01 segregation=mgmt",
        "network Management uplink=nic:0 role=management auto-add=yes"
    )]
    [InlineData("SEQ-01", "BOND-11", "task order=2 kind=bond bond=guests")]
    [InlineData("SEQ-01", "CAB-09", "task order=13 kind=cable host=xen02")]
    [InlineData("SEQ-01", "CAB-10", "task order=13 kind=cable host=xen02")]
    [InlineData("SEQ-01", "SEQ-03", "task order=2 kind=network network=Office")]
    [InlineData(
        "SEQ-03",
        "BOND-11",
        "- task order=",
        "task order=1 kind=bond bond=guests",
        "task order=2 kind=network network=Office",
        "task order=3 kind=pool-join host=xen02"
    )]
    [InlineData(
        "SEQ-03",
        "CAB-10",
        "- task order=",
        "task order=1 kind=network network=Office",
        "task order=2 kind=cable",
        "task order=3 kind=pool-join host=xen02"
    )]
    [InlineData(
        "VLAN-14",
        "SEQ-06",
        Tagged,
        "network Guests kind=vlan uplink=bond:guests vlan=30 role=storage",
        "task order=6 kind=vlan network=Guests"
    )]
    public void What_one_rule_says_the_other_does_not_repeat(string cause, string silenced, params string[] changes)
    {
        var topology = Cases.Topology([Examples.Bond, Examples.Trunk, Examples.Storage, Plan, .. changes]);
        Assert.NotEmpty(Rules.Named(silenced)!.Check(topology));
        var found = Rules.Check(topology).Select(f => f.Rule).ToHashSet();
        Assert.Contains(cause, found);
        Assert.DoesNotContain(silenced, found);
    }

    private const string Tagged = """
        port l1 switch=swL mode=trunk native=1 allowed=30 encapsulation=dot1q stp=no
        port l2 switch=swL mode=trunk native=1 allowed=30 encapsulation=dot1q stp=no
        port r1 switch=swR mode=trunk native=1 allowed=30 encapsulation=dot1q stp=no
        port r2 switch=swR mode=trunk native=1 allowed=30 encapsulation=dot1q stp=no
        network Guests kind=vlan uplink=bond:guests vlan=30
        """;

    private static void Give(string what, string expected, IEnumerable<string> changes)
    {
        var found = Cases.Found(
            f => f.Level != Level.Note || Notes.Contains(f.Rule),
            [Examples.Bond, Examples.Trunk, Examples.Storage, Plan, .. changes]
        );
        Assert.True(expected == found, $"{what}: {found}");
    }
}
