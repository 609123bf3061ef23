using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// States of the example pool (vSwitch, bond, trunk with native VLAN 999, storage) in the editions where what is said about them changes.
/// Looked at are the later rules for traffic and the guide's rules that they replace, relax or silence.
/// </summary>
public sealed class ModernTrafficCaseTests
{
    private static readonly HashSet<string> Watched =
    [
        "BOND-05",
        "BOND-11",
        "MGMT-10",
        "NET-04",
        "PRIV-03",
        "PRIV-04",
        "PRIV-05",
        "SEQ-03",
        "SWP-01",
        "SWP-05",
        "SWP-06",
        "SWP-08",
        "SWP-14",
        "SWP-15",
        "VIF-08",
        "VLAN-05",
        "VLAN-06",
        "VLAN-09",
        "VLAN-13",
        "M-CLUS-01",
        "M-CLUS-02",
        "M-HA-01",
        "M-MIG-01",
        "M-NBD-01",
        "M-NET-01",
        "M-NET-02",
        "M-NET-03",
        "M-PRIV-01",
        "M-SDN-01",
        "M-SDN-02",
        "M-SDN-03",
        "M-SEQ-01",
        "M-SEQ-02",
        "M-SRIOV-01",
        "M-SRIOV-02",
        "M-SWP-01",
        "M-SWP-02",
        "M-SWP-03",
        "M-SWP-04",
        "M-SWP-05",
        "M-VIF-01",
        "M-VIF-02",
        "M-VIF-03",
        "M-VLAN-01",
        "M-VLAN-02",
        "M-VLAN-03",
        "M-VLAN-04",
    ];

    private const string Trunk999 =
        "port t1 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk\n"
            + "port t2 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk";
    private const string Sriov = "nic number=4 sriov=yes\nnetwork Fast uplink=nic:4 sriov=yes";
    private const string Seven =
        "vif id=VIF11 vm=web device=1 network=Office\nvif id=VIF12 vm=web device=2 network=Office\n"
            + "vif id=VIF13 vm=web device=3 network=Office\nvif id=VIF14 vm=web device=4 network=Office";

    [Theory]
    [InlineData("", "guide")]
    [InlineData("", "6.0")]
    [InlineData("", "6.1-6.5")]
    [InlineData("", "7.0-7.2")]
    [InlineData("", "7.3-7.6")]
    [InlineData("", "8.0-8.2")]
    [InlineData("", "xs8")]
    [InlineData("", "xcp-8.2")]
    [InlineData("", "xcp-8.3")]
    public void Nothing_is_said_where_nothing_is_wrong(string expected, string edition) => Said(expected, edition, "", []);

