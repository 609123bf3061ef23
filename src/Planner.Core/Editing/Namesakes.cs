using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>
/// Names are kept in one form, so that equal ones are the same. What was named before that was so may have a name in another form: it keeps
/// it, but nothing is called alike any more.
/// </summary>
internal static class Namesakes
{
    /// <summary>One sentence on a thing that was given a name which another has in another form, or null.</summary>
    public static string? Fault(Design before, Design after)
    {
        var named = Design.Between(before, after).Where(c => c.After?.Kind.NameField is not null && IsNamed(c.Before, c.After))
            .Select(c => c.After!);
        foreach (var within in named.GroupBy(t => (t.Kind, t.Owner, Where: Where(t))))
        {
            var all = after.Register.Siblings(within.Key.Kind, within.Key.Owner)
                .Where(t => Where(t) == within.Key.Where).ToList();
            if (all.TrueForAll(t => Names.Kept(t.Title) == t.Title)) continue;
            var called = all.ToLookup(t => Names.Kept(t.Title));
            if (within.FirstOrDefault(t => called[Names.Kept(t.Title)].Any(other => other.Ref != t.Ref)) is not { } thing) continue;
            var owner = thing.Owner is { } id ? Shown.Capital(after.Say(id)) : Where(thing) ?? "The design";
            return $"{owner} already has a {thing.Kind.Word} named {Names.Kept(thing.Title)}.";
        }

        return null;
    }

    private static string? Where(Thing thing) => thing.Whereabouts is { } where ? Names.Kept(where) : null;

    private static bool IsNamed(Thing? before, Thing thing) =>
        (before?.Title, before?.Owner, before?.Whereabouts) != (thing.Title, thing.Owner, thing.Whereabouts);
}
