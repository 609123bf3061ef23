using CsCheck;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>
/// What is kept under a cause is not lost: as soon as the cause is gone it speaks by itself, or under another cause that is told, or its
/// rule, asked alone, finds nothing any more.
/// </summary>
public sealed class HidingTests
{
    [Fact]
    public void Each_that_is_found_is_told_under_a_cause_or_left_out_for_one_that_says_it() =>
        Faults.Some(3).Sample(halls => AssertNothingIsLost(halls.Last), iter: Longer.Times(60), threads: 1);

    [Fact]
    public void A_consequence_whose_cause_is_mended_speaks_or_is_gone() =>
        Faults.Some(3).Sample(halls =>
        {
            var now = Checked.Of(Topology.Of(halls.Last));
            foreach (var cause in now.Causes.Where(c => !c.Consequences.IsEmpty))
                foreach (var choice in cause.Choices(now.Topology).Select(c => c.Name).Prepend(""))
                    if (Fixes.Offer(now, cause, choice)?.Command is { } command)
                        AssertNothingIsLost(Assert.IsType<Accepted>(command.Decide(halls.Last)).ApplyTo(halls.Last));
        }, iter: Longer.Times(25), threads: 1);

    [Fact]
    public void A_consequence_whose_fault_is_taken_back_speaks_or_is_gone() =>
        Faults.Some(3).Sample(halls =>
        {
            foreach (var before in halls.Steps) AssertNothingIsLost(before);
        }, iter: Longer.Times(25), threads: 1);

    private static void AssertNothingIsLost(Design design)
    {
        var topology = Topology.Of(design);
        var now = Checked.Of(topology);
        var causes = now.Causes.SelectMany(c => c.Parts).Select(c => c.Id).ToHashSet();
        Assert.All(now.Findings, f => Assert.Contains(f.Cause ?? f.Id, causes));
        Assert.Equal(
            now.Findings.Select(f => f.Id).Order(StringComparer.Ordinal),
            now.Causes.SelectMany(c => c.All).Select(f => f.Id).Order(StringComparer.Ordinal)
        );
        var alone = Rules.All.SelectMany(r => r.Check(topology)).ToList();
        var told = now.Findings.Select(f => f.Facts).ToHashSet();
        foreach (var finding in alone.Where(f => !told.Contains(f.Facts)))
            Assert.True(IsSaid(finding, alone, told, []), $"{finding.Rule} is told nowhere: {finding.Message}");
    }

    /// <summary>Another that is told, or said by one that is, makes it needless.</summary>
    private static bool IsSaid(Finding finding, List<Finding> alone, HashSet<string> told, HashSet<Finding> asked) =>
        told.Contains(finding.Facts)
        || asked.Add(finding)
            && alone.Any(other =>
                Suppression.All.Any(s => s.Silences == finding.Rule && s.Cause == other.Rule)
                && other.Subjects.Any(s => finding.Subjects.Any(o => o.Thing == s.Thing))
                && IsSaid(other, alone, told, asked)
            );
}
