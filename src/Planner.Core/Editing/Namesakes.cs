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
    public static string? Fault(Design before, Design after, IEnumerable<Ref> touched)
    {
        foreach (var named in touched.Distinct().Select(after.Find).OfType<Thing>().Where(t => IsNamed(before, t)).GroupBy(t => t.Kind))
        {
            if (named.Key.In(after).All(t => Names.Kept(t.Title) == t.Title)) continue;
            var all = named.Key.In(after).ToLookup(Key);
            if (named.FirstOrDefault(t => all[Key(t)].Any(other => other.Ref != t.Ref)) is not { } thing) continue;
            var owner = thing.Owner is { } id ? Shown.Capital(after.Say(id)) : "The design";
            return $"{owner} already has a {thing.Kind.Word} named {Names.Kept(thing.Title)}.";
        }

        return null;
    }

    private static bool IsNamed(Design before, Thing thing) =>
        thing.Kind.NameField is not null && before.Find(thing.Ref) is var was && (was?.Title, was?.Owner) != (thing.Title, thing.Owner);

    private static (Ref?, string) Key(Thing thing) => (thing.Owner, Names.Kept(thing.Title));
}
