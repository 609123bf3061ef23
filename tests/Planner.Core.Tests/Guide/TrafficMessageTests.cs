using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>That findings name the things and the values they are about, and what their fixes leave behind.</summary>
public sealed class TrafficMessageTests
{
    private const string Observed = "ea09ed50-aa86-ce94-482b-cbc8c92e1c95";

    [Theory]
    [InlineData("SWP-04", "s2", "Storage NIC 5 of xen02 faces port s2 of swS", "port s2 switch=swS access=40")]
    [InlineData(
        "SWP-10",
        "p1",
        "the NIC is set to 100 Mb/s and the port to 10",
        "switch swP speed-class=10/100",
        "nic number=1 speed=100 autoneg=no duplex=full",
        "port p1 switch=swP access=20 portfast=edge speed=10 duplex=full",
        "port p2 switch=swP access=20 portfast=edge speed=100 duplex=full"
    )]
    [InlineData(
        "SWP-11",
        "p2",
        "the port is fixed to 1000 Mb/s, half duplex",
        "port p2 switch=swP access=20 portfast=edge speed=1000 duplex=half"
    )]
    [InlineData("SWP-11", "p1", "the NIC is fixed to 1000 Mb/s", "nic number=1 autoneg=no")]
    [InlineData(
        "VIF-04",
        "VIF 0",
        "VIF 0 of web has 00:00:00:00:00:00, which is no address",
        "vif vm=web network=Office mac=00:00:00:00:00:00"
    )]
    [InlineData("VIF-07", "VIF 0", "prefix 3c:fd:fe", "vif vm=web network=Office mac=3c:fd:fe:00:00:01")]
    [InlineData(
        "VIF-09",
        "VIF 0",
        "has b6:46:4c:70:fe:0e, which its seed gives for VIF 1; made anew it would get a2:d7:64:e8:0e:e0",
        $"vm web home=xen01 seed={Observed}",
        "vif vm=web network=Office mac=b6:46:4c:70:fe:0e"
    )]
    [InlineData(
        "VIF-09",
        "VIF 0",
        "which is not from its seed; made anew it would get a2:d7:64:e8:0e:e0",
        $"vm web home=xen01 seed={Observed}",
        "vif vm=web network=Office mac=02:46:4c:70:fe:0e"
    )]
    [InlineData(
        "SEG-02",
        "production",
        "keep all traffic apart, but Management (management) and Storage (storage) meet in VLAN 10 of logical switch plant; "
            + "only VM traffic is apart",
        "pool production master=xen01 segregation=all",
        "logical-switch plant",
        "switch swM logical-switch=plant",
        "switch swS logical-switch=plant",
        "port s1 switch=swS access=10 portfast=edge",
        "port s2 switch=swS access=10 portfast=edge"
    )]
    [InlineData(
        "SEG-02",
        "production",
        "and the storage address on NIC 1 (storage) meet in VLAN 20 of switch swP; only management traffic is apart",
        "pool production master=xen01 segregation=all",
        "- vif vm=web",
        "network Storage uplink=nic:5",
        "interface host=xen01 uplink=nic:1",
        "interface host=xen02 uplink=nic:1"
    )]
    [InlineData(
        "SEG-03",
        "SEG-01 accepted",
        "SEG-01 for pool production was accepted on 2026-05-01 with a review every 30 days, and one was due on 2026-05-31",
        "pool production master=xen01 size=small",
        "vif vm=web network=Management",
        "waiver rule=SEG-01 on=P1 reason=small given=2026-05-01 review-days=30"
    )]
    [InlineData(
        "SEG-03",
        "SEG-07 accepted",
        "SEG-07 was accepted without saying how often",
        "pool production master=xen01 size=small",
        "vif vm=web network=Storage",
        "waiver rule=SEG-07 reason=small"
    )]
    [InlineData("SEG-07", "VIF 0", "web is on the storage network with VIF 0 (Storage)", "vif vm=web network=Storage")]
    [InlineData(
        "SEG-10",
        "Storage",
        "production is to keep storage apart, but Storage is added to every new VM",
        "pool production master=xen01 segregation=physical",
        "network Storage uplink=nic:5 role=storage auto-add=yes"
    )]
    [InlineData(
        "PRIV-04",
        "xen02",
        "xen02 runs the Linux bridge, which Lab and Test cannot span",
        "network Lab kind=private-cross",
        "network Test kind=private-cross",
        "host xen01 ip=192.0.2.11 mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch"
    )]
    [InlineData(
        "PRIV-06",
        "xen02",
        "xen02 runs XenServer 5.5, but Lab needs 5.6 FP1 or later",
        "network Lab kind=private-cross",
        "host xen02 version=\"XenServer 5.5\" ip=192.0.2.12 mask=255.255.255.0 gateway=192.0.2.1"
    )]
    [InlineData("PRIV-07", "VIF 0", "mail is to be isolated, but VIF 0 is on VLAN 25", "vm mail home=xen02 isolated=yes")]
    [InlineData(
        "VLAN-01",
        "web",
        "web and mail need VLAN 26, which no network of production carries",
        "vm web home=xen01 needs-vlans=26",
        "vm mail home=xen02 needs-vlans=26"
    )]
    [InlineData("VLAN-01", "web", "web needs VLAN 4095, but VLANs end at 4094", "vm web home=xen01 needs-vlans=4095")]
    [InlineData("VLAN-11", "web", "web needs VLAN 25 but has no virtual interface on VLAN 25", "vm web home=xen01 needs-vlans=25")]
    [InlineData(
        "PRIV-03",
        "test",
        "test lives on xen02, but Lab on xen01",
        "network Lab kind=private-single home=xen01",
        "vm test home=xen02",
        "vif vm=test network=Lab"
    )]
    public void A_finding_names_things_and_values(string rule, string first, string said, params string[] changes)
    {
        var topology = Cases.Full(changes);
        var found = Cases.Open(topology).First(f => f.Rule == rule);
        Assert.Contains(said, found.Message, StringComparison.Ordinal);
        Assert.Equal(first, topology.Design.Find(found.Subjects[0].Thing)!.Title);
    }

