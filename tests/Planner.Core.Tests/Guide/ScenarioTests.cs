using System.Text.Json;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// The worked scenarios of shared/spec/scenarios.json: each good state and each wrong one gives exactly the findings listed there.
/// </summary>
public sealed class ScenarioTests
{
    private const string Absent = "shared/spec/scenarios.json";
    private static readonly Dictionary<string, (JsonElement Scenario, JsonElement? Variant)> States = Load();

    public static TheoryData<string> Names => States.Count == 0 ? [Absent] : [.. States.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_state_gives_exactly_the_findings_it_lists(string name)
    {
        Assert.True(
            States.Count > 0,
            $"Put the specification's folder beside the repository, so that {Absent} is in a folder above the tests."
        );
        var (scenario, variant) = States[name];
        var expected = variant ?? scenario.GetProperty("expect");
        var findings = Rules.Check(Topology.Of(ScenarioModel.Read((variant ?? scenario).GetProperty("model"))));
        Assert.Equal(Listed(expected, "errors"), Ids(findings.Where(f => f.Waiver is null), Level.Error));
        Assert.Equal(Listed(expected, "warnings"), Ids(findings.Where(f => f.Waiver is null), Level.Warning));
        if (variant is null)
        {
            Assert.Equal(Listed(expected, "notes"), Ids(findings, Level.Note));
            Assert.Equal(Listed(expected, "waived"), findings.Where(f => f.Waiver is not null).Select(f => f.Rule).Distinct());
        }
        else
        {
            Assert.Equal(Listed(expected, "newNotes"), Ids(findings, Level.Note).Except(Listed(scenario.GetProperty("expect"), "notes")));
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Findings_are_sound_and_the_same_each_time(string name)
    {
        if (!States.TryGetValue(name, out var state)) return;
        var design = ScenarioModel.Read((state.Variant ?? state.Scenario).GetProperty("model"));
        var findings = Rules.Check(Topology.Of(design));
        var again = Rules.Check(Topology.Of(DesignTextTests.Read(DesignText.Write(design))));
        Assert.Equal(findings.Select(Said), again.Select(Said));
        foreach (var finding in findings)
            Assert.All(finding.Subjects, s => Assert.NotNull(design.Find(s)));
    }

    private static string Said(Finding finding) =>
        $"{finding.Rule} {finding.Level} {string.Join(' ', finding.Subjects)} {finding.Message} {finding.Advice} {finding.Waiver}";

    private static IEnumerable<string> Listed(JsonElement expected, string list) =>
        expected
            .GetProperty(list)
            .EnumerateArray()
            .Select(r => r.GetString()!)
            .Where(r => Rules.Named(r) is not null)
            .Order(StringComparer.Ordinal);

    private static IEnumerable<string> Ids(IEnumerable<Finding> findings, Level level) =>
        findings.Where(f => f.Level == level).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal);

    private static Dictionary<string, (JsonElement, JsonElement?)> Load()
    {
        if (Repository.Spec is not { } folder) return [];
        var all = new Dictionary<string, (JsonElement, JsonElement?)>();
        foreach (var scenario in JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "scenarios.json"))).RootElement.EnumerateArray())
        {
            all[scenario.GetProperty("id").GetString()!] = (scenario, null);
            foreach (var variant in scenario.GetProperty("variants").EnumerateArray())
                all[variant.GetProperty("id").GetString()!] = (scenario, variant);
        }

        return all;
    }
}
