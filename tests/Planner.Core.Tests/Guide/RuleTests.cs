using System.Text.RegularExpressions;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide;
using Planner.Core.Guide.Catalogue;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

public sealed partial class RuleTests
{
    /// <summary>The day on which examples are looked at.</summary>
    internal static readonly DateOnly Today = Examples.Day;

    public static TheoryData<string> Ids => [.. Rules.All.Select(r => r.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_is_silent_on_its_good_example_and_speaks_on_its_bad_one(string id)
    {
        var rule = Rules.Named(id)!;
        Assert.Empty(Found(rule, Of(rule.Good)));
        if (rule.Bad.Length == 0) return;
        var topology = Of(rule.Bad);
        var found = Found(rule, topology).ToList();
        Assert.NotEmpty(found);
        foreach (var finding in found) Sound(topology.Design, finding);
        Assert.Contains(Rules.Check(topology), f => f.Rule == id);
    }

    private const int FewOfAKind = 6;

    /// <summary>
    /// A finding holds things, not their names, so that a waiver outlives a new name. Why no configuration can be written is another thing
    /// where a port's name is no interface's.
    /// </summary>
    [Theory, MemberData(nameof(Ids))]
    public void A_thing_by_another_name_keeps_the_findings_about_it(string id)
    {
        var bad = Rules.Named(id)!.Bad;
        if (bad.Length == 0) return;
        var design = DesignTextTests.Read(bad);
        var before = Rules.Check(Topology.Of(design, Today));
        foreach (var thing in design.All.Where(t => t.Kind.NameField is not null).GroupBy(t => t.Kind).SelectMany(g => g.Take(FewOfAKind)))
        {
            var after = Rules.Check(Topology.Of(design.Renamed(thing), Today));
            var ids = after.Select(f => f.Id).ToHashSet();
            var about = after.Select(About).ToHashSet();
            var same = before.Where(f => about.Contains(About(f)) && !(thing is SwitchPort && f.Rule == "P-GEN-01"));
            Assert.All(same, f => Assert.True(ids.Contains(f.Id), $"{thing.Title}: {f.Message}"));
        }

        static string About(Finding finding) => $"{finding.Rule} {string.Join(' ', finding.Subjects)}";
    }

    private static Topology Of(string text) => Topology.Of(DesignTextTests.Read(text), Today);

    private static IEnumerable<Finding> Found(Rule rule, Topology topology) =>
        rule.Check(topology).Concat(rule.Conclude(topology, Rules.Check(topology)));

    [Theory, MemberData(nameof(Ids))]
    public void What_a_rule_calls_impossible_is_refused_with_its_id(string id)
    {
        var rule = Rules.Named(id)!;
        Assert.True(rule.Bad.Length > 0 || rule.Impossible.Length > 0, $"{id} has no example of being broken.");
        if (rule.Impossible.Length == 0) return;
        var reading = DesignText.Read(rule.Impossible);
        Assert.Null(reading.Design);
        Assert.Contains(reading.Errors, e =>
            e.Sentence.Contains(rule is ModernRule or PracticeRule ? $"({id})" : $"({id}, p. ", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_says_where_it_comes_from_and_why(string id)
    {
        var rule = Rules.Named(id)!;
        if (rule is ModernRule or PracticeRule) Assert.Empty(rule.Guide.Pages);
        else Assert.Matches("^[0-9]+(-[0-9]+)?(, [0-9]+(-[0-9]+)?)*$", rule.Guide.Pages);
        Assert.NotEmpty(rule.Guide.Section);
        Assert.NotEmpty(rule.Title);
        Assert.EndsWith(".", rule.Because, StringComparison.Ordinal);
    }

    [Fact]
    public void The_pool_all_examples_are_made_from_has_neither_error_nor_warning() =>
        Assert.DoesNotContain(
            Rules.Check(Topology.Of(DesignTextTests.Read(Examples.Pool(Examples.Bond, Examples.Trunk, Examples.Storage)))),
            f => f.Level != Level.Note
        );

    [Fact]
    public void The_catalogue_on_disk_is_what_the_rules_say() => Repository.Holds("src/Planner.Core/Guide/RULES.md", CataloguePage.Write());

    internal static void Sound(Design design, Finding finding)
    {
        Assert.NotEmpty(finding.Subjects);
        Assert.All(finding.Subjects, s => Assert.NotNull(design.Find(s)));
        Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("  ", finding.Message, StringComparison.Ordinal);
        Assert.False(RawId().IsMatch(finding.Message), finding.Message);
    }

    [GeneratedRegex(@"\b(R|PN|LS|S|LAG|SP|P|H|HN|B|N|IF|DEV|VM|VIF|C|T|W)\d+\b")]
    private static partial Regex RawId();
}