    [Theory]
    [InlineData("VLAN-05:w", "6.0", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=0")]
    [InlineData("M-VLAN-01:w", "6.1-6.5", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=0")]
    [InlineData(
        "M-NET-03:n M-VLAN-01:e",
        "8.0-8.2",
        "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=0",
        "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge"
    )]
    [InlineData("VLAN-06:e VLAN-09:e", "guide", "network \"VLAN 30\" kind=vlan uplink=nic:3 vlan=30")]
    [InlineData("VLAN-06:e VLAN-09:e", "xcp-8.3", "network \"VLAN 30\" kind=vlan uplink=nic:3 vlan=30")]
    [InlineData("VLAN-13:e", "xcp-8.3", "network Second uplink=nic:1")]
    [InlineData("", "guide", "vif vm=mail network=\"VLAN 25\" trunks=30")]
    [InlineData("M-VLAN-04:e", "6.0", "vif vm=mail network=\"VLAN 25\" trunks=30")]
    [InlineData("M-VLAN-04:w", "xcp-8.3", "vif vm=web network=Office trunks=30")]
    [InlineData("M-VLAN-04:w", "xcp-8.3", "vm mail home=xen02 trunk-guest=yes")]
    [InlineData("", "xcp-8.3", "vm web home=xen01 trunk-guest=yes")]
    [InlineData("", "xcp-8.3", "vm mail home=xen02 trunk-guest=yes", "vif id=VIF9 vm=mail device=1 network=Office")]
    public void Vlans(string expected, string edition, params string[] changes) => Said(expected, edition, "", changes);

    [Theory]
    [InlineData("6.1-6.5", 801, "")]
    [InlineData("7.3-7.6", 801, "M-VLAN-02:w")]
    [InlineData("8.0-8.2", 800, "")]
    [InlineData("8.0-8.2", 801, "M-VLAN-02:w")]
    [InlineData("xcp-8.3", 801, "M-VLAN-02:w")]
    public void Eight_hundred_vlans_are_tested(string edition, int count, string expected)
    {
        var found = Watch(
            $"pool production master=xen01 edition={edition}",
            [
                Examples.Later,
                "nic number=4",
                .. Enumerable.Range(1, count).Select(n => $"network \"VLAN {n}\" kind=vlan uplink=nic:4 vlan={n}"),
            ]
        );
        Assert.Equal(expected, Codes(found.Where(f => f.Rule == "M-VLAN-02")));
    }

    [Theory]
    [InlineData("", "guide", "vif vm=web network=Office device=6")]
    [InlineData("VIF-08:e", "guide", "vif vm=web network=Office device=7")]
    [InlineData("M-VIF-01:e", "6.0", "vif vm=web network=Office device=7")]
    [InlineData("", "xs8", "vif vm=web network=Office device=6")]
    [InlineData("M-VIF-01:e", "xs8", "vif vm=web network=Office device=7")]
    [InlineData("M-VIF-01:e", "xcp-8.2", "vif vm=web network=Office device=7")]
    [InlineData("", "xcp-8.3", "vif vm=web network=Office device=15")]
    [InlineData("M-VIF-01:e", "xcp-8.3", "vif vm=web network=Office device=16")]
    [InlineData("M-VIF-01:e", "6.1-6.5", "vm web home=xen01 os=windows tools=no", "vif vm=web network=Office device=4")]
    [InlineData("", "6.1-6.5", "vm web home=xen01 os=windows tools=no", "vif vm=web network=Office device=3")]
    [InlineData("", "6.1-6.5", "vm web home=xen01 os=linux tools=no", "vif vm=web network=Office device=4")]
    [InlineData("", "7.0-7.2", "vm web home=xen01 os=windows tools=no", "vif vm=web network=Office device=4")]
    [InlineData("", "6.0", "vif vm=web network=Office locking=locked")]
    [InlineData("M-VIF-03:n", "6.1-6.5", "vif vm=web network=Office locking=locked")]
    [InlineData("M-VIF-03:n", "xs8", "vif vm=web network=Office locking=locked")]
    [InlineData("", "xcp-8.2", "vif vm=web network=Office locking=locked")]
    [InlineData("", "xs8", "vif vm=web network=Office locking=unlocked")]
    public void Virtual_interfaces(string expected, string edition, params string[] changes) => Said(expected, edition, "", changes);

    [Theory]
    [InlineData(512, "")]
    [InlineData(513, "M-VIF-02:w")]
    public void A_host_has_512_virtual_interfaces(int count, string expected)
    {
        string[] changes =
        [
            Examples.Later,
            .. Enumerable.Range(0, 128).Select(n => $"vm v{n} home=xen02"),
            .. Enumerable.Range(0, count).Select(n => $"vif id=VIF{n + 2} vm=v{n / 5} device={n % 5} network=Office"),
        ];
        Assert.Equal(expected, Codes(Watch("pool production master=xen01 edition=6.0", changes)));
        Assert.Equal("", Codes(Watch("pool production master=xen01", changes)));
    }

    [Theory]
    [InlineData("VLAN-13:e", "guide", Sriov, "network Slow uplink=nic:4")]
    [InlineData("M-SRIOV-01:e", "7.0-7.2", Sriov)]
    [InlineData("", "7.3-7.6", Sriov)]
    [InlineData("", "7.3-7.6", Sriov, "network Slow uplink=nic:4")]
    [InlineData("M-SRIOV-01:e", "7.3-7.6", "network Fast uplink=nic:4 sriov=yes")]
    [InlineData("M-SRIOV-01:e", "xcp-8.3", Sriov, "network Faster uplink=nic:4 sriov=yes")]
    [InlineData("M-SRIOV-01:e", "xs8", "network Fast uplink=bond:guests sriov=yes")]
    [InlineData("M-SRIOV-01:e", "xs8", "nic number=4 sriov=yes", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 sriov=yes")]
    [InlineData("M-SRIOV-01:e", "xs8", "network Lab kind=private-single sriov=yes")]
    [InlineData("M-SRIOV-01:e", "7.0-7.2", Sriov, "vm mail home=xen02 agile=yes", "vif vm=mail network=Fast")]
    [InlineData("M-SRIOV-02:w", "7.3-7.6", Sriov, "vm mail home=xen02 agile=yes", "vif vm=mail network=Fast")]
    [InlineData("M-SRIOV-02:w", "xcp-8.3", Sriov, "vm mail home=xen02 ha-protected=yes", "vif vm=mail network=Fast")]
    [InlineData("", "xcp-8.3", Sriov, "vif vm=mail network=Fast")]
    public void Sriov_networks(string expected, string edition, params string[] changes) => Said(expected, edition, "", changes);

    [Theory]
    [InlineData("PRIV-03:w", "guide", "vm lab home=xen01 ha-protected=yes")]
    [InlineData("M-PRIV-01:w", "6.0", "vm lab home=xen01 ha-protected=yes")]
    [InlineData("M-PRIV-01:w", "xcp-8.3", "vm lab home=xen01 agile=yes")]
    [InlineData("", "xcp-8.3", "vm lab home=xen01")]
    [InlineData("PRIV-03:e", "guide", "vm lab")]
    [InlineData("", "6.0", "vm lab")]
    [InlineData("PRIV-03:e", "xcp-8.3", "vm lab home=xen01", "vm test home=xen02", "vif vm=test network=Lab")]
    public void Single_server_private_networks(string expected, string edition, params string[] changes) =>
        Said(expected, edition, "", ["network Lab kind=private-single", "vif vm=lab network=Lab", .. changes]);

    [Theory]
    [InlineData("M-SDN-01:e", "6.0", "")]
    [InlineData("", "6.0", "controller=192.0.2.200")]
    [InlineData("", "8.0-8.2", "controller-type=dvsc controller=192.0.2.200")]
    [InlineData("M-SDN-01:e", "xs8", "controller-type=dvsc controller=192.0.2.200")]
    [InlineData("M-SDN-01:e M-SDN-02:w", "xcp-8.2", "controller-type=dvsc controller=192.0.2.200")]
    [InlineData("M-SDN-02:w", "xcp-8.2", "controller-type=xo-sdn")]
    [InlineData(
        "M-SDN-01:e M-SDN-02:w",
        "xcp-8.3",
        "controller-type=xo-sdn",
        "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge"
    )]
    [InlineData("", "xcp-8.3", "controller-type=xo-sdn", "network Across kind=private-cross mtu=1454")]
    [InlineData("", "xcp-8.3", "controller-type=xo-sdn", "network Across kind=private-cross mtu=1454 tunnel=gre")]
    [InlineData("M-SDN-02:w", "xcp-8.3", "controller-type=xo-sdn", "network Across kind=private-cross mtu=1454 tunnel=vxlan")]
    [InlineData(
        "",
        "xcp-8.3",
        "controller-type=xo-sdn",
        "network Across kind=private-cross transport=nic:5 tunnel=vxlan",
        "network Storage uplink=nic:5 role=storage mtu=1550"
    )]
    [InlineData("M-SDN-01:e M-SDN-02:w", "xcp-8.3", "controller-type=xo-sdn", "network Across kind=private-cross transport=nic:1")]
    [InlineData(
        "",
        "8.0-8.2",
        "controller=192.0.2.200",
        "network Across kind=private-cross encrypted=yes tunnel=gre",
        "network Beyond kind=private-cross encrypted=yes tunnel=gre"
    )]
    [InlineData(
        "M-SDN-03:e",
        "xcp-8.2",
        "controller-type=xo-sdn",
        "network Across kind=private-cross encrypted=yes tunnel=gre mtu=1400",
        "network Beyond kind=private-cross encrypted=yes tunnel=gre mtu=1400"
    )]
    [InlineData(
        "",
        "xcp-8.3",
        "controller-type=xo-sdn",
        "network Across kind=private-cross encrypted=yes tunnel=gre mtu=1400",
        "network Beyond kind=private-cross encrypted=yes tunnel=vxlan mtu=1400"
    )]
    public void Cross_server_private_networks(string expected, string edition, string pool, params string[] changes) =>
        Said(expected, edition, pool, ["network Across kind=private-cross", .. changes]);

    [Theory]
    [InlineData("M-CLUS-01:e", "7.0-7.2", "network Storage uplink=nic:5 role=storage cluster=yes")]
    [InlineData(
        "M-CLUS-02:w",
        "7.3-7.6",
        "network Storage uplink=nic:5 role=storage cluster=yes",
        "host xen03 backend=openvswitch",
        "interface host=xen03 uplink=nic:5 ip=198.51.100.13 mask=255.255.255.0"
    )]
    [InlineData(
        "",
        "xcp-8.3",
        "network Guests uplink=bond:guests cluster=yes",
        "host xen03 backend=openvswitch",
        "interface uplink=bond:guests host=xen01",
        "interface id=IF8 uplink=bond:guests host=xen02",
        "interface id=IF9 uplink=bond:guests host=xen03"
    )]
    [InlineData("M-CLUS-01:w M-CLUS-02:w", "xs8")]
    [InlineData(
        "M-CLUS-01:e M-CLUS-02:w",
        "xs8",
        "network Storage uplink=nic:5 role=storage cluster=yes",
        "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 disallow-unplug=no"
    )]
    [InlineData(
        "M-CLUS-01:e M-CLUS-02:w",
        "xs8",
        "network Storage uplink=nic:5 role=storage cluster=yes",
        "interface id=IF9 host=xen02 uplink=nic:5 ip=198.51.100.22 mask=255.255.255.0"
    )]
    [InlineData("M-CLUS-01:e M-CLUS-02:w", "xs8", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 cluster=yes")]
    [InlineData("M-CLUS-02:w", "xs8", "network Management uplink=nic:0 role=management cluster=yes")]
    [InlineData(
        "M-CLUS-01:e M-CLUS-02:w",
        "xs8",
        "network Management uplink=nic:0 role=management cluster=yes",
        "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch family=ipv6"
    )]
    [InlineData(
        "M-CLUS-01:e M-CLUS-02:w",
        "xs8",
        "network Management uplink=nic:0 role=management cluster=yes",
        "network Storage uplink=nic:5 role=storage cluster=yes"
    )]
    public void Clustered_pools(string expected, string edition, params string[] changes) =>
        Assert.Equal(
            expected,
            Codes(
                Watch($"pool production master=xen01 edition={edition} clustering=yes", [Base, .. changes])
                    .Where(f => f.Rule is not "NET-04" and not "VLAN-06")
            )
        );

    [Fact]
    public void A_cluster_on_a_bond_with_one_switch_is_said_once()
    {
        var found = Watch(
                "pool production master=xen01 edition=xs8 clustering=yes",
                [
                    Examples.Later,
                    Examples.Bond,
                    "host xen03 backend=openvswitch",
                    "network Guests uplink=bond:guests cluster=yes",
                    "interface host=xen01 uplink=bond:guests",
                    "interface host=xen02 uplink=bond:guests",
                    "interface host=xen03 uplink=bond:guests",
                    "port l3 switch=swL access=30 stp=no",
                    "cable a=xen01:3 b=swL:l3",
                ]
            )
            .Where(f => f.Rule != "NET-04")
            .ToList();
        Assert.Equal("M-CLUS-02:w", Codes(found));
        Assert.Equal("Clustering on xen01 hangs on swL, where all legs of guests end.", Assert.Single(found).Message);
    }

    [Theory]
    [InlineData(2, "1")]
    [InlineData(3, "")]
    [InlineData(4, "1")]
    [InlineData(15, "")]
    [InlineData(17, "1")]
    public void A_cluster_has_an_odd_number_of_hosts_from_three_to_sixteen(int hosts, string findings)
    {
        var found = Watch(
                "pool production master=xen01 edition=xs8 clustering=yes",
                [.. Enumerable.Range(3, hosts - 2).Select(n => $"host h{n} backend=openvswitch")]
            )
            .Where(f => f.Rule == "M-CLUS-02" && f.Message.Contains("odd", StringComparison.Ordinal));
        Assert.Equal(findings.Length, found.Count());
    }

    [Theory]
    [InlineData("M-HA-01:e", "guide", "vm web home=xen01 ha-protected=yes", "host-nic host=xen02 nic=1 present=no")]
    [InlineData("M-HA-01:e", "6.0", "vm web home=xen01 ha-protected=yes", "host-nic host=xen02 nic=1 present=no")]
    [InlineData("NET-04:e", "6.0", "vm web home=xen01 ha-protected=yes", "- cable a=xen02:1")]
    [InlineData("", "xs8", "host-nic host=xen02 nic=1 present=no")]
    [InlineData("M-HA-01:e", "xs8", "vm mail home=xen02 ha-protected=yes", "host-nic host=xen01 nic=4 present=no")]
    [InlineData(
        "M-HA-01:e NET-04:e",
        "xs8",
        "vm web home=xen01 ha-protected=yes",
        "host-nic host=xen02 nic=1 present=no",
        "- cable a=xen01:1"
    )]
    public void Vms_that_ha_protects(string expected, string edition, params string[] changes) => Said(expected, edition, "", changes);

    [Theory]
    [InlineData("M-NBD-01:e", "7.0-7.2", "network Storage uplink=nic:5 role=storage nbd=nbd")]
    [InlineData("", "7.3-7.6", "network Storage uplink=nic:5 role=storage nbd=nbd")]
    [InlineData(
        "",
        "guide",
        "network Storage uplink=nic:5 role=storage nbd=nbd",
        "network Management uplink=nic:0 role=management nbd=insecure-nbd"
    )]
    [InlineData(
        "M-NBD-01:e",
        "xcp-8.3",
        "network Storage uplink=nic:5 role=storage nbd=nbd",
        "network Management uplink=nic:0 role=management nbd=insecure-nbd"
    )]
    [InlineData("", "xcp-8.3", "network Management uplink=nic:0 role=management nbd=nbd")]
    [InlineData("M-NBD-01:e", "xcp-8.3", "network Office uplink=nic:1 nbd=nbd")]
    [InlineData("M-NBD-01:e", "xcp-8.3", "network Lab kind=private-single nbd=nbd")]
    [InlineData("", "xcp-8.3", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 nbd=nbd")]
    [InlineData("", "8.0-8.2", "network Office uplink=nic:1 migration=yes")]
    [InlineData("M-MIG-01:e", "xs8", "network Office uplink=nic:1 migration=yes")]
    [InlineData("", "xcp-8.2", "network Office uplink=nic:1 migration=yes")]
    [InlineData("M-MIG-01:e", "xcp-8.3", "network Office uplink=nic:1 migration=yes")]
    [InlineData("", "xcp-8.3", "network Storage uplink=nic:5 role=storage migration=yes")]
    [InlineData("M-MIG-01:e", "xcp-8.3", "network Storage uplink=nic:5 role=storage migration=yes", "host-nic host=xen02 nic=5 present=no")]
    [InlineData(
        "M-MIG-01:e",
        "xcp-8.3",
        "network Storage uplink=nic:5 role=storage migration=yes",
        "network Management uplink=nic:0 role=management migration=yes"
    )]
    public void Networks_for_disks_and_migration(string expected, string edition, params string[] changes) =>
        Said(expected, edition, "", changes);

    [Theory]
    [InlineData("SWP-01:e SWP-06:e", "guide", "", "port p2 switch=swP access=20")]
    [InlineData("M-SWP-01:e", "6.0", "", "port p2 switch=swP access=20")]
    [InlineData("", "6.0", "", "port p2 switch=swP access=20 stp=no")]
    [InlineData("SWP-01:w", "guide", "", "port t2 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge")]
    [InlineData("", "xcp-8.3", "", "port t2 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge")]
    [InlineData(
        "M-SWP-01:w",
        "xcp-8.3",
        "",
        "switch swT vendor=cisco",
        "port t2 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge"
    )]
    [InlineData("SWP-08:e", "guide", "", "switch swP vendor=cisco", "port p2 switch=swP access=20 portfast=edge bpdu-guard=yes")]
    [InlineData("M-SWP-02:w", "6.0", "", "switch swP vendor=cisco", "port p2 switch=swP access=20 portfast=edge bpdu-guard=yes")]
    [InlineData("M-SWP-02:w", "xs8", "", "switch swP bpdu-guard-default=yes")]
    [InlineData(
        "M-SWP-02:e",
        "xs8",
        "",
        "port t2 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk bpdu-guard=yes",
        "network Raw uplink=nic:4",
        "vif id=VIF9 vm=mail device=1 network=Raw"
    )]
    [InlineData("", "guide", "", "port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk")]
    [InlineData("M-SWP-03:n", "6.0", "", "port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk")]
    [InlineData("SWP-15:w", "xs8", "", "port t2 switch=swT mode=trunk allowed=25 encapsulation=dot1q portfast=edge-trunk")]
    [InlineData("", "7.0-7.2", "igmp-snooping=yes", "segment lan", "switch swP segment=lan")]
    [InlineData("M-SWP-04:n", "7.3-7.6", "igmp-snooping=yes", "segment lan", "switch swP segment=lan")]
    [InlineData("", "7.3-7.6", "igmp-snooping=yes", "segment lan igmp-querier=yes", "switch swP segment=lan")]
    [InlineData("", "7.3-7.6", "igmp-snooping=yes")]
    [InlineData("", "7.3-7.6", "", "segment lan", "switch swP segment=lan")]
    [InlineData("SWP-05:e", "guide", "", "port p2 switch=swP access=20 portfast=edge port-security=yes max-macs=100")]
    [InlineData("M-SWP-05:w", "6.0", "", "port p2 switch=swP access=20 portfast=edge port-security=yes max-macs=100")]
    [InlineData("SWP-05:e", "6.0", "", "port p2 switch=swP access=20 portfast=edge port-security=yes")]
    [InlineData("SWP-05:e", "6.0", "", "vm web home=xen02", "port p2 switch=swP access=20 portfast=edge port-security=yes max-macs=2")]
    [InlineData("M-SWP-05:w", "6.0", "", "vm web home=xen01", "port p2 switch=swP access=20 portfast=edge port-security=yes max-macs=2")]
    [InlineData(
        "SWP-05:e",
        "6.0",
        "",
        "vm web home=xen01 agile=yes",
        "port p2 switch=swP access=20 portfast=edge port-security=yes max-macs=2"
    )]
    [InlineData(
        "SWP-14:e",
        "6.0",
        "",
        "port t2 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk port-security=yes max-macs=100"
    )]
    [InlineData(
        "NET-04:e SWP-06:e VLAN-06:e",
        "guide",
        "stp=strict",
        "- port",
        "- cable",
        "port p2 switch=swP access=20 portfast=edge",
        "cable a=xen02:1 b=swP:p2"
    )]
    [InlineData(
        "M-SWP-01:e NET-04:e VLAN-06:e",
        "6.0",
        "stp=strict",
        "- port",
        "- cable",
        "port p2 switch=swP access=20 portfast=edge",
        "cable a=xen02:1 b=swP:p2"
    )]
    public void Switch_ports(string expected, string edition, string pool, params string[] changes) =>
        Said(expected, edition, pool, changes);

    [Theory]
    [InlineData("M-NET-01:e", "guide", "network Office uplink=nic:1 bridge=eth-office")]
    [InlineData("M-NET-01:e", "6.0", "network Office uplink=nic:1 bridge=eth-office")]
    [InlineData("", "xs8", "network Office uplink=nic:1 bridge=br-123456789012")]
    [InlineData("M-NET-01:e", "xs8", "network Office uplink=nic:1 bridge=br-1234567890123")]
    [InlineData("M-NET-01:e", "xs8", "network Office uplink=nic:1 bridge=br", "network Storage uplink=nic:5 role=storage bridge=br")]
    [InlineData("", "xs8", "network Office uplink=nic:1 bridge=xenbr1")]
    [InlineData("M-NET-01:e", "xs8", "network Office uplink=nic:1 bridge=xenbr4")]
    [InlineData("", "xs8", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 bridge=xapi0")]
    [InlineData("M-NET-01:e", "xs8", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 bridge=xapi-mail")]
    [InlineData("M-NET-01:e", "xs8", "network Office uplink=nic:1 bridge=\"my bridge\"")]
    [InlineData("", "guide", "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge")]
    [InlineData("M-NET-03:n", "6.0", "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge")]
    public void Bridges(string expected, string edition, params string[] changes) => Said(expected, edition, "", changes);

    [Theory]
    [InlineData("M-SEQ-02:w", "6.0", "task kind=mgmt host=xen01 order=3", "task id=T9 kind=mgmt host=xen02 order=4")]
    [InlineData("M-SEQ-02:w", "guide", "task kind=mgmt host=xen01 order=3", "task id=T9 kind=mgmt host=xen02 order=4")]
    [InlineData("", "6.0", "task kind=mgmt host=xen01 order=4", "task id=T9 kind=mgmt host=xen02 order=3")]
    [InlineData("", "xs8", "task kind=mgmt order=4")]
    [InlineData("M-SEQ-01:n", "6.0", "task kind=bond host=xen01 order=1", "task id=T9 kind=pool-join host=xen02 order=2")]
    [InlineData("", "6.0", "task kind=bond host=xen01 order=3", "task id=T9 kind=pool-join host=xen02 order=2")]
    public void The_order_of_work(string expected, string edition, params string[] changes) => Said(expected, edition, "", changes);

    [Theory]
    [InlineData("M-VLAN-01", "xs8", "", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=0")]
    [InlineData("M-VLAN-04", "xs8", "", "vif vm=web network=Office trunks=30")]
    [InlineData("M-VIF-01", "xs8", "", "vif vm=web network=Office device=9")]
    [InlineData(
        "M-SDN-01",
        "6.0",
        "controller=192.0.2.200",
        "network Across kind=private-cross",
        "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge",
        "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge"
    )]
    [InlineData(
        "M-SDN-02",
        "xcp-8.3",
        "controller-type=xo-sdn",
        "network Across kind=private-cross transport=nic:5",
        "port s1 switch=swS access=40 portfast=edge mtu=9000",
        "port s2 switch=swS access=40 portfast=edge mtu=9000"
    )]
    [InlineData(
        "M-CLUS-01",
        "xs8",
        "clustering=yes",
        "network Storage uplink=nic:5 role=storage cluster=yes",
        "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 disallow-unplug=no"
    )]
    [InlineData("M-SWP-01", "xs8", "", "port p1 switch=swP access=20", "port p2 switch=swP access=20")]
    [InlineData("M-SWP-01", "xs8", "stp=strict")]
    [InlineData("M-SWP-02", "xs8", "", "port p2 switch=swP access=20 portfast=edge bpdu-guard=yes")]
    [InlineData("M-SWP-02", "xs8", "", "switch swP bpdu-guard-default=yes")]
    [InlineData(
        "M-SWP-03",
        "xs8",
        "",
        "port t1 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk",
        "port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk",
        "port t9 switch=swT mode=trunk native=999 allowed=25 encapsulation=dot1q portfast=edge-trunk shutdown=yes"
    )]
    [InlineData("M-SWP-05", "xs8", "", "port p2 switch=swP access=20 portfast=edge port-security=yes max-macs=100")]
    [InlineData("M-NET-01", "xs8", "", "network Office uplink=nic:1 bridge=ethernet")]
    [InlineData(
        "M-SEQ-02",
        "xs8",
        "",
        "task kind=mgmt host=xen01 order=3",
        "task id=T8 kind=mgmt host=xen02 order=4",
        "task id=T9 kind=vm order=5"
    )]
    public void A_fix_removes_its_findings_and_brings_no_error(string rule, string edition, string pool, params string[] changes)
    {
        var topology = Topology.Of(Design($"pool production master=xen01 edition={edition} {pool}", [Base, .. changes]));
        var findings = Rules.Check(topology);
        var own = findings.Where(f => f.Rule == rule).ToList();
        var offer = Fixes.All(Checked.Of(topology), rule);
        Assert.NotEmpty(own);
        Assert.Empty(offer.Left.Select(l => l.Why));
        FixTests.Mends(topology, offer.Command!, own);
    }

    [Theory]
    [InlineData("M-VLAN-01", "xs8", "", "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=0", "network Raw uplink=nic:4")]
    [InlineData("M-VLAN-04", "xs8", "", "vif vm=mail network=\"VLAN 25\" trunks=30")]
    [InlineData("M-VIF-01", "6.0", "", "vm web home=xen01 os=windows tools=no", "vif vm=web network=Office device=0", Seven)]
    [InlineData("M-SDN-01", "xs8", "", "network Across kind=private-cross")]
    [InlineData("M-SDN-02", "xcp-8.3", "controller-type=xo-sdn", "network Across kind=private-cross")]
    [InlineData("M-SDN-02", "xcp-8.3", "controller-type=xo-sdn", "network Across kind=private-cross transport=nic:5")]
    [InlineData(
        "M-SWP-03",
        "xs8",
        "",
        "port t1 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk",
        "network Raw uplink=nic:4"
    )]
    [InlineData("M-SRIOV-02", "xs8", "", Sriov, "vm mail home=xen02 agile=yes", "vif vm=mail network=Fast")]
    public void A_person_decides(string rule, string edition, string pool, params string[] changes)
    {
        var topology = Topology.Of(Design($"pool production master=xen01 edition={edition} {pool}", [Base, .. changes]));
        Assert.Null(Rules.Check(topology).First(f => f.Rule == rule).FixIn(topology));
    }

    private static string Base => string.Join('\n', Examples.Later, Examples.Bond, Examples.Trunk, Trunk999, Examples.Storage);

    private static void Said(string expected, string edition, string pool, string[] changes)
    {
        var found = Watch($"pool production master=xen01 edition={edition} {pool}", [Base, .. changes]);
        var codes = Codes(found);
        Assert.True(expected == codes, $"{edition}: {codes}\n{string.Join('\n', found.Select(f => f.Message))}");
    }

    private static string Codes(IEnumerable<Finding> findings) =>
        string.Join(
            ' ',
            findings.Select(f => $"{f.Rule}:{f.Level.ToString().ToLowerInvariant()[0]}").Distinct().Order(StringComparer.Ordinal)
        );

    private static List<Finding> Watch(string pool, IEnumerable<string> changes)
    {
        var design = Design(pool, changes);
        var found = Rules.Check(Topology.Of(design)).Where(f => Watched.Contains(f.Rule)).ToList();
        foreach (var finding in found) RuleTests.Sound(design, finding);
        return found;
    }

    private static Design Design(string pool, IEnumerable<string> changes) => DesignTextTests.Read(Examples.Pool([.. changes, pool]));
}
