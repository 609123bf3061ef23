using Planner.Core.Designs;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Guide;
using Planner.Core.Tests.Text;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.States;

/// <summary>Every design of this folder is told exactly what its head says, decided from the guide and the rules' text.</summary>
public sealed class StateTests
{
    public static TheoryData<string> Names => [.. StateFile.All.Select(s => s.Name)];

    [Theory, MemberData(nameof(Names))]
    public void A_state_is_told_what_its_head_lists(string name)
    {
        var state = StateFile.Named(name);
        if (OpenStates.All.ContainsKey(name))
        {
            Assert.False(IsToldRight(state), $"{name} is told as its head lists: take it off the list of open states.");
            return;
        }

        var head = state.Head();
        var told = Told.Of(Topology.Of(DesignTextTests.Read(state.Text), head.Day));
        var wrong = Verdict.Differences(head, told).ToList();
        Assert.True(
            wrong.Count == 0,
            $"{name}\n{string.Join('\n', wrong)}\nAll that is told:\n{string.Join('\n', told.Select(t => $"  {t}"))}"
        );
    }

    [Theory, MemberData(nameof(Names))]
    public void The_same_is_told_of_a_state_written_and_read_again_about_things_it_has(string name)
    {
        var design = DesignTextTests.Read(StateFile.Named(name).Text);
        var causes = Checked.Of(Topology.Of(design)).Causes;
        var again = Checked.Of(Topology.Of(DesignTextTests.Read(DesignText.Write(design)))).Causes;
        Assert.Equal(causes.Select(Said), again.Select(Said));
        Assert.All(causes.SelectMany(Whole), f => Assert.All(f.Subjects, s => Assert.NotNull(design.Find(s))));
    }

    [Fact]
    public void Each_open_state_is_there_and_says_why() =>
        Assert.All(OpenStates.All, s => Assert.True(s.Value.Length > 0 && StateFile.All.Any(f => f.Name == s.Key), s.Key));

    [Fact]
    public void Every_worked_scenario_has_its_good_state_and_two_wrong_ones() =>
        Assert.All(
            Enumerable.Range(1, 16).SelectMany(n => new[] { $"S-{n:00}", $"S-{n:00}a", $"S-{n:00}b" }),
            id => Assert.Contains(StateFile.All, s => s.Name == $"scenarios/{id}")
        );

    [Fact]
    public void Every_rule_of_practice_has_states_that_break_it_and_states_that_keep_it() =>
        Assert.All(
            Specified.All.Where(r => r.Part == "practice"),
            rule =>
            {
                var own = StateFile.All.Where(s => s.Name.StartsWith($"practice/{rule.Id}-", StringComparison.Ordinal)).ToList();
                Assert.Contains(own, s => s.Text.Contains("\n#= ", StringComparison.Ordinal));
                Assert.Contains(own, s => !s.Text.Contains("\n#=", StringComparison.Ordinal));
            }
        );

    [Fact]
    public void Every_state_says_first_what_is_the_matter() =>
        Assert.Empty(StateFile.All.Where(s => s.Text is not ['#', ' ', not ' ', ..]).Select(s => s.Name));

    private static IEnumerable<Finding> Whole(Finding cause) => [cause, .. cause.Consequences];

    private static string Said(Finding cause) =>
        string.Join(
            '\n',
            Whole(cause).Select(f => $"{f.Id} {f.Rule} {f.Level} {string.Join(' ', f.Subjects)} {f.Message} {f.Advice} {f.Waiver}")
        );

    /// <summary>False also for a head that names a rule which is not written yet.</summary>
    private static bool IsToldRight(StateFile state)
    {
        try
        {
            var head = state.Head();
            return !Verdict.Differences(head, Told.Of(Topology.Of(DesignTextTests.Read(state.Text), head.Day))).Any();
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
