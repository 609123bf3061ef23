using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Waivers;
using Planner.Core.Tests.Text;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>What a waiver covers, when it is void, and who may give one.</summary>
public sealed class WaiveTests
{
    private static readonly DateOnly Today = new(2026, 6, 1);

    /// <summary>Five hosts, of which the second and the third have NIC 1 on another switch than the master: CAB-02 warns twice.</summary>
    private static readonly Design Start = DesignTextTests.Read(
        Examples.Pool([
            "switch swQ",
            "port q1 switch=swQ access=20 portfast=edge",
            "port q2 switch=swQ access=20 portfast=edge",
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
            "cable a=xen02:1 b=swQ:q1",
            "cable a=xen03:1 b=swQ:q2",
        ])
    );

    private static readonly Ref Pool = new("P", 1);
    private static readonly Ref Second = new("H", 2, 1);
    private static readonly Ref Third = new("H", 3, 1);

    [Fact]
    public void Waiving_a_thing_leaves_the_others_open()
    {
        var design = Done(Start, new Waive("CAB-02", Second, "known"));
        Assert.Equal([Third], Open(design));
        Assert.Empty(Gone(design));
    }

    [Fact]
    public void Waiving_in_a_pool_covers_what_is_there_and_nothing_that_comes()
    {
        var design = Done(Start, new Waive("CAB-02", Pool, "known"));
        Assert.Empty(Open(design));
        design = Done(
            design,
            new Add("host", ("name", "xen06"), ("pool", "P1"), ("ip", "192.0.2.16"), ("mask", "255.255.255.0"), ("gateway", "192.0.2.1"))
        );
        design = Done(design, new Add("port", ("name", "q6"), ("switch", "S3"), ("access", "20"), ("portfast", "edge")));
        design = Done(design, new ConnectPorts(new("H", 6, 1), design.Ports.Last().Id));
        Assert.Equal([new("H", 6, 1)], Open(design));
        Assert.Empty(Gone(design));
    }

    [Fact]
    public void It_is_void_while_the_facts_are_others_and_holds_again_when_they_are_back()
    {
        var waived = Done(Start, new Waive("CAB-02", Second, "known"));
        var other = Done(
            waived,
            new Add("switch", ("name", "swX")),
            new Add("port", ("name", "1"), ("switch", "S4"), ("access", "20"), ("portfast", "edge"))
        );
        other = Done(other, new Unplug(Second));
        other = Done(other, new ConnectPorts(Second, other.Ports.Last().Id));
        Assert.Equal([Second, Third], Open(other));
        var gone = Assert.Single(Gone(other));
        Assert.Equal("What CAB-02 finds there is no longer what it was given for.", gone.Why);
        Assert.True(gone.MayBeGivenAgain);

        var back = Done(other, new Unplug(Second));
        Assert.Equal("CAB-02 finds nothing there any more.", Assert.Single(Gone(back)).Why);
        back = Done(back, new ConnectPorts(Second, Start.Ports.Single(p => p.Name == "q1").Id));
        Assert.Equal([Third], Open(back));
        Assert.Empty(Gone(back));
    }

    [Theory]
    [InlineData("H2", "Zürich \"2\"")]
    [InlineData("H1", "the-master")]
    [InlineData("S3", "leaf <b>7</b>")]
    [InlineData("P1", "CAB-02")]
    public void A_new_name_leaves_it_valid(string thing, string name)
    {
        var design = Done(Done(Start, new Waive("CAB-02", Pool, "known")), new Change(Ref.Parse(thing)!.Value, "name", name));
        Assert.Empty(Open(design));
    }

    [Fact]
    public void Names_of_figures_do_not_take_the_place_of_figures()
    {
        var start = DesignTextTests.Read(
            Examples.Pool(
                "port m2 switch=swM access=20 portfast=edge mtu=9000",
                "port p2 switch=swP access=20 portfast=edge bpdu-guard=yes"
            )
        );
        foreach (var finding in Rules.Check(Topology.Of(start)))
        {
            var renamed = start.Ports.Aggregate(start, (d, p) => Done(d, new Change(p.Id, "name", $"{p.Id.Number}")));
            var same = Rules
                .Check(Topology.Of(renamed))
                .Where(f => f.Rule == finding.Rule && f.Subjects.SequenceEqual(finding.Subjects))
                .ToList();
            Assert.True(
                same.Exists(f => f.Facts == finding.Facts),
                $"{finding.Message} | {string.Join(" | ", same.Select(f => f.Message))}"
            );
        }
    }

