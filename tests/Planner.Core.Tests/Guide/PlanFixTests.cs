using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

public sealed class PlanFixTests
{
    private static readonly string[] OfOrder = ["BOND-11", "CAB-10", "SEQ-01", "SEQ-03", "SEQ-06", "VLAN-14"];

    private static readonly string[] Steps =
    [
        "kind=cable",
        "kind=switch",
        "kind=install host=xen01",
        "kind=install host=xen02",
        "kind=pool-join host=xen02",
        "kind=bond bond=guests",
        "kind=storage",
        "kind=vlan network=\"VLAN 25\"",
        "kind=mgmt",
        "kind=network network=Office",
        "kind=vm",
        "kind=cable host=xen02",
    ];

    [Theory]
    [InlineData("BOND-11")]
    [InlineData("CAB-10")]
    [InlineData("MGMT-02")]
    [InlineData("MGMT-05")]
    [InlineData("NET-06")]
    [InlineData("POOL-04")]
    [InlineData("SEQ-01")]
    [InlineData("SEQ-03")]
    [InlineData("SEQ-04")]
    [InlineData("SEQ-06")]
    [InlineData("SEQ-08")]
    [InlineData("VLAN-14")]
    public void A_fix_ends_its_finding_and_brings_no_other(string id)
    {
        var before = Cases.Topology(Lines(Rules.Named(id)!.Bad));
        var findings = Rules.Check(before);
        var after = Rules.Check(Topology.Of(Mended(before, findings.First(f => f.Rule == id)), RuleTests.Today));
        Assert.DoesNotContain(after, f => f.Rule == id);
        Assert.Empty(after.Select(f => f.Message).Except(findings.Select(f => f.Message)));
    }

    [Fact]
    public void A_plan_in_any_order_is_put_into_the_guides() =>
        Gen.Shuffle(Enumerable.Range(1, 12).ToArray())
            .Sample(
                numbers =>
                {
                    var topology = Cases.Topology([
                        Examples.Bond,
                        Examples.Trunk,
                        Examples.Storage,
                        .. Steps.Zip(numbers, (step, number) => $"task order={number} {step}"),
                    ]);
                    for (var tries = 0; Rules.Check(topology).FirstOrDefault(f => OfOrder.Contains(f.Rule)) is { } finding; tries++)
                    {
                        Assert.Equal(0, tries);
                        topology = Topology.Of(Mended(topology, finding));
                    }

                    Assert.Equal(numbers.Order(), topology.Pools[0].Tasks.Select(t => t.Order));
                }, iter: 200);

    /// <summary>
    /// Plans of any steps in any order, some done, some for a host, some twice; in a plan out of order there is no right place for a new
    /// step.
    /// </summary>
    [Fact]
    public void Every_fix_of_a_plan_can_be_done_and_ends_its_finding() =>
        Gen.Select(Gen.Int[0, Any.Length - 1], Gen.Int[1, 9], Gen.Int[0, 3].Select(n => n == 0 ? " done=yes" : ""))
            .Array[0, 12]
            .Sample(
                steps =>
                {
                    var topology = Cases.Topology([
                        Examples.Bond,
                        Examples.Trunk,
                        Examples.Storage,
                        "pool production master=xen01 delivery=xe",
                        .. steps.Select((s, i) => $"task text={i} order={s.Item2} {Any[s.Item1]}{s.Item3}"),
                    ]);
                    var findings = Rules.Check(topology);
                    var inOrder = findings.All(f => f.Rule != "SEQ-01");
                    foreach (
                        var finding in findings.Where(f =>
                            f.Subjects.Any(s => s.Prefix == WorkTask.Prefix) || f.Rule == "MGMT-02" && inOrder
                        )
                    )
                        if (finding.FixIn(topology) is { } fix)
                            FixTests.Mends(topology, new Together(fix.What, fix.Commands), finding);
                },
                iter: 400
            );

    private static readonly string[] Any =
    [
        .. Steps,
        "kind=install",
        "kind=pool-join",
        "kind=bond",
        "kind=vlan",
        "kind=bond bond=guests host=xen01",
        "kind=bond bond=guests host=xen02",
        "kind=verify host=xen02",
        "kind=verify",
        "kind=restart host=xen02",
        "kind=network network=Storage",
        "kind=switch host=xen02",
        "kind=storage host=xen01",
    ];

    [Fact]
    public void Steps_that_are_done_stay_where_they_are()
    {
        var topology = Cases.Topology("task order=1 kind=vm done=yes", "task order=2 kind=install", "task order=3 kind=cable");
        var after = Mended(topology, Rules.Check(topology).First(f => f.Rule == "SEQ-01"));
        Assert.Equal([(TaskKind.Vm, 1), (TaskKind.Install, 3), (TaskKind.Cable, 2)], after.Tasks.Select(t => (t.Type, t.Order)));
    }

    [Fact]
    public void A_step_put_in_moves_the_others_no_further_than_it_must()
    {
        var topology = Cases.Topology(
            "task order=3 kind=pool-join host=xen02",
            "task order=4 kind=network network=Office",
            "task order=7 kind=vm"
        );
        var after = Mended(topology, Rules.Check(topology).First(f => f.Rule == "SEQ-08"));
        Assert.Equal(
            [(TaskKind.PoolJoin, 3), (TaskKind.Network, 5), (TaskKind.Vm, 7), (TaskKind.Verify, 4)],
            after.Tasks.Select(t => (t.Type, t.Order))
        );
    }

    [Theory]
    [InlineData("xen02 has no patches given", "POOL-04", "host xen01 version=2 patches=A", "host xen02 version=1")]
    [InlineData(
        "the last number is taken",
        "SEQ-08",
        "task order=9998 kind=pool-join host=xen02",
        "task order=9999 kind=network network=Office"
    )]
    public void A_fix_can_be_done(string what, string rule, params string[] changes)
    {
        var topology = Cases.Topology(changes);
        var after = Mended(topology, Rules.Check(topology).First(f => f.Rule == rule));
        Assert.False(Rules.Check(Topology.Of(after)).Any(f => f.Rule == rule), what);
    }

    [Fact]
    public void A_change_that_the_master_lacks_is_not_mended_by_a_restart()
    {
        var topology = Cases.Topology("pool production master=xen01 delivery=xe", "task kind=network network=Office host=xen02");
        var finding = Assert.Single(Rules.Check(topology), f => f.Rule == "SEQ-04");
        Assert.Null(finding.FixIn(topology));
    }

    private static string[] Lines(string example) => [.. Examples.Differences(Examples.Pool(), example)];

    private static Design Mended(Topology topology, Finding finding)
    {
        var fix = finding.FixIn(topology);
        Assert.NotNull(fix);
        return Assert.IsType<Accepted>(new Together(fix.What, fix.Commands).Decide(topology.Design)).ApplyTo(topology.Design);
    }
}
