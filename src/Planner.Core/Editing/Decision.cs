using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>What comes of a command: events, or a refusal.</summary>
public abstract record Decision;

/// <summary>The command may be done; these events are its effect, in order.</summary>
public sealed record Accepted(ImmutableArray<DesignEvent> Events) : Decision
{
    public Design ApplyTo(Design design) => Events.Aggregate(design, (d, e) => e.Apply(d));
}

/// <summary>The command cannot be done; the sentence is for the person who asked.</summary>
public sealed record Refused(string Sentence) : Decision;