    [Fact]
    public void A_digest_is_the_same_everywhere_and_in_the_text()
    {
        var design = Done(Start, new Waive("CAB-02", Pool, "known"));
        var facts = Assert.Single(design.Waivers).Facts;
        Assert.Equal(2, facts.Count);
        Assert.All(facts, f => Assert.Matches("^[0-9a-f]{16}$", f));
        var read = DesignText.Read(DesignText.Write(design)).Design!;
        Assert.Empty(Open(read));
        Assert.Equal(Digest(Start), Digest(read));
    }

    [Fact]
    public void It_keeps_who_gave_it_when_and_for_how_long()
    {
        var waiver = Assert.Single(Done(Start, new Waive("CAB-02", Pool, " known ") { Until = "2026-06-01", ReviewDays = "90" }).Waivers);
        Assert.Equal(
            ("CAB-02", "P1", "known", "Anna", "2026-06-01", 90, "2026-06-01"),
            (waiver.Rule, waiver.On, waiver.Reason, waiver.By, waiver.Until, waiver.ReviewDays, waiver.Given)
        );
    }

    [Fact]
    public void A_waiver_written_by_hand_is_in_the_name_of_who_adds_it() =>
        Assert.Equal(
            ("Anna", "2026-06-01"),
            Assert.Single(
                Done(Start, new Add("waiver", ("rule", "CAB-02"), ("reason", "x"), ("by", "The boss"), ("given", "1999-01-01"))).Waivers
            )
                is var w
                ? (w.By, w.Given)
                : default
        );

    [Fact]
    public void It_runs_out_after_its_last_day()
    {
        var design = Done(Start, new Waive("CAB-02", Second, "known") { Until = "2026-06-30" });
        Assert.Equal([Third], Open(design, new(2026, 6, 30)));
        Assert.Equal([Second, Third], Open(design, new(2026, 7, 1)));
        Assert.Equal("It ran out after 2026-06-30.", Assert.Single(Gone(design, new(2026, 7, 1))).Why);
    }

    [Fact]
    public void It_is_void_when_the_pools_policy_no_longer_permits_it()
    {
        var small = DesignTextTests.Read(Examples.Pool("pool production master=xen01 size=small", "vif vm=web network=Management"));
        var waived = Done(small, new Waive("SEG-01", Pool, "lab"));
        Assert.DoesNotContain(Check(waived), f => f is { Rule: "SEG-01", Waiver: null });
        var large = Done(waived, new Change(Pool, "size", "large"));
        Assert.Contains(Check(large), f => f is { Rule: "SEG-01", Waiver: null });
        var gone = Assert.Single(Gone(large));
        Assert.Contains("Only small sites", gone.Why, StringComparison.Ordinal);
        Assert.False(gone.MayBeGivenAgain);
    }

    [Theory]
    [InlineData("CAB-02", "P1", "", "", "", "Say why it is accepted: a waiver needs a reason.")]
    [InlineData("CAB-02", "P1", "  ", "", "", "Say why it is accepted: a waiver needs a reason.")]
    [InlineData("CAB-2", "P1", "known", "", "", "There is no rule CAB-2; ids look like SEG-01.")]
    [InlineData(
        "CAB-02",
        "P1",
        "known",
        "2026-05-31",
        "",
        "2026-05-31 is past; a waiver may hold until today or a later day, or have no end."
    )]
    [InlineData("CAB-02", "P1", "known", "next May", "", "Until: “next May” is not a day; write it as 2026-12-31.")]
    [InlineData("CAB-02", "P1", "known", "", "-3", "Review every days: “-3” is not a whole number from 0 to 3650.")]
    [InlineData("CAB-02", "P9", "known", "", "", "There is no pool P9 any more.")]
    [InlineData("CAB-02", "H1", "known", "", "", "CAB-02 finds nothing on host xen01; there is nothing to waive.")]
    public void What_cannot_be_waived_is_refused_with_the_reason(
        string rule,
        string on,
        string reason,
        string until,
        string review,
        string sentence
    ) => Assert.Equal(sentence, Refusal(Start, new Waive(rule, Ref.Parse(on)!.Value, reason) { Until = until, ReviewDays = review }));

