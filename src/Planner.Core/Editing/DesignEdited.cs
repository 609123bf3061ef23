using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>One step of a design's history: what a person did in one go. A design's version is the number of its steps.</summary>
/// <param name="Id">Made by who sent the command, so that a repeat is known.</param>
/// <param name="What">What was done, in words.</param>
/// <param name="Events">The effect, in order.</param>
/// <param name="TakesBack">The step this one undoes, if any.</param>
public sealed record DesignEdited(Guid Id, string What, ImmutableArray<DesignEvent> Events, Guid? TakesBack = null)
{
    public Design Apply(Design design) => Events.Aggregate(design, (d, e) => e.Apply(d));

    /// <summary>The first step of a design that starts as <paramref name="whole"/>.</summary>
    public static DesignEdited Starting(Guid id, string what, Design whole) =>
        new(id, what, [new DesignRenamed(Design.Blank.Name, whole.Name), .. whole.All.Select(t => new ThingAdded(t))]);
}
