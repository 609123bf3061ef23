using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>What holds for the findings of any design: here the example pool with a random handful of mistakes made in it.</summary>
public sealed class FindingProperties
{
    private static readonly string[] Mistakes =
    [
        "pool production",
        "pool production master=xen02 edition=xcp-8.3 stp=strict segregation=physical switch-redundancy=yes management-vlan=10",
        "- cable a=xen01:0",
        "- cable a=xen02:2",
        "- cable a=xen02:4",
        "- cable a=xen",
        "host-nic host=xen02 nic=1 present=no",
        "host-nic host=xen01 nic=0 present=no mac=02:16:3e:00:00:01 speed=100",
        "deviation host=xen02 network=Office uplink=nic:63",
        "deviation host=xen01 network=Management",
        "deviation host=xen02 bond=guests members=0,5",
        "deviation host=xen01 bond=guests",
        "bond guests members=1",
        "bond guests",
        "bond more members=3,4",
        "network Management uplink=bond:guests vlan=30 role=management",
        "network Management kind=private-cross role=management",
        "network Office uplink=nic:3 vlan=7",
        "network \"VLAN 25\" kind=vlan uplink=bond:guests vlan=30",
        "network \"VLAN 25\" kind=vlan vlan=0",
        "network Lab kind=private-single uplink=bond:guests vlan=5",
        "port p1 switch=swP access=",
        "port p2 switch=swM mode=trunk",
        "port t1 switch=swT mode=trunk allowed=all encapsulation=isl port-security=yes bpdu-guard=yes",
        "port l1 switch=swR access=31",
        "switch swP logical-switch=stack vendor=cisco bpdu-guard-default=yes",
        "interface host=xen01 uplink=nic:3 purpose=management",
        "interface host=xen02 uplink=bond:guests ip=192.0.2.11",
        "host xen02",
        "host xen02 ip=192.0.2.11 mask=255.255.255.255 gateway=192.0.2.11",
        "vif vm=web network=Management device=9 mac=02:16:3e:00:00:01",
        "vm web needs=Guests,Office agile=yes",
        "vm mail home=xen01 seed=s",
        "waiver rule=SEG-01 reason=known",
        "segment lan",
        "switch swT segment=lan",
        "switch swM segment=lan",
        "switch swP speed-class=10/100",
        "nic number=1 speed=100 autoneg=no duplex=half",
        "port p1 switch=swP access=20 speed=100 duplex=half",
        "port s1 switch=swS access=10",
        "port r1 switch=swR mode=trunk native=30 allowed=25,30 speed=1000",
        "host xen02 version=5.6 ip=192.0.2.12",
        "pool production master=xen01 segregation=all size=small",
        "network Management uplink=nic:0 role=management auto-add=yes",
        "network Lab kind=private-cross auto-add=yes",
        "vif vm=web network=Office mac=00:16:3e:00:00:01",
        "vif id=VIF8 vm=mail network=Storage device=1 mac=ff:ff:ff:ff:ff:ff",
        "vif id=VIF9 vm=shop network=Office device=2 mac=02:16:3e:00:00:01 trunks=7",
        "vm web home=xen01 os=windows tools=no isolated=yes needs-vlans=25,26,4095,0",
        "vm copy seed=s cloned-from=mail",
        "vm spare trunk-guest=yes needs-vlans=30",
        "waiver rule=SEG-07 reason=known given=2020-01-01 review-days=1",
        Examples.Later,
        "pool production master=xen01 edition=6.0 ha=yes restricted-size=yes",
        "pool production master=xen01 edition=7.3-7.6 ha=yes management-vlan=20",
        "bond guests members=1,2,3 mode=lacp hashing=src_mac properties=\"lacp-time=quick, x\"",
        Examples.Lacp,
        "port l1 switch=swL lag=po2",
        "logical-switch stack link=uplink",
        "lag po1 switch=swL mode=static",
        "network Management uplink=nic:0 role=management mtu=9000 vlan=0",
        "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25 mtu=9000",
        "nic number=5 max-mtu=1500 speed=100",
        "network Storage uplink=nic:5 role=storage mtu=9000",
        "vm web trunk-guest=yes",
        "host xen02 family=dual version=8.2 backend=openvswitch",
        "interface uplink=nic:2 host=xen01 gateway=198.51.100.1 ip-mode=dhcp disallow-unplug=no",
        "host-nic host=xen02 nic=3 gro=no managed=no pci=1",
        "task order=2 kind=bond host=xen02",
        "task order=3 kind=pool-join",
        "task order=1 text=\"HA off\"",
        Examples.Plan,
        "pool production master=xen01 ha=yes wlb=yes shared-storage=no delivery=xe verified=2020-01-01",
        "task order=2 kind=vlan network=\"VLAN 25\"",
        "task order=5 kind=bond bond=guests",
        "task order=1 kind=storage host=xen02",
        "task kind=cable order=9999 host=xen02",
        "task kind=vm order=9999",
        "task order=3 kind=install done=yes",
        "task order=6 kind=network",
        "task order=8 kind=restart host=xen02",
        "vm mystery",
        "host xen02 cpu-vendor=AMD version=1 patches=,a",
        "host xen01 cpu-vendor=Intel cpu=x version=2 model=y",
        "deviation host=xen02 network=Lab uplink=nic:1",
        "network Storage uplink=nic:5 role=storage auto-add=yes bridge=xenbr4",
        "vif vm=shop network=Guests mbps=400000",
        "interface host=xen01 uplink=nic:1 purpose=other",
        "host-nic host=xen01 nic=4 late=yes",
        "cable a=xen02:4 b=swT:t2 stage=after-install",
        "network Office kind=private-cross uplink=nic:1 sriov=yes bridge=xenbr0 cluster=yes migration=yes nbd=nbd tunnel=gre encrypted=yes "
            + "transport=bond:guests",
        "network \"VLAN 25\" kind=vlan uplink=bond:guests vlan=0 sriov=yes bridge=xenbr0 nbd=insecure-nbd",
        "vif vm=mail network=Guests trunks=1-9 locking=locked device=99",
        "vm shop home=xen01 ha-protected=yes agile=yes trunk-guest=yes",
        "pool production master=xen01 edition=7.3-7.6 clustering=yes igmp-snooping=yes controller-type=dvsc",
        "task kind=mgmt host=xen01 order=1",
        "task id=T8 kind=bond host=xen01 order=1",
        "task id=T9 kind=pool-join order=2",
    ];

