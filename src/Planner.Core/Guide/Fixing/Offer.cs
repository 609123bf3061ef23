using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Text;

namespace Planner.Core.Guide.Fixing;

/// <summary>A finding that an offer does not mend, with one sentence why.</summary>
public sealed record Unmended(Finding Finding, string Why);

/// <summary>What mending one finding, or all of a rule, would do to a design.</summary>
/// <param name="Steps">What is done, in a few words each; empty where nothing can be.</param>
/// <param name="Command">All of it as one command; null where it must not be done, and <paramref name="Left"/> says why.</param>
/// <param name="Gone">The findings that go with it.</param>
/// <param name="Come">The findings that come with it.</param>
/// <param name="Lines">The lines of the design's text that differ.</param>
/// <param name="Left">The findings that stay.</param>
public sealed record Offer(
    ImmutableArray<string> Steps,
    DesignCommand? Command,
    ImmutableArray<Finding> Gone,
    ImmutableArray<Finding> Come,
    ImmutableArray<ChangedLine> Lines,
    ImmutableArray<Unmended> Left
)
{
    internal static Offer Of(
        string what,
        IEnumerable<string> steps,
        ImmutableArray<DesignCommand> commands,
        IEnumerable<DesignEvent> events,
        Look before,
        Look after,
        IEnumerable<Unmended> left
    ) =>
        new(
            [.. steps],
            new Together(what, commands),
            after.Without(before),
            before.Without(after),
            TextChanges.Of(before.Design, after.Design, events),
            [.. left]
        );

    internal static Offer None(IEnumerable<Unmended> left) => new([], null, [], [], [], [.. left]);
}
