using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// Right and wrong states of the example pool in later editions, each with the findings of the rules for pools, NICs, bonds, management and
/// MTU.
/// </summary>
public sealed class ModernCaseTests
{
    private const string X1 = "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch";
    private const string X2 = "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch";
    private const string OnBond = "network Management uplink=bond:guests role=management";
    private const string OffNic = "network Guests uplink=nic:0";
    private const string Trunks =
        "port m1 switch=swM mode=trunk native=1 allowed=10 encapsulation=dot1q portfast=edge-trunk\n"
            + "port m2 switch=swM mode=trunk native=1 allowed=10 encapsulation=dot1q portfast=edge-trunk";
    private const string Big = "port s1 switch=swS access=40 portfast=edge mtu=9216\nport s2 switch=swS access=40 portfast=edge mtu=9216";

    [Theory]
    [InlineData("a pool without faults", "8.0-8.2", "")]
    [InlineData(
        "a fourth host without a restricted licence",
        "xs8",
        "",
        "host xen03 backend=openvswitch",
        "host xen04 backend=openvswitch"
    )]
    [InlineData(
        "a fourth host with one",
        "xs8",
        "M-POOL-01",
        "POOL restricted-size=yes",
        "host xen03 backend=openvswitch",
        "host xen04 backend=openvswitch"
    )]
    [InlineData("a third host with one", "xs8", "", "POOL restricted-size=yes", "host xen03 backend=openvswitch")]
    [InlineData(
        "no licences there",
        "xcp-8.3",
        "",
        "POOL restricted-size=yes",
        "host xen03 backend=openvswitch",
        "host xen04 backend=openvswitch"
    )]
    [InlineData(
        "a guest bond before the join, when only management mattered",
        "6.1-6.5",
        "",
        "task kind=bond bond=guests host=xen02 order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData(
        "management on it",
        "6.1-6.5",
        "M-POOL-02",
        OnBond,
        OffNic,
        "task kind=bond bond=guests host=xen02 order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData(
        "a guest bond, when nothing may be there",
        "7.0-7.2",
        "M-POOL-02",
        "task kind=bond bond=guests host=xen02 order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData(
        "what is done already",
        "8.0-8.2",
        "",
        "task kind=bond bond=guests host=xen02 order=1 done=yesterday",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData(
        "the master's own bond",
        "8.0-8.2",
        "",
        "task kind=bond bond=guests host=xen01 order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData(
        "a bond of the pool, made on the hosts there are",
        "8.0-8.2",
        "",
        "task kind=bond bond=guests order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData("all join in one step", "8.0-8.2", "M-POOL-02", "task kind=vlan host=xen02 order=1", "task kind=pool-join order=2")]
    [InlineData(
        "the management VLAN before the join",
        "8.0-8.2",
        "",
        "network Management kind=vlan uplink=nic:0 vlan=10 role=management",
        Trunks,
        "task kind=vlan network=Management host=xen02 order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData(
        "the management VLAN, when nothing may be there",
        "7.0-7.2",
        "M-POOL-02",
        "network Management kind=vlan uplink=nic:0 vlan=10 role=management",
        Trunks,
        "task kind=vlan network=Management host=xen02 order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData(
        "plain networks",
        "8.0-8.2",
        "",
        "task kind=network network=Office host=xen02 order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData(
        "a tunnel",
        "8.0-8.2",
        "M-POOL-02",
        "network Across kind=private-cross",
        "task kind=network network=Across host=xen02 order=1",
        "task kind=pool-join host=xen02 order=2"
    )]
    [InlineData("a NIC less", "6.0", "M-POOL-03", "host-nic host=xen02 nic=3 present=no", "- cable a=xen02:3")]
    [InlineData("a NIC less on the master", "6.0", "M-POOL-03", "host-nic host=xen01 nic=1 present=no", "- cable a=xen01:1")]
    [InlineData(
        "one NIC less on each, the same",
        "6.0",
        "",
        "host-nic host=xen02 nic=3 present=no",
        "host-nic host=xen01 nic=3 present=no",
        "- cable a=xen01:3",
        "- cable a=xen02:3"
    )]
    [InlineData("another back-end", "6.0", "M-POOL-04", "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1")]
    [InlineData("IPv6 on one host", "xs8", "M-MGMT-06 M-POOL-05", X2 + " family=ipv6")]
    [InlineData("IPv6 on one host of a release before", "8.0-8.2", "M-MGMT-06", X2 + " family=ipv6")]
    [InlineData("IPv6 on one host of XCP-ng", "xcp-8.3", "M-POOL-05", X2 + " family=ipv6")]
    [InlineData("IPv6 on all hosts", "xcp-8.3", "", X1 + " family=ipv6", X2 + " family=ipv6")]
    [InlineData("both versions on one", "xcp-8.3", "M-MGMT-06", X2 + " family=dual")]
    [InlineData(
        "IPv6 in a VLAN",
        "xcp-8.3",
        "M-MGMT-06",
        X1 + " family=ipv6",
        X2 + " family=ipv6",
        "network Management kind=vlan uplink=nic:0 vlan=10 role=management",
        Trunks
    )]
    [InlineData("another version", "6.0", "M-POOL-06", X1 + " version=6.0.2", X2 + " version=6.0.0")]
    [InlineData("the version of one is not known", "6.0", "", X1 + " version=6.0.2")]
    [InlineData("a patch less", "6.0", "M-POOL-06", X1 + " version=6.0.2 patches=a,b", X2 + " version=6.0.2 patches=a")]
    [InlineData("patches in another order and case", "6.0", "", X1 + " version=6.0.2 patches=a,b", X2 + " version=6.0.2 patches=\"B, A\"")]
    [InlineData(
        "another slot",
        "xcp-8.2",
        "M-POOL-07",
        "host-nic host=xen01 nic=1 pci=0000:03:00.1",
        "host-nic host=xen02 nic=1 pci=0000:05:00.0"
    )]
    [InlineData("the slot of one is not known", "xcp-8.2", "", "host-nic host=xen01 nic=1 pci=0000:03:00.1")]
    [InlineData(
        "another slot of another machine",
        "xcp-8.2",
        "",
        X2 + " model=R740",
        "host-nic host=xen01 nic=1 pci=0000:03:00.1",
        "host-nic host=xen02 nic=1 pci=0000:05:00.0"
    )]
    [InlineData("three NICs", "6.1-6.5", "", "nic number=4", "bond guests members=2,3,4")]
    [InlineData("three NICs before that", "6.0", "M-BOND-01", "nic number=4", "bond guests members=2,3,4")]
    [InlineData(
        "three NICs on a bridge",
        "xs8",
        "M-BOND-01 M-POOL-04",
        "nic number=4",
        "bond guests members=2,3,4",
        "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1"
    )]
    [InlineData("one NIC", "xs8", "M-BOND-01", "bond guests members=2")]
    [InlineData("five NICs", "xs8", "M-BOND-01", "nic number=4", "nic number=5", "nic number=6", "bond guests members=2,3,4,5,6")]
    [InlineData("LACP", "6.1-6.5", "", Examples.Lacp)]
    [InlineData("LACP before that", "6.0", "M-BOND-02", Examples.Lacp)]
    [InlineData(
        "LACP on the bridge",
        "xs8",
        "M-BOND-02",
        Examples.Lacp,
        "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1",
        "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1"
    )]
    [InlineData("active-passive", "6.0", "", "bond guests members=2,3 mode=active-backup")]
    [InlineData("a LAG under active-active", "6.0", "M-BOND-03", Examples.Lacp, "bond guests members=2,3")]
    [InlineData("a LAG under active-passive", "xcp-8.3", "M-BOND-04", Examples.Lacp, "bond guests members=2,3 mode=active-backup")]
    [InlineData("no LAG under LACP", "xs8", "M-BOND-05", "bond guests members=2,3 mode=lacp")]
    [InlineData("a static LAG", "xs8", "M-BOND-05", Examples.Lacp, "lag po2 switch=swL number=2 mode=static")]
    [InlineData(
        "one LAG of two hosts",
        "xs8",
        "M-BOND-05",
        Examples.Lacp,
        "port l2 switch=swL access=30 stp=no lag=po1",
        "port r2 switch=swR access=30 stp=no lag=po1"
    )]
    [InlineData("a LAG with another port in it", "xs8", "M-BOND-05", Examples.Lacp, "port l9 switch=swL access=30 stp=no lag=po1")]
    [InlineData(
        "each leg in a LAG of its own",
        "xs8",
        "M-BOND-05",
        Examples.Lacp,
        "lag po3 switch=swL number=3",
        "port r1 switch=swR access=30 stp=no lag=po3"
    )]
    [InlineData("over an MLAG pair", "xs8", "", Examples.Lacp, "logical-switch stack link=mlag")]
    [InlineData("over a back-plane", "xs8", "M-BOND-06", Examples.Lacp, "logical-switch stack link=backplane")]
    [InlineData(
        "over linked switches, but each leg on the same one",
        "xs8",
        "",
        Examples.Lacp,
        "logical-switch stack link=uplink",
        "port k1 switch=swL access=30 stp=no lag=po1",
        "port k2 switch=swL access=30 stp=no lag=po2",
        "port r1 switch=swR",
        "port r2 switch=swR",
        "cable a=xen01:3 b=swL:k1",
        "cable a=xen02:3 b=swL:k2"
    )]
    [InlineData(
        "known properties",
        "xs8",
        "",
        Examples.Lacp,
        "bond guests members=2,3 mode=lacp "
            + "properties=\"lacp-time=slow,lacp-fallback-ab=true,lacp-aggregation-key=3,hashing_algorithm=tcpudp_ports\""
    )]
    [InlineData("a key nobody knows", "xs8", "M-BOND-07", Examples.Lacp, "bond guests members=2,3 mode=lacp properties=lacp-speed=fast")]
    [InlineData("a key without a value", "xs8", "M-BOND-07", Examples.Lacp, "bond guests members=2,3 mode=lacp properties=lacp-time")]
    [InlineData(
        "another hashing than its field says",
        "xs8",
        "M-BOND-07",
        Examples.Lacp,
        "bond guests members=2,3 mode=lacp properties=hashing_algorithm=src_mac"
    )]
    [InlineData("properties of a bond without LACP", "xs8", "", "bond guests members=2,3 properties=lacp-time=quick")]
    [InlineData(
        "source hashing with few interfaces",
        "xs8",
        "M-BOND-08",
        Examples.Lacp,
        "bond guests members=2,3 mode=lacp hashing=src_mac"
    )]
    [InlineData(
        "source hashing with many",
        "xs8",
        "",
        Examples.Lacp,
        "bond guests members=2,3 mode=lacp hashing=src_mac",
        "vm a",
        "vm b",
        "vif vm=a network=Guests",
        "vif vm=b network=Guests"
    )]
    [InlineData("management over a LAG that insists", "xs8", "M-BOND-09", Examples.Lacp, OnBond, OffNic, "lag po2 switch=swL number=2")]
    [InlineData("guests over a LAG that insists", "xs8", "", Examples.Lacp, "lag po2 switch=swL number=2")]
    [InlineData(
        "an address on each leg",
        "6.0",
        "M-BOND-11 M-MGMT-02",
        "interface uplink=nic:2 host=xen01 ip=192.0.2.99 mask=255.255.255.0",
        "interface uplink=nic:3 host=xen01 ip=198.51.100.12 mask=255.255.255.0"
    )]
    [InlineData(
        "management and storage merged",
        "6.0",
        "M-BOND-11",
        "bond pair members=0,4",
        "nic number=4",
        "interface uplink=nic:4 host=xen01 ip=198.51.100.12 mask=255.255.255.0"
    )]
    [InlineData(
        "one address on a leg, which the guide speaks of",
        "6.0",
        "",
        "interface uplink=nic:3 host=xen01 ip=198.51.100.12 mask=255.255.255.0"
    )]
    [InlineData(
        "a management bond while HA is on",
        "xs8",
        "M-BOND-12",
        "POOL ha=yes",
        OnBond,
        OffNic,
        "task order=1 kind=bond bond=guests"
    )]
    [InlineData(
        "HA switched off before",
        "xs8",
        "",
        "POOL ha=yes",
        OnBond,
        OffNic,
        "task order=1 kind=bond text=\"HA off\"",
        "task order=2 kind=bond bond=guests"
    )]
    [InlineData(
        "HA switched on again too early",
        "xs8",
        "M-BOND-12",
        "POOL ha=yes",
        OnBond,
        OffNic,
        "task order=1 kind=bond text=\"HA off\"",
        "task order=2 kind=bond text=\"HA on\"",
        "task order=3 kind=bond bond=guests"
    )]
    [InlineData("another bond while HA is on", "xs8", "M-MGMT-05", "POOL ha=yes", "task order=1 kind=bond bond=guests")]
    [InlineData("one leg without receive offload", "6.1-6.5", "M-BOND-13", "host-nic host=xen02 nic=3 gro=no")]
    [InlineData("one leg without it in a release that does not ask", "6.0", "", "host-nic host=xen02 nic=3 gro=no")]
    [InlineData("a leg XenServer does not manage", "xs8", "M-BOND-13", "host-nic host=xen02 nic=3 managed=no")]
    [InlineData("a NIC outside bonds it does not manage", "xs8", "", "host-nic host=xen02 nic=1 managed=no")]
    [InlineData("a fast and a slow leg", "6.0", "M-BOND-14", "nic number=3 speed=10000")]
    [InlineData(
        "a fast and a slow leg, one in reserve",
        "6.0",
        "",
        "nic number=3 speed=10000",
        "bond guests members=2,3 mode=active-backup"
    )]
    [InlineData("a slow NIC in one host, said once", "6.0", "", "host-nic host=xen02 nic=3 speed=100")]

    [InlineData("tagged management", "7.3-7.6", "", "network Management kind=vlan uplink=nic:0 vlan=10 role=management", Trunks)]
    [InlineData(
        "tagged management in another VLAN than stated",
        "7.3-7.6",
        "M-MGMT-01",
        "POOL management-vlan=20",
        "network Management kind=vlan uplink=nic:0 vlan=10 role=management",
        Trunks
    )]
    [InlineData("tag 0", "xcp-8.3", "M-MGMT-01", "network Management kind=vlan uplink=nic:0 vlan=0 role=management")]
    [InlineData(
        "two tags",
        "xs8",
        "M-MGMT-01",
        "network Management kind=vlan uplink=nic:0 vlan=10 role=management",
        "network Second kind=vlan uplink=nic:0 vlan=11 role=management"
    )]
    [InlineData("storage by DHCP", "6.0", "M-MGMT-02", Examples.Storage, "interface host=xen02 uplink=nic:5 ip-mode=dhcp")]
    [InlineData(
        "storage in the management subnet",
        "6.0",
        "M-MGMT-02",
        Examples.Storage,
        "interface host=xen02 uplink=nic:5 ip=192.0.2.50 mask=255.255.255.0"
    )]
    [InlineData(
        "storage that can be unplugged",
        "6.0",
        "M-MGMT-02",
        Examples.Storage,
        "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 disallow-unplug=no"
    )]
    [InlineData(
        "a second gateway, said once",
        "6.0",
        "M-MGMT-03",
        Examples.Storage,
        "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 gateway=198.51.100.1"
    )]
    [InlineData(
        "a second gateway beside DHCP",
        "6.0",
        "M-MGMT-03",
        Examples.Storage,
        "host xen02 ip-mode=dhcp backend=openvswitch",
        "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 gateway=198.51.100.1"
    )]
    [InlineData(
        "the only gateway is storage's",
        "6.0",
        "M-MGMT-02",
        Examples.Storage,
        "host xen02 ip=192.0.2.12 mask=255.255.255.0 backend=openvswitch",
        "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 gateway=198.51.100.1"
    )]
    [InlineData("jumbo frames on management, said once", "6.0", "M-MGMT-04", "network Management uplink=nic:0 role=management mtu=9000")]
    [InlineData("HA over one NIC, said once", "6.0", "M-MGMT-05", "POOL ha=yes")]
    [InlineData("HA over a bond", "6.0", "", "POOL ha=yes", OnBond, OffNic)]

    [InlineData("jumbo frames all the way", "6.0", "", Examples.Storage, "network Storage uplink=nic:5 role=storage mtu=9000", Big)]
    [InlineData(
        "jumbo frames into a port that drops them",
        "6.0",
        "M-MTU-01",
        Examples.Storage,
        "network Storage uplink=nic:5 role=storage mtu=9000"
    )]
    [InlineData(
        "jumbo frames from a NIC that cannot",
        "6.0",
        "M-MTU-01",
        Examples.Storage,
        "network Storage uplink=nic:5 role=storage mtu=9000",
        Big,
        "nic number=5 role=storage max-mtu=4000"
    )]
    [InlineData("below the range", "6.0", "M-MTU-01", "network Office uplink=nic:1 mtu=1400")]
    [InlineData("above the range", "6.0", "M-MTU-01", "network Office uplink=nic:1 mtu=9300")]
    [InlineData("a private network", "6.0", "", "network Lab kind=private-single mtu=1400")]
    [InlineData(
        "a link between the switches that drops them",
        "6.0",
        "M-MTU-01",
        "network Guests uplink=bond:guests mtu=9000",
        "port l1 switch=swL access=30 stp=no mtu=9000",
        "port l2 switch=swL access=30 stp=no mtu=9000",
        "port r1 switch=swR access=30 stp=no mtu=9000",
        "port r2 switch=swR access=30 stp=no mtu=9000",
        "port lx switch=swL access=30",
        "port rx switch=swR access=30 mtu=9000",
        "cable a=swL:lx b=swR:rx"
    )]
    [InlineData(
        "a link for other VLANs",
        "6.0",
        "",
        "network Guests uplink=bond:guests mtu=9000",
        "port l1 switch=swL access=30 stp=no mtu=9000",
        "port l2 switch=swL access=30 stp=no mtu=9000",
        "port r1 switch=swR access=30 stp=no mtu=9000",
        "port r2 switch=swR access=30 stp=no mtu=9000",
        "port lx switch=swL access=77",
        "port rx switch=swR access=77",
        "cable a=swL:lx b=swR:rx"
    )]
    [InlineData(
        "a VLAN above its uplink",
        "6.0",
        "M-MTU-02",
        Examples.Trunk,
        "network Under uplink=nic:4",
        "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 mtu=9000",
        "port t1 switch=swT mode=trunk native=1 allowed=25 mtu=9000 portfast=edge-trunk",
        "port t2 switch=swT mode=trunk native=1 allowed=25 mtu=9000 portfast=edge-trunk"
    )]
    [InlineData(
        "a VLAN as high as its uplink",
        "6.0",
        "",
        Examples.Trunk,
        "network Under uplink=nic:4 mtu=9000",
        "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 mtu=9000",
        "port t1 switch=swT mode=trunk native=1 allowed=25 mtu=9000 portfast=edge-trunk",
        "port t2 switch=swT mode=trunk native=1 allowed=25 mtu=9000 portfast=edge-trunk"
    )]
    [InlineData("a guest that tags, in XCP-ng", "xcp-8.2", "M-MTU-03", "vm web home=xen01 trunk-guest=yes")]
    [InlineData("a guest that tags, elsewhere", "xs8", "", "vm web home=xen01 trunk-guest=yes")]
    public void A_state_gives_these_findings(string what, string edition, string expected, params string[] changes)
    {
        var found = Check(Pool(edition, changes)).Select(f => f.Rule).Where(EditionTableTests.Mine.Contains).Distinct();
        Assert.True(expected == string.Join(' ', found.Order(StringComparer.Ordinal)), $"{what}: {string.Join(' ', found)}");
    }

    [Theory]
    [InlineData(16, "")]
    [InlineData(17, "17 NICs are planned for every host of production; XenServer 8 takes 16.")]
    public void Sixteen_nics_are_the_most(int nics, string message) =>
        Assert.Equal(
            message,
            string.Concat(
                Check(Pool("xs8", Enumerable.Range(4, nics - 4).Select(n => $"nic number={n} role=unused")))
                    .Where(f => f.Rule == "M-NIC-01")
                    .Select(f => f.Message)
            )
        );

    [Theory]
    [InlineData("7.3-7.6", 8, false)]
    [InlineData("7.3-7.6", 9, true)]
    [InlineData("8.0-8.2", 4, false)]
    [InlineData("8.0-8.2", 5, true)]
    [InlineData("xcp-8.2", 9, false)]
    public void Bonds_are_counted_against_the_documents(string edition, int bonds, bool found) =>
        Assert.Equal(
            found,
            Check(
                    Pool(
                        edition,
                        Enumerable
                            .Range(2, bonds - 1)
                            .SelectMany(n =>
                                (string[])[$"nic number={2 * n}", $"nic number={2 * n + 1}", $"bond b{n} members={2 * n},{2 * n + 1}"]
                            )
                    )
                )
                .Any(f => f.Rule == "M-BOND-10")
        );

    [Fact]
    public void Fewer_nics_are_an_error_where_a_vm_that_moves_needs_them()
    {
        string[] less = ["host-nic host=xen02 nic=1 present=no", "- cable a=xen02:1"];
        var finding = Assert.Single(Check(Pool("xs8", less)), f => f.Rule == "M-POOL-03");
        Assert.Equal(
            (Level.Warning, "xen02 lacks NIC 1, unlike xen01; VMs on Office cannot run on xen02."),
            (finding.Level, finding.Message)
        );
        Assert.Equal(
            Level.Error,
            Assert.Single(Check(Pool("xs8", [.. less, "vm web home=xen01 agile=yes"])), f => f.Rule == "M-POOL-03").Level
        );
    }

    [Fact]
    public void What_a_later_rule_says_better_is_said_once()
    {
        Assert.DoesNotContain(Check(Pool("xs8", ["POOL ha=yes"])), f => f.Rule == "BOND-10");
        Assert.DoesNotContain(Check(Pool("xs8", ["network Management uplink=nic:0 role=management mtu=9000"])), f => f.Rule == "M-MTU-01");
        var merged = Check(
            Pool(
                "6.0",
                [
                    "interface uplink=nic:2 host=xen01 ip=198.51.100.11 mask=255.255.255.0",
                    "interface uplink=nic:3 host=xen01 ip=203.0.113.12 mask=255.255.255.0",
                ]
            )
        );
        Assert.Equal(
            "guests would merge 198.51.100.11 on NIC 2 and 203.0.113.12 on NIC 3.",
            Assert.Single(merged, f => f.Rule == "M-BOND-11").Message
        );
        Assert.DoesNotContain(merged, f => f.Rule == "BOND-03");
        Assert.Contains(Check(Pool("6.0", ["host-nic host=xen02 nic=3 speed=100"])), f => f.Rule == "POOL-12");
    }

    [Theory]
    [InlineData("M-MGMT-01", "xs8", "network Management kind=vlan uplink=nic:0 vlan=0 role=management")]
    [InlineData(
        "M-POOL-02",
        "xs8",
        "task kind=bond bond=guests host=xen02 order=1",
        "task kind=vlan host=xen02 order=2",
        "task kind=pool-join host=xen02 order=3",
        "task kind=verify order=4"
    )]
    [InlineData("M-BOND-05", "xs8", "bond guests members=2,3 mode=lacp")]
    [InlineData("M-BOND-05", "xs8", Examples.Lacp, "lag po2 switch=swL number=2 mode=static")]
    [InlineData(
        "M-BOND-05",
        "xs8",
        Examples.Lacp,
        "port l2 switch=swL access=30 stp=no lag=po1",
        "port r2 switch=swR access=30 stp=no lag=po1"
    )]
    [InlineData(
        "M-BOND-11",
        "xs8",
        "nic number=4",
        "bond pair members=0,4",
        "interface uplink=nic:4 host=xen01 ip=198.51.100.11 mask=255.255.255.0",
        "interface uplink=nic:4 host=xen02 ip=198.51.100.12 mask=255.255.255.0"
    )]
    [InlineData("M-BOND-12", "xs8", "POOL ha=yes", OnBond, OffNic, "task order=4 kind=bond bond=guests", "task order=5 kind=verify")]
    [InlineData(
        "M-MTU-01",
        "xs8",
        Examples.Storage,
        "network Storage uplink=nic:5 role=storage mtu=9000",
        "nic number=5 role=storage max-mtu=4000"
    )]
    [InlineData("M-MTU-01", "xs8", "network Office uplink=nic:1 mtu=1400")]
    [InlineData(
        "M-MTU-02",
        "xs8",
        Examples.Trunk,
        "network Under uplink=nic:4",
        "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 mtu=9000",
        "port t1 switch=swT mode=trunk native=1 allowed=25 mtu=9000 portfast=edge-trunk",
        "port t2 switch=swT mode=trunk native=1 allowed=25 mtu=9000 portfast=edge-trunk"
    )]
    public void A_fix_mends_its_finding_and_breaks_nothing(string id, string edition, params string[] changes) =>
        Mended(DesignTextTests.Read(Pool(edition, changes)), id);

    [Fact]
    public void A_step_that_needs_ha_off_gets_steps_around_it()
    {
        var design = Mended(
            DesignTextTests.Read(
                Pool("xs8", ["POOL ha=yes", OnBond, OffNic, "task order=4 kind=bond bond=guests", "task order=5 kind=verify"])
            ),
            "M-BOND-12"
        );
        Assert.Equal(
            [(4, "Switch high availability off"), (5, ""), (6, "Switch high availability on again"), (7, "")],
            design.Tasks.OrderBy(t => t.Order).Select(t => (t.Order, t.Text))
        );
    }

    [Fact]
    public void A_step_too_early_moves_behind_the_join_and_the_others_keep_their_order()
    {
        var design = Mended(
            DesignTextTests.Read(
                Pool(
                    "xs8",
                    [
                        "task order=1 kind=bond bond=guests host=xen02",
                        "task order=2 kind=install host=xen02",
                        "task order=3 kind=pool-join host=xen02",
                        "task order=4 kind=verify",
                    ]
                )
            ),
            "M-POOL-02"
        );
        Assert.Equal(
            [(1, TaskKind.Install), (2, TaskKind.PoolJoin), (3, TaskKind.Bond), (4, TaskKind.Verify)],
            design.Tasks.OrderBy(t => t.Order).Select(t => (t.Order, t.Type))
        );
    }

    [Fact]
    public void Two_addresses_that_are_both_storage_are_for_a_person_to_choose_from()
    {
        var topology = Topology.Of(
            DesignTextTests.Read(
                Pool(
                    "xs8",
                    [
                        "interface uplink=nic:2 host=xen01 ip=198.51.100.11 mask=255.255.255.0",
                        "interface uplink=nic:3 host=xen01 ip=203.0.113.12 mask=255.255.255.0",
                    ]
                )
            )
        );
        var finding = Rules.Check(topology).First(f => f.Rule == "M-BOND-11");
        Assert.Null(finding.FixIn(topology));
        Assert.Empty(finding.Choices(topology));
    }

    /// <summary>The design with every finding of the rule mended, one after the other.</summary>
    private static Design Mended(Design design, string id)
    {
        var rule = Rules.Named(id)!;
        var before = Errors(design);
        for (var left = 20; rule.Check(Topology.Of(design)).FirstOrDefault() is { } finding; left--)
        {
            Assert.True(left > 0, $"{id} comes back: {finding.Message}");
            var fix = finding.FixIn(Topology.Of(design)) ?? finding.Choices(Topology.Of(design)).SingleOrDefault();
            Assert.NotNull(fix);
            var done = Assert.IsType<Accepted>(new Together(fix.What, fix.Commands).Decide(design));
            design = done.ApplyTo(design);
            Assert.DoesNotContain(rule.Check(Topology.Of(design)), f => f.Message == finding.Message);
        }

        Assert.Empty(Errors(design).Except(before));
        return design;
    }

    private static IEnumerable<string> Errors(Design design) =>
        Rules.Check(Topology.Of(design)).Where(f => f.Level == Level.Error).Select(f => f.Rule).Distinct();

    private static IEnumerable<Finding> Check(string text) => Rules.Check(Topology.Of(DesignTextTests.Read(text)));

    /// <summary>The pool with its bond, planned for an edition; "POOL x=y" adds fields to the pool's own line.</summary>
    private static string Pool(string edition, IEnumerable<string> changes)
    {
        var all = changes.ToList();
        var more = string.Concat(all.Where(c => c.StartsWith("POOL ", StringComparison.Ordinal)).Select(c => c[4..]));
        return Examples.Pool([
            Examples.Later,
            Examples.Bond,
            $"pool production master=xen01 edition={edition}{more}",
            .. all.Where(c => !c.StartsWith("POOL ", StringComparison.Ordinal)),
        ]);
    }
}