    [Fact]
    public void A_device_s_address_gives_way_to_a_generated_one() =>
        Assert.All(Mended("VIF-07", "vif vm=web network=Office mac=00:1b:21:00:00:01").Vifs, v => Assert.Null(v.Mac));

    [Fact]
    public void A_clone_gets_a_seed_that_no_other_vm_has_and_the_same_each_time()
    {
        string[] changes =
        [
            $"vm web home=xen01 seed={Observed}",
            $"vm copy seed={Observed} cloned-from=web",
            "vif vm=copy network=Office device=1",
        ];
        var seeds = Mended("VIF-10", changes).Vms.Select(v => v.Seed).Where(s => s.Length > 0).ToList();
        Assert.Equal(2, seeds.Distinct().Count());
        Assert.All(seeds, s => Assert.True(Guid.TryParseExact(s, "D", out _)));
        Assert.Equal(seeds, Mended("VIF-10", changes).Vms.Select(v => v.Seed).Where(s => s.Length > 0));
    }

    [Fact]
    public void A_missing_vlan_network_is_put_on_the_only_trunk_that_carries_the_vlan_with_all_who_need_it()
    {
        string[] wide =
        [
            .. Enumerable
                .Range(1, 2)
                .Select(n => $"port t{n} switch=swT mode=trunk native=1 allowed=25,26 encapsulation=dot1q portfast=edge-trunk"),
        ];
        var design = Mended("VLAN-01", [.. wide, "vm web home=xen01 needs-vlans=26", "vm mail home=xen02 needs-vlans=26"]);
        var network = design.Networks.Single(n => n.Vlan is { Number: 26 });
        Assert.Equal(("VLAN 26", new Uplink(4), NetworkKind.Vlan), (network.Name, network.Uplink, network.Type));
        Assert.Equal(
            [("web", 1), ("mail", 1)],
            design.Vifs.Where(v => v.Network == network.Id).Select(v => (design.Vms[v.Vm].Name, v.Device))
        );
    }

    [Fact]
    public void Where_no_trunk_carries_the_vlan_a_person_decides() =>
        Assert.Null(Fix(Cases.Full("vm mail home=xen02 needs-vlans=26"), "VLAN-01"));

    [Fact]
    public void An_isolated_vm_that_must_get_out_is_for_a_person() =>
        Assert.Null(Fix(Cases.Full("vm web home=xen01 isolated=yes needs=Office"), "PRIV-07"));

    [Fact]
    public void A_slow_switch_under_one_host_only_is_for_a_person() =>
        Assert.Null(
            Fix(
                Cases.Full("switch swX speed-class=10/100", "port x1 switch=swX access=20 portfast=edge", "cable a=xen02:1 b=swX:x1"),
                "SWP-10"
            )
        );

    private static Fix? Fix(Topology topology, string rule) =>
        Cases.Open(topology).First(f => f.Rule == rule).FixIn(topology);

    private static Design Mended(string rule, params string[] changes)
    {
        var topology = Cases.Full(changes);
        var fix = Fix(topology, rule)!;
        return Assert.IsType<Accepted>(new Together(fix.What, fix.Commands).Decide(topology.Design)).ApplyTo(topology.Design);
    }
}
