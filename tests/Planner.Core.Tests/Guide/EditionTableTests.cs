using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// The parameters of each edition, and one pool that breaks as much as it can, planned for every edition: what is reported where.
/// </summary>
public sealed class EditionTableTests
{
    private static readonly string[] Hosts =
    [
        .. Enumerable
            .Range(3, 15)
            .Select(n => $"host xen{n:00} ip=192.0.2.{10 + n} mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch"),
    ];
    private static readonly string[] Nics = [.. Enumerable.Range(6, 11).Select(n => $"nic number={n}")];

    /// <summary>
    /// Seventeen hosts with seventeen NICs, five bonds (one of three NICs, one with LACP to no LAG), management tagged and on one NIC, IPv6
    /// on one host.
    /// </summary>
    private static string[] Broken(string edition) =>
        [
            Examples.Later,
            Examples.Bond,
            Examples.Storage,
            .. Hosts,
            .. Nics,
            "nic number=4",
            $"pool production master=xen01 edition={edition} ha=yes",
            "network Management kind=vlan uplink=nic:0 vlan=10 role=management mtu=9000",
            "network Office uplink=nic:1 mtu=9000",
            "bond guests members=2,3 mode=lacp hashing=src_mac properties=lacp-time=quick",
            "bond three members=6,7,8",
            "bond p4 members=9,10",
            "bond p5 members=11,12",
            "bond p6 members=13,14",
            "bond p7 members=15,16 mode=active-backup",
            "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 gateway=198.51.100.1 disallow-unplug=no",
            "host xen02 ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1 backend=bridge version=8.1 family=ipv6",
            "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch version=8.2",
            "host-nic host=xen02 nic=3 gro=no pci=2",
            "host-nic host=xen01 nic=3 pci=1",
            "host-nic host=xen03 nic=16 present=no",
            "vm web trunk-guest=yes",
            "task order=1 kind=bond bond=guests host=xen02",
            "task order=2 kind=pool-join",
        ];

    // From 6.0 on: what no release takes, whatever its number.
    private const string Always =
        "M-BOND-01 M-BOND-02 M-MGMT-02 M-MGMT-03 M-MGMT-04 M-MGMT-05 M-MTU-01 M-NIC-01 M-POOL-03 M-POOL-04 M-POOL-06 M-POOL-07";
    private const string Lacp = "M-BOND-05 M-BOND-07 M-BOND-08";

