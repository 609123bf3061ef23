using Planner.Core.Designs;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>
/// What is told of a design, without the words: rule, level and things of each cause, and the same of what follows from it.
/// </summary>
internal static class Verdicts
{
    /// <param name="called">The name by which a thing is to be compared.</param>
    public static List<string> Of(Design design, Func<Design, Ref, string> called)
    {
        return [.. Checked.Of(Topology.Of(design)).Causes.Select(Cause).Order(StringComparer.Ordinal)];

        string Cause(Finding cause) =>
            $"{Things(cause)} <- {string.Join(" | ", cause.Consequences.Select(Things).Order(StringComparer.Ordinal))}";

        string Things(Finding finding) =>
            $"{finding.Rule} {finding.Level} "
            + string.Join(", ", finding.Subjects.Select(s => called(design, s)).Order(StringComparer.Ordinal));
    }
}
