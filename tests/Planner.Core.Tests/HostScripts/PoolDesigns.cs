using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.HostScripts;

/// <summary>Small pools for scripts.</summary>
internal static class PoolDesigns
{
    private const string Properties = "lacp-time=fast, lacp-fallback-ab=false, hashing_algorithm=src_mac, lacp-speed=$(reboot)";

    public static IReadOnlyDictionary<string, string> All { get; } =
        new Dictionary<string, string>
        {
            ["plain"] = """
                design "Two hosts, plain NICs"
                pool fra master=xen01
                nic number=0 role=management
                nic number=1
                nic number=2 role=storage
                host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1
                host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1
                network "Network 0" uplink=nic:0 role=management
                network "Network 1" uplink=nic:1 auto-add=yes
                network "Storage" uplink=nic:2 role=storage mtu=9000
                network "VLAN 485" kind=vlan uplink=nic:1 vlan=485
                network "Lab" kind=private-single home=xen02
                network "Across" kind=private-cross
                interface host=xen01 uplink=nic:2 ip=198.51.100.11 mask=255.255.255.0
                interface host=xen02 uplink=nic:2 ip=198.51.100.12 mask=255.255.255.0
                """,
            ["guide-bonds"] = """
                design "Guide edition, management in a bond"
                pool fra master=xen01
                nic number=0 role=management speed=100 autoneg=no duplex=full
                nic number=1 role=management
                nic number=2
                nic number=3
                host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 dns=192.0.2.53
                host xen02 ip-mode=dhcp
                bond "Bond 0+1" members=0,1 mode=active-backup
                bond "Bond 2+3" members=2,3
                network "Management" uplink="bond:Bond 0+1" role=management
                network "VLAN 25" kind=vlan uplink="bond:Bond 2+3" vlan=25
                """,
            ["modern-bonds"] = $"""
                design "A newer release with LACP"
                pool ams edition=8.0-8.2 master=ams01
                nic number=0 role=management
                nic number=1 role=management
                nic number=2
                nic number=3
                nic number=4 role=storage
                nic number=5 role=storage
                host ams01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1
                host ams02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1
                host ams03 ip=192.0.2.13 mask=255.255.255.0 gateway=192.0.2.1
                bond "Bond 0+1" members=0,1 mode=active-backup
                bond "Bond 2+3" members=2,3 mode=lacp hashing=src_mac properties="{Properties}"
                bond "Bond 4+5" members=4,5
                network "Management" uplink="bond:Bond 0+1" role=management
                network "VMs" uplink="bond:Bond 2+3"
                network "VLAN 10" kind=vlan uplink="bond:Bond 2+3" vlan=10 mtu=1400
                network "iSCSI" uplink="bond:Bond 4+5" role=storage mtu=9000
                interface host=ams01 uplink="bond:Bond 4+5" ip=198.51.100.11 mask=255.255.255.0
                interface host=ams02 uplink="bond:Bond 4+5" ip=198.51.100.12 mask=255.255.255.0
                interface host=ams03 uplink="bond:Bond 4+5" ip-mode=dhcp disallow-unplug=no
                """,
            ["early-fields"] = $"""
                design "Fields that 6.0 does not know"
                pool fra edition=6.0 master=xen01 clustering=yes igmp-snooping=yes
                {Fields}
                """,
            ["later-fields"] = $"""
                design "Fields of 8.0, with Citrix's controller"
                pool fra edition=8.0-8.2 master=xen01 clustering=yes igmp-snooping=yes controller-type=dvsc controller=192.0.2.200
                {Fields}
                """,
            ["xcp-fields"] = $"""
                design "Fields of XCP-ng, with the controller of Xen Orchestra"
                pool fra edition=xcp-8.3 master=xen01 controller-type=xo-sdn
                {Fields}
                """,
            ["ipv6"] = """
                design "Management and storage over IPv6"
                pool fra edition=xcp-8.3 master=xen01
                nic number=0 role=management
                nic number=1 role=storage
                host xen01 family=ipv6 ip=2001:DB8:0:0::11/64 gateway=fe80::1 dns=2001:db8::53 backend=openvswitch
                host xen02 family=ipv6 ip=2001:db8::12 mask=64 gateway=fe80::1 backend=openvswitch
                host xen03 family=ipv6 ip-mode=dhcp backend=openvswitch
                host xen04 family=dual ip=192.0.2.14/24 gateway=192.0.2.1 ip6=2001:db8::14/64 gateway6=fe80::1 backend=openvswitch
                network "Network 0" uplink=nic:0 role=management
                network "Storage" uplink=nic:1 role=storage
                interface host=xen01 uplink=nic:1 ip=2001:db8:0:1::11/64
                interface host=xen02 uplink=nic:1 ip=2001:db8:0:1::12/64
                interface host=xen03 uplink=nic:1 ip=198.51.100.13/24
                interface host=xen04 uplink=nic:1 ip=198.51.100.14/24
                """,
        };

