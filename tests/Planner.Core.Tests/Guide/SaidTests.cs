using System.Text;
using System.Text.RegularExpressions;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Editing;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>Every sentence that a rule says about any of the states in the cases, and what its fixes do: read once, and kept.</summary>
public sealed partial class SaidTests
{
    private static readonly string Kept = Path.Combine(Repository.Root, "tests/Planner.Core.Tests/Guide/said.golden");

    public static TheoryData<string> Ids => [.. Rules.All.Select(r => r.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_says_this(string id) => Assert.Equal(Sections().GetValueOrDefault(id, ""), Said(Rules.Named(id)!));

    [Fact]
    public void Every_rule_has_its_section()
    {
        if (Environment.GetEnvironmentVariable("PLANNER_WRITE") == "1")
            File.WriteAllText(Kept, string.Concat(Rules.All.Select(r => $"## {r.Id}\n{Said(r)}")));
        Assert.Equal(Rules.All.Select(r => r.Id), Sections().Keys);
    }

    private static Dictionary<string, string> Sections() => File.ReadAllText(Kept).Split("## ", StringSplitOptions.RemoveEmptyEntries)
        .ToDictionary(s => s[..s.IndexOf('\n', StringComparison.Ordinal)], s => s[(s.IndexOf('\n', StringComparison.Ordinal) + 1)..]);

    /// <summary>Each sentence once, where it is said first; numbers make no other sentence.</summary>
    private static string Said(Rule rule)
    {
        var said = new StringBuilder();
        var known = new HashSet<string>();
        foreach (var topology in States.All)
            foreach (var finding in Of(rule, topology))
                if (known.Add(Digits().Replace(finding.Message, "#") + (finding.FixIn(topology) is null)))
                    Write(said, topology, rule, finding);
        return said.ToString();
    }

    private static IEnumerable<Finding> Of(Rule rule, Topology topology) =>
        rule.Check(topology).Concat(IsConclusion(rule) ? Rules.Check(topology).Where(f => f.Rule == rule.Id) : []);

    private static bool IsConclusion(Rule rule) => rule.GetType().GetMethod(nameof(Rule.Conclude))!.DeclaringType != typeof(Rule);

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    private static void Write(StringBuilder said, Topology topology, Rule rule, Finding finding)
    {
        said.Append(
            $"{Codecs.WordOf(finding.Level)} [{string.Join(' ', finding.Subjects)}] {finding.Message}{(finding.Advice == rule.Advice ? "" : $" ({finding.Advice})")}\n"
        );
        if (finding.FixIn(topology) is not { } fix)
            return;
        said.Append($"    fix: {fix.What}\n");
        var design = topology.Design;
        foreach (var command in fix.Commands)
        {
            said.Append($"        {command.Say(design)}\n");
            if (command.Decide(design) is Accepted accepted) design = accepted.ApplyTo(design);
        }
    }
}