    [Fact]
    public void An_error_that_no_policy_decides_is_not_waived()
    {
        var wrong = DesignTextTests.Read(Examples.Pool("port p2 switch=swP access=20 portfast=edge mtu=9000"));
        Assert.Equal(
            "An error of POOL-13 stands until it is corrected; no policy decides it.",
            Refusal(wrong, new Waive("POOL-13", Pool, "known"))
        );
        var policy = DesignTextTests.Read(Examples.Pool("port p2 switch=swP access=20"));
        Assert.DoesNotContain(Check(Done(policy, new Waive("SWP-06", Pool, "known"))), f => f is { Rule: "SWP-06", Waiver: null });
    }

    [Fact]
    public void One_finding_is_meant_as_it_was_seen()
    {
        var seen = Digest(Start);
        Assert.Equal([Third], Open(Done(Start, new Waive("CAB-02", Pool, "known") { Fact = seen })));
        var moved = Done(Start, new Unplug(Second));
        Assert.Equal(
            "What was found there has changed meanwhile; look at it again.",
            Refusal(moved, new Waive("CAB-02", Pool, "known") { Fact = seen })
        );
    }

    [Fact]
    public void Waiving_twice_changes_nothing() =>
        Assert.Equal(
            "A waiver covers this already.",
            Refusal(Done(Start, new Waive("CAB-02", Pool, "known")), new Waive("CAB-02", Second, "known"))
        );

    [Fact]
    public void It_is_taken_back_like_any_other_edit()
    {
        var command = new Waive("CAB-02", Pool, "known").SignedBy("Anna", Today);
        var edit = new DesignEdited(Guid.Empty, command.Say(Start), Assert.IsType<Accepted>(command.Decide(Start)).Events);
        Assert.Equal("Waive CAB-02 on pool production", edit.What);
        var after = Assert.IsType<Accepted>(new TakeBack(edit).Decide(edit.Apply(Start))).ApplyTo(edit.Apply(Start));
        Assert.Equal(Start, after);
    }

    [Fact]
    public void Given_again_it_takes_the_place_of_the_old_one()
    {
        var old = Done(Start, new Waive("CAB-02", Second, "known") { Until = "2026-06-01" });
        var day = Today.AddDays(1);
        var again = new Together(
            "Waive CAB-02 again",
            [new Remove(new("W", 1)), new Waive("CAB-02", Second, "still so") { Until = "2026-12-31" }]
        ).SignedBy("Bob", day);
        var design = Assert.IsType<Accepted>(again.Decide(old)).ApplyTo(old);
        Assert.Equal(("Bob", "2026-06-02"), (Assert.Single(design.Waivers).By, Assert.Single(design.Waivers).Given));
        Assert.Equal([Third], Open(design, day));
    }

    [Fact]
    public void A_waiver_of_no_rule_says_so() =>
        Assert.Equal(
            "There is no rule CAB-99.",
            Assert.Single(Gone(DesignTextTests.Read(Examples.Pool("waiver rule=CAB-99 reason=old")))).Why
        );

    private static string Digest(Design design) => Check(design).First(f => f.Rule == "CAB-02").Facts;

    private static IReadOnlyList<Finding> Check(Design design, DateOnly? day = null) => Rules.Check(Topology.Of(design, day ?? Today));

    private static IEnumerable<Ref> Open(Design design, DateOnly? day = null) =>
        Check(design, day).Where(f => f is { Rule: "CAB-02", Waiver: null }).Select(f => f.Subjects[0]);

    private static IEnumerable<VoidWaiver> Gone(Design design, DateOnly? day = null) =>
        VoidWaiver.In(Topology.Of(design, day ?? Today), Check(design, day));

    private static Design Done(Design design, params IEnumerable<DesignCommand> commands) =>
        commands.Aggregate(design, (d, c) => Assert.IsType<Accepted>(c.SignedBy("Anna", Today).Decide(d)).ApplyTo(d));

    private static string Refusal(Design design, DesignCommand command) =>
        Assert.IsType<Refused>(command.SignedBy("Anna", Today).Decide(design)).Sentence;
}