    private static readonly Gen<string> Texts = Gen.Int[0, Mistakes.Length - 1]
        .Select(i => Mistakes[i])
        .Array[0, 8]
        .Select(changes => Examples.Pool([Examples.Bond, Examples.Trunk, Examples.Storage, .. changes]));

    [Fact]
    public void Findings_are_sound_and_do_not_depend_on_how_the_design_was_made() =>
        Texts.Sample(
            text =>
            {
                if (DesignText.Read(text).Design is not { } design)
                    return;
                var findings = Rules.Check(Topology.Of(design, RuleTests.Today));
                foreach (var finding in findings)
                    RuleTests.Sound(design, finding);
                Assert.Equal(
                    findings.Select(Said),
                    Rules.Check(Topology.Of(DesignText.Read(DesignText.Write(design)).Design!, RuleTests.Today)).Select(Said)
                );
                Assert.Equal(findings.Length, findings.Select(Said).Distinct().Count());
            },
            iter: 500
        );

    [Fact]
    public void What_is_offered_mends_its_finding_and_brings_no_error() => Texts.Sample(text =>
    {
        if (DesignText.Read(text).Design is not { } design) return;
        var topology = Topology.Of(design, RuleTests.Today);
        var now = Checked.Of(topology);
        var findings = now.Findings;
        foreach (var finding in findings)
            if (Fixes.Offer(now, finding) is { Command: { } command } offer)
            {
                FixTests.Mends(topology, command, finding);
                Assert.NotEmpty(offer.Lines);
            }

        foreach (var rule in findings.Select(f => f.Rule).Distinct())
            if (Fixes.All(now, rule) is { Command: { } all } offer)
                FixTests.Mends(
                    topology,
                    all,
                    findings.Where(f => f.Rule == rule && f.Waiver is null && f.Cause is null).Except(offer.Left.Select(l => l.Finding))
                );
    },
            iter: 60
        );

    internal static string Said(Finding finding) =>
        $"{finding.Rule} {finding.Level} {string.Join(' ', finding.Subjects)} {finding.Message} {finding.Advice} {finding.Waiver}";
}