    [Theory]
    [InlineData("guide", "BOND-01 MGMT-10 POOL-01 POOL-12 M-BOND-02 M-MGMT-02 M-MGMT-03 M-MTU-01 M-MTU-02 M-POOL-07")]
    [InlineData("6.0", "MGMT-10 M-MGMT-06 M-POOL-01", Always)]
    [InlineData("6.1-6.5", "MGMT-10 M-BOND-13 M-MGMT-06 M-POOL-01", Always, Lacp)]
    [InlineData("7.0-7.2", "MGMT-10 M-BOND-13 M-MGMT-06 M-POOL-01 M-POOL-02", Always, Lacp)]
    [InlineData("7.3-7.6", "M-BOND-13 M-MGMT-06 M-POOL-02", Always, Lacp)]
    [InlineData("8.0-8.2", "M-BOND-10 M-BOND-13 M-MGMT-06 M-POOL-02", Always, Lacp)]
    [InlineData("xs8", "M-BOND-10 M-BOND-13 M-MGMT-06 M-POOL-02 M-POOL-05", Always, Lacp)]
    [InlineData("xcp-8.2", "M-BOND-13 M-MGMT-06 M-MTU-03 M-POOL-02", Always, Lacp)]
    [InlineData("xcp-8.3", "M-BOND-13 M-MGMT-06 M-MTU-03 M-POOL-02 M-POOL-05", Always, Lacp)]
    public void One_broken_pool_planned_for_each_edition(string edition, params string[] expected)
    {
        string[] watched = [.. Mine, "POOL-01", "POOL-12", "BOND-01", "MGMT-10"];
        var found = Rules.Check(Topology.Of(Read(Broken(edition)))).Select(f => f.Rule).Where(watched.Contains).Distinct();
        Assert.Equal(expected.SelectMany(e => e.Split(' ')).Order(StringComparer.Ordinal), found.Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData(Edition.Guide, 16, 2, 16, 7, false, NetworkBackend.Bridge, ControllerType.Dvsc)]
    [InlineData(Edition.Xs60, 16, 2, 8, 7, false, NetworkBackend.Openvswitch, ControllerType.Dvsc)]
    [InlineData(Edition.Xs61, 16, 4, 8, 7, false, NetworkBackend.Openvswitch, ControllerType.Dvsc)]
    [InlineData(Edition.Xs70, 16, 4, 8, 7, false, NetworkBackend.Openvswitch, ControllerType.Dvsc)]
    [InlineData(Edition.Xs73, 64, 4, 8, 7, true, NetworkBackend.Openvswitch, ControllerType.Dvsc)]
    [InlineData(Edition.Ch8, 64, 4, 4, 7, true, NetworkBackend.Openvswitch, ControllerType.Dvsc)]
    [InlineData(Edition.Xs8, 64, 4, 4, 7, true, NetworkBackend.Openvswitch, ControllerType.None)]
    [InlineData(Edition.Xcp82, 64, 4, null, 7, true, NetworkBackend.Openvswitch, ControllerType.XoSdn)]
    [InlineData(Edition.Xcp83, 64, 4, null, 16, true, NetworkBackend.Openvswitch, ControllerType.XoSdn)]
    public void Each_edition_has_these_parameters(
        Edition edition,
        int hosts,
        int nicsPerBond,
        int? bonds,
        int vifs,
        bool tagged,
        NetworkBackend backend,
        ControllerType controller
    )
    {
        var limits = EditionLimits.Of(edition);
        Assert.Equal(
            (hosts, nicsPerBond, bonds, 16, vifs),
            (limits.HostsPerPool, limits.NicsPerBond, limits.BondsPerHost, limits.NicsPerHost, limits.VifsPerVm)
        );
        Assert.Equal((tagged, backend, controller), (limits.TaggedManagement, limits.Backend, limits.Controller));
        Assert.Equal(edition >= Edition.Xs70 ? 800 : null, limits.VlansPerHost);
        Assert.Equal(edition >= Edition.Xs61, limits.BondModes.Contains(BondMode.Lacp));
        Assert.Equal(
            (edition >= Edition.Xs73, edition is Edition.Xs73 or Edition.Ch8 or Edition.Xs8 or Edition.Xcp83, edition == Edition.Xcp83),
            (limits.Sriov, limits.Clustering, limits.Ipv6Management)
        );
    }

    [Fact]
    public void A_later_rule_begins_where_the_one_it_takes_the_place_of_ends()
    {
        foreach (var rule in Rules.All.OfType<ModernRule>().Where(r => r.InPlaceOf.Length > 0))
            if (Rules.Named(rule.InPlaceOf) is { } before)
            {
                Assert.All(
                    Enum.GetValues<Edition>().Where(e => e > Edition.Guide),
                    e => Assert.True(rule.HoldsIn(e) != before.HoldsIn(e), $"{rule.Id} and {before.Id} in {e}")
                );
                Assert.True(before.HoldsIn(Edition.Guide));
            }
    }

    /// <summary>
    /// Those of every release, those from 5.6 on; where a rule of the guide says the same, that speaks.
    /// </summary>
    [Fact]
    public void These_later_rules_hold_in_the_edition_of_the_guide_too() =>
        Assert.Equal(
            [
                "M-BOND-02", "M-BOND-03", "M-BOND-04", "M-BOND-10", "M-BOND-12", "M-BOND-14", "M-HA-01", "M-MGMT-02",
                "M-MGMT-03", "M-MTU-01", "M-MTU-02", "M-NET-01", "M-NET-02", "M-POOL-02", "M-POOL-07", "M-SDN-01", "M-SEQ-01",
                "M-SEQ-02", "M-VLAN-03",
            ],
            Rules.All.OfType<ModernRule>().Where(r => r.HoldsIn(Edition.Guide)).Select(r => r.Id)
        );

    /// <summary>The rules of pools, NICs, bonds, management and MTU.</summary>
    internal static IReadOnlyList<string> Mine { get; } =
    [.. Rules.All.OfType<ModernRule>().Select(r => r.Id).Where(id => id.Split('-')[1] is "POOL" or "NIC" or "BOND" or "MGMT" or "MTU")];

    private static Design Read(params string[] changes) => DesignTextTests.Read(Examples.Pool(changes));
}
