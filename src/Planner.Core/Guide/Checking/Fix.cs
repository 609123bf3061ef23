using System.Collections.Immutable;
using Planner.Core.Editing;

namespace Planner.Core.Guide.Checking;

/// <summary>How a finding can be mended: ordinary commands, done together as one step of the history.</summary>
/// <param name="What">In a few words, such as "give port p2 of swP the settings of p1".</param>
public sealed record Fix(string What, ImmutableArray<DesignCommand> Commands)
{
    public Fix(string what, params IEnumerable<DesignCommand> commands) : this(what, [.. commands])
    {
    }
}