    /// <summary>A pool with as much of everything as an edition has.</summary>
    public static string In(Edition edition)
    {
        var lacp = edition >= Edition.Xs61 ? $"mode=lacp hashing=tcpudp-ports properties=\"{Properties}\"" : "mode=active-backup";
        var nics = $"\n{string.Concat(Enumerable.Range(4, 6).Select(i => $"nic number={i}\n"))}";
        return $"""
            design "As much as {Codecs.WordOf(edition)} has"
            pool all edition={Codecs.WordOf(edition)} master=xen01 clustering=yes igmp-snooping=yes {Controller}
            {Fields.Replace("\nnetwork \"Network 0\" uplink=nic:0", "\nbond \"Bond 5+6\" members=5,6\nbond \"Bond 7+8\" members=7,8 " + lacp
                + "\nbond \"Bond 0+9\" members=0,9\nnetwork \"Network 0\" uplink=\"bond:Bond 0+9\"", StringComparison.Ordinal)
                .Replace("\nnic number=4\n", nics, StringComparison.Ordinal)}
            network "On a bond" uplink="bond:Bond 7+8" mtu=1400
            network "VLAN 12" kind=vlan uplink="bond:Bond 7+8" vlan=12
            network "VLAN 13" kind=vlan uplink="bond:Bond 5+6" vlan=13 auto-add=yes
            """;
    }

    private const string Controller = "controller-type=dvsc controller=192.0.2.200";

    private const string Fields = """
        nic number=0 role=management
        nic number=1
        nic number=2 role=storage
        nic number=3 sriov=yes
        nic number=4
        host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch
        host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch
        network "Network 0" uplink=nic:0 role=management nbd=nbd
        network "Network 1" uplink=nic:1 bridge=br-one
        network "Storage" uplink=nic:2 role=storage mtu=9000 nbd=nbd migration=yes cluster=yes
        network "Fast" uplink=nic:3 sriov=yes mtu=9000
        network "Tagged and fast" uplink=nic:3 sriov=yes vlan=9
        network "VLAN 485" kind=vlan uplink=nic:1 vlan=485 bridge=br-dmz
        network "VLAN 486" kind=vlan uplink=nic:1 vlan=486 bridge=xapi486
        network "Lab" kind=private-single home=xen02 bridge=br-lab
        network "Across" kind=private-cross tunnel=gre transport=nic:2 mtu=1450 nbd=nbd
        network "Beyond" kind=private-cross tunnel=vxlan encrypted=yes
        network "Far" kind=private-cross transport=nic:4
        interface host=xen01 uplink=nic:2 ip=198.51.100.11 mask=255.255.255.0
        interface host=xen02 uplink=nic:2 ip=198.51.100.12 mask=255.255.255.0
        vm "it's a wall" trunk-guest=yes
        vif vm="it's a wall" network="Network 1" trunks=30-31 locking=unlocked
        vif vm="it's a wall" device=1 network="VLAN 485" locking=locked
        """;
}
