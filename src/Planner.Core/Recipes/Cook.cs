using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.DeviceTypes;
using Planner.Core.Editing;

namespace Planner.Core.Recipes;

/// <summary>
/// Make what a recipe says: a pool with all that the rules want of it, or more hosts for one that is there. One step of the history.
/// </summary>
public sealed record Cook(Recipe Recipe) : DesignCommand
{
    /// <summary>The device types that a recipe may name.</summary>
    public TypeCatalogue Types { get; init; } = TypeCatalogue.Own;

    public override Decision Propose(Design design)
    {
        var draft = Cooking.Of(Recipe, design, Types);
        return draft.Objections is [var first, ..] ? Refuse(first.Sentence) : Do(Events(design, draft.Design));
    }

    public override string Say(Design design) =>
        design.Pools.FirstOrDefault(p => p.Name == Recipe.Pool.Trim()) is { } pool
            ? $"Add {Recipe.Hosts.Count} host{(Recipe.Hosts.Count == 1 ? "" : "s")} to pool {pool.Name} by recipe"
            : $"Make pool {Designs.Values.Shown.Short(Recipe.Pool)} by recipe";

    /// <summary>What leads from one design to the other, in which nothing is gone.</summary>
    internal static IEnumerable<DesignEvent> Events(Design before, Design after)
    {
        if (before.Name != after.Name) yield return new DesignRenamed(before.Name, after.Name);
        foreach (var (was, now) in Design.Between(before, after))
            if (now is not null && !now.Equals(was))
                yield return was is null ? new ThingAdded(now) : new ThingChanged(was, now);
    }
}
