using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Catalogue;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>What holds for every fix of every rule: accepted, its finding gone, no error come.</summary>
public sealed class FixTests
{
    /// <summary>The rules to which the catalogue gives a fix.</summary>
    private static readonly string[] Catalogue =
    [
        .. "POOL 1 2 4 5 7 8 9 10 13 14 MGMT 1 2 3 4 5 8 9 10 NET 1 2 3 4 5 6 7 12 CAB 1 2 3 4 6 7 9 10 NIC 1".Ids(""),
        .. "SWP 1 2 3 4 5 6 7 8 10 11 12 13 14 15 16 BOND 3 5 6 9 10 11 VIF 2 4 5 6 7 8 9 10 12".Ids(""),
        .. "SEG 1 3 4 6 7 10 PRIV 2 3 4 5 6 7 VLAN 1 2 4 6 8 9 10 11 13 14 SEQ 1 3 4 6 7 8".Ids(""),
        .. "POOL 1 2 4 7 BOND 2 3 4 5 6 7 8 9 11 12 MGMT 1 2 3 4 5 MTU 1 2 VLAN 1 3 SDN 2 SWP 1 2 5 SEQ 2".Ids("M-"),
    ];

    /// <summary>Those of them that leave it to a person, and why.</summary>
    private static readonly Dictionary<string, string> ForAPerson = new()
    {
        ["MGMT-04"] = "Which address a host gets does not follow from the plan.",
        ["POOL-14"] = "It goes when the findings it counts are mended.",
        ["POOL-02"] = "Shared storage is hardware.",
        ["NET-03"] = "By which name people know the network is for them to say.",
        ["NET-07"] = "Whether the plan or the hosts are wrong is seen on the hosts.",
        ["CAB-09"] = "What is installed already stays so.",
        ["NIC-01"] = "Whether the NIC shows itself is seen on the host.",
        ["SEQ-07"] = "A comparison is made by somebody, and then noted.",
        ["POOL-01"] = "Which hosts go, and what becomes of the VMs at home there, is a plan of its own.",
        ["NET-12"] = "It stands as long as management is on NIC 0, whatever new VMs are given.",
        ["BOND-06"] = "It informs; the mode is a choice between bandwidth and calm.",
        ["BOND-10"] = "Which NIC joins the bond takes it from its present use.",
        ["PRIV-05"] = "Only the site knows its controller's address.",
        ["PRIV-06"] = "An upgrade is more than a number in the plan.",
        ["SEG-03"] = "A review is done by somebody, and then noted.",
        ["SEG-04"] = "Which switches the VMs get is a matter of hardware.",
        ["VLAN-08"] = "Another native VLAN changes where untagged frames go; the alternative changes the network.",
        ["VLAN-02"] = "The model refuses it.",
        ["M-VLAN-03"] = "The model refuses it; a member of a bond is VLAN-09's.",
        ["M-POOL-01"] = "Which hosts go, or which licence is bought, is a plan of its own.",
        ["M-POOL-07"] = "Which NIC bears which number is settled on the host itself.",
        ["M-BOND-06"] = "Another link between the switches or another mode: the site chooses.",
        ["M-MGMT-05"] = "Which NIC joins the bond takes it from its present use.",
        ["VLAN-13"] = "Which of the networks stays, with its name and its VMs, only their users know.",
    };

    public static TheoryData<string> Ids => [.. Rules.All.Select(r => r.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_that_knows_a_fix_mends_its_bad_example(string id)
    {
        var rule = Rules.Named(id)!;
        if (!RuleFacts.Named(rule.Id)!.HasFix) return;
        var topology = Topology.Of(DesignTextTests.Read(rule.Bad));
        var findings = Rules.Check(topology);
        var own = findings.Where(f => f.Rule == id).ToList();
        Assert.Contains(own, f => f.FixIn(topology) is not null || f.Choices(topology).Any());
        foreach (var finding in own)
            foreach (var choice in finding.Choices(topology).Select(c => c.Name).Prepend(""))
                if (Fixes.Offer(Checked.Of(topology), finding, choice) is { } offer)
                {
                    Assert.True(offer.Command is not null, offer.Left.FirstOrDefault()?.Why);
                    Mends(topology, offer.Command, finding);
                }
    }

    [Fact]
    public void Every_rule_to_which_the_catalogue_gives_a_fix_has_one_or_says_why_not()
    {
        var there = Rules.All.Where(r => Catalogue.Contains(r.Id)).ToList();
        Assert.Empty(there.Where(r => !RuleFacts.Named(r.Id)!.HasFix && !ForAPerson.ContainsKey(r.Id)).Select(r => r.Id));
        Assert.Empty(there.Where(r => RuleFacts.Named(r.Id)!.HasFix && ForAPerson.ContainsKey(r.Id)).Select(r => r.Id));
    }

    /// <summary>Where the advice leaves it to a person, nothing is done that nobody chose by its name.</summary>
    [Theory]
    [InlineData("M-NET-03", "run the vSwitch")]
    [InlineData("PRIV-02", "keep it private")]
    public void What_a_person_has_to_decide_is_a_choice(string id, params string[] choices)
    {
        var now = Checked.Of(Topology.Of(DesignTextTests.Read(Rules.Named(id)!.Bad)));
        var finding = now.Findings.First(f => f.Rule == id);
        Assert.False(Fixes.Mends(now, finding));
        Assert.Equal(choices, finding.Choices(now.Topology).Select(c => c.Name));
        Assert.All(choices, c => Assert.NotNull(Fixes.Offer(now, finding, c)?.Command));
    }

    /// <summary>That the design after the command lacks the finding and has no error that was not there before.</summary>
    internal static void Mends(Topology topology, DesignCommand command, params IEnumerable<Finding> findings)
    {
        var decision = command.Decide(topology.Design);
        Assert.True(decision is Accepted, (decision as Refused)?.Sentence);
        var after = Rules.Check(Topology.Of(((Accepted)decision).ApplyTo(topology.Design), topology.Today));
        Assert.Empty(after.Select(Key).Intersect(findings.Select(Key)));
        Assert.Empty(Errors(after).Except(Errors(Rules.Check(topology))));
    }

    private static IEnumerable<string> Errors(IEnumerable<Finding> findings) => findings.Where(f => f.Level == Level.Error).Select(Key);

    private static string Key(Finding finding) => $"{finding.Rule} {string.Join(' ', finding.Subjects)}";

}

file static class Lists
{
    /// <summary>"POOL 1 2" as POOL-01, POOL-02.</summary>
    public static IEnumerable<string> Ids(this string text, string prefix)
    {
        var group = "";
        foreach (var word in text.Split(' '))
            if (int.TryParse(word, out var number)) yield return $"{prefix}{group}-{number:00}";
            else group = word;
    }
}
