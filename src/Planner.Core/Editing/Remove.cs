using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;

namespace Planner.Core.Editing;

/// <summary>Remove a thing, all that cannot stand without it, and every mention of it.</summary>
public sealed record Remove(Ref Thing) : DesignCommand
{
    public override Decision Propose(Design design) => design.Find(Thing) is null
        ? Refuse($"There is no {Kinds.Of(Thing.Prefix)?.Word ?? "thing"} {Thing} any more.")
        : Do(Taking(design, [Thing]));

    public override string Say(Design design) => $"Remove {design.Say(Thing)}";

    /// <summary>The events that take these things out, dependants first.</summary>
    public static ImmutableArray<DesignEvent> Taking(Design design, IEnumerable<Ref> things)
    {
        var removal = new Removal(design);
        foreach (var thing in things) removal.Take(thing.Thing);
        return removal.Events;
    }
}

/// <summary>A thing left the design.</summary>
public sealed record ThingRemoved(Thing Thing) : DesignEvent
{
    public override Ref? About => Thing.Ref;
    public override Design Apply(Design design) => design.Drop(Thing.Ref);
    public override DesignEvent Undo() => new ThingAdded(Thing);

    public override string? Stale(Design design) =>
        Thing.Equals(design.Find(Thing.Ref)) ? null : $"{design.Say(Thing.Ref)} has been changed since.";
}
