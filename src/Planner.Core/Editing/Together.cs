using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>Several commands done as one: all or none, one step of the history, one undo.</summary>
public sealed record Together(string What, ImmutableArray<DesignCommand> Commands) : DesignCommand
{
    public const int Most = 20_000;

    public override Decision Decide(Design design)
    {
        if (Commands.Length > Most) return Refuse($"{Commands.Length} changes at once are too many; {Most} is the most.");
        var events = ImmutableArray.CreateBuilder<DesignEvent>();
        foreach (var command in Commands)
        {
            if (command.Decide(design) is not Accepted accepted) return command.Decide(design);
            events.AddRange(accepted.Events);
            design = accepted.ApplyTo(design);
        }

        return events.Count == 0 ? Refuse("That changes nothing.") : new Accepted(events.ToImmutable());
    }

    public override string Say(Design design) => What;
}
