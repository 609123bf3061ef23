using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

public sealed class EngineTests
{
    private static readonly string[] Five =
    [
        .. Enumerable
            .Range(3, 3)
            .SelectMany(n =>
                (string[])
                    [
                        $"host xen0{n} ip=192.0.2.1{n} mask=255.255.255.0 gateway=192.0.2.1",
                        $"port m{n} switch=swM access=10 portfast=edge",
                        $"port p{n} switch=swP access=20 portfast=edge",
                        $"cable a=xen0{n}:0 b=swM:m{n}",
                        $"cable a=xen0{n}:1 b=swP:p{n}",
                    ]
            ),
    ];

    [Fact]
    public void Findings_come_errors_first_and_then_by_rule()
    {
        var findings = Check("- cable a=xen02", "vif vm=web network=Management", "pool production");
        Assert.Equal(findings.OrderBy(f => f.Level).ThenBy(f => f.Rule, StringComparer.Ordinal).ThenBy(f => f.Subjects[0]), findings);
        Assert.Equal([Level.Error, Level.Warning, Level.Note], findings.Select(f => f.Level).Distinct());
    }

    [Fact]
    public void The_master_is_the_reference_unless_two_thirds_of_the_members_agree_against_it()
    {
        var one = Assert.Single(Check([.. Five, "port p2 switch=swP access=21 portfast=edge"]), f => f.Rule == "NET-05");
        Assert.Equal("H2/1", one.Subjects[0].ToString());
        Assert.DoesNotContain("members agree", one.Message, StringComparison.Ordinal);
        var all = Check([.. Five, "port p1 switch=swP access=21 portfast=edge"]).Where(f => f.Rule == "NET-05");
        var master = Assert.Single(all);
        Assert.Equal("H1/1", master.Subjects[0].ToString());
        Assert.Contains("4 of 4 members agree with each other against the master", master.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_of_one_host_has_nothing_to_compare() =>
        Assert.DoesNotContain(Check("- host xen02", "- cable a=xen02", "- port m2", "- port p2"), f => f.Level != Level.Note);

    [Fact]
    public void Unplugged_management_is_not_also_reported_as_an_unplugged_nic() =>
        Assert.Equal(["CAB-06", "NET-02", "P-PORT-02"], Check("- cable a=xen02:0").Where(f => f.Level != Level.Note).Select(f => f.Rule));

    [Fact]
    public void A_wrong_cable_is_not_also_reported_as_a_wrong_segment_or_port() =>
        Assert.Equal(
            ["CAB-02", "CAB-03"],
            Check("port p2 switch=swM access=21 portfast=edge mtu=9000", "cable a=xen02:1 b=swM:p2")
                .Where(f => f.Level != Level.Note)
                .Select(f => f.Rule)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    [Theory]
    [InlineData("", true)]
    [InlineData("H2", true)]
    [InlineData("H2/1", true)]
    [InlineData("P1", true)]
    [InlineData("H1", false)]
    [InlineData("H2/0", false)]
    public void A_waiver_covers_the_design_a_pool_a_thing_or_a_nic(string on, bool covered) =>
        Assert.Equal(
            covered,
            Assert
                .Single(
                    Check(
                        "switch swQ",
                        "port q1 switch=swQ access=20 portfast=edge",
                        "cable a=xen02:1 b=swQ:q1",
                        $"waiver rule=CAB-02 on={on} reason=known"
                    ),
                    f => f.Rule == "CAB-02"
                )
                .Waiver
                is not null
        );

    [Fact]
    public void A_waiver_does_not_cover_errors_but_those_a_policy_decides()
    {
        var findings = Check(
            "port p2 switch=swP access=20 portfast=edge mtu=9000 port-security=yes",
            "waiver rule=POOL-13 reason=known",
            "waiver rule=SWP-05 reason=known"
        );
        Assert.All(findings.Where(f => f.Level == Level.Error), f => Assert.Null(f.Waiver));
        Assert.NotNull(
            Assert.Single(Check("port p2 switch=swP access=20", "waiver rule=SWP-06 reason=known"), f => f.Rule == "SWP-06").Waiver
        );
    }

    [Theory]
    [InlineData("size=small", true)]
    [InlineData("security=minimal", true)]
    [InlineData("", false)]
    public void Sharing_management_is_waived_for_small_or_minimal_sites_only(string site, bool covered)
    {
        var findings = Check(
            $"pool production master=xen01 {site}",
            "vif vm=web network=Management",
            "waiver rule=SEG-01 reason=known",
            "waiver rule=SEG-06 reason=known"
        );
        Assert.All(["SEG-01", "SEG-06"], rule => Assert.Equal(covered, Assert.Single(findings, f => f.Rule == rule).Waiver is not null));
    }

    [Fact]
    public void A_waiver_holds_to_its_last_day()
    {
        var design = DesignTextTests.Read(Examples.Pool("nic number=2", "waiver rule=CAB-01 reason=later until=2026-06-30"));
        bool Waived(DateOnly? today) =>
            Rules.Check(Topology.Of(design, today)).Where(f => f.Rule == "CAB-01").All(f => f.Waiver is not null);
        Assert.True(Waived(null));
        Assert.True(Waived(new(2026, 6, 30)));
        Assert.False(Waived(new(2026, 7, 1)));
    }

    [Theory]
    [InlineData("guide", "BOND-01 MGMT-10 POOL-01")]
    [InlineData("6.0", "M-BOND-01 M-POOL-01 MGMT-10")]
    [InlineData("6.1-6.5", "M-POOL-01 MGMT-10")]
    [InlineData("7.0-7.2", "M-POOL-01 MGMT-10")]
    [InlineData("7.3-7.6", "")]
    [InlineData("xcp-8.3", "")]
    public void Limits_follow_the_edition(string edition, string expected)
    {
        string[] hosts =
        [
            .. Enumerable
                .Range(1, 17)
                .Select(n => $"host xen{n:00} ip=192.0.2.{10 + n} mask=255.255.255.0 gateway=192.0.2.1 backend=openvswitch"),
        ];
        var found = Check([
                .. hosts,
                Examples.Bond,
                "nic number=4",
                "bond guests members=2,3,4",
                "network Management kind=vlan uplink=nic:0 vlan=10 role=management",
                $"pool production master=xen01 edition={edition}",
            ])
            .Select(f => f.Rule)
            .Where(r => r is "BOND-01" or "MGMT-10" or "POOL-01" or "M-BOND-01" or "M-POOL-01" or "M-MGMT-01")
            .Distinct()
            .Order(StringComparer.Ordinal);
        Assert.Equal(expected, string.Join(' ', found));
    }

    [Fact]
    public void Every_suppression_has_a_rule_for_its_cause_and_no_rule_silences_itself() =>
        Assert.All(Suppression.All, s => Assert.True(Rules.Named(s.Cause) is not null && s.Cause != s.Silences));

    [Fact]
    public void Cause_and_silenced_are_both_rules_of_single_pools_or_both_of_whole_designs() =>
        Assert.All(Suppression.All, s => Assert.Equal(Rules.Named(s.Cause)!.IsOfPools, Rules.Named(s.Silences)?.IsOfPools ?? true));

    private static List<Finding> Check(params IEnumerable<string> changes) =>
        [.. Rules.Check(Topology.Of(DesignTextTests.Read(Examples.Pool(changes))))];
}
