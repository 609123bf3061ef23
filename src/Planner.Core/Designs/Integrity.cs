using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs;

/// <summary>The few facts without which a design cannot be drawn. Everything that is merely unwise is a rule's business.</summary>
public static class Integrity
{
    /// <summary>One sentence on the first thing that cannot stand, or null when all can.</summary>
    public static string? Fault(Design design) => First(design)?.Sentence;

    /// <summary>The same, with the thing it is about; null for the design's own name.</summary>
    public static (Ref? About, string Sentence)? First(Design design) => First(design, design.All, design.Cables);

    /// <summary>
    /// The same as of a whole design, quicker, where the design before some edits had no fault: looks at what these touched.
    /// </summary>
    public static string? Fault(Design before, Design after)
    {
        var touched = new Touched(before, after);
        return First(after, touched.Things, touched.Cables)?.Sentence;
    }

    /// <summary>
    /// All that cannot stand after some edits of a design without fault, for who has to tell the good edits from the bad: what it is about,
    /// and the other one where two cannot stand beside each other.
    /// </summary>
    internal static IEnumerable<(Ref? About, Ref? Other, string Sentence)> Faults(Design before, Design after)
    {
        var touched = new Touched(before, after);
        return All(after, touched.Things, touched.Cables);
    }

    private static (Ref? About, string Sentence)? First(Design design, IEnumerable<Thing> things, IEnumerable<Cable> cables)
    {
        foreach (var (about, _, sentence) in All(design, things, cables)) return (about, sentence);
        return null;
    }

    private static IEnumerable<(Ref? About, Ref? Other, string Sentence)> All(
        Design design,
        IEnumerable<Thing> things,
        IEnumerable<Cable> cables
    )
    {
        if (Names.Wrong(design.Name) is { } wrong) yield return (null, null, wrong);
        if (Sizes.TooMany(design) is { } many) yield return (many.About, null, many.Sentence);
        var index = new Index(design);
        var taken = new Dictionary<(string, Ref?, string), Ref>();
        var isLoose = false;
        foreach (var thing in things)
        {
            if (Dangling(design, thing) is { } dangling)
            {
                isLoose = true;
                yield return (thing.Ref, null, dangling);
            }

            if (!taken.TryAdd((thing.Kind.Prefix, thing.Owner, thing.Identity), thing.Ref))
                yield return (thing.Ref, taken[(thing.Kind.Prefix, thing.Owner, thing.Identity)], Twice(design, thing));
            // The others look up what is named, which must be there.
            if (!isLoose && thing.Fault(index) is { } fault) yield return (thing.Ref, null, fault);
        }

        foreach (var twice in EndsTakenTwice(design, cables)) yield return twice;
    }

    private static string? Dangling(Design design, Thing thing)
    {
        foreach (var field in thing.Kind.Fields)
        {
            if (!field.MayRefer) continue;
            foreach (var other in field.Refs(thing))
                if (design.Find(other) is null)
                    return other.Number == 0 && field.Shape == FieldShape.End
                            ? $"{Shown.Capital(design.Say(thing.Ref))} needs two ends{Cited(thing, field)}."
                        : other.Number == 0
                        ? $"{Shown.Capital(design.Say(thing.Ref))} needs a {field.Label.ToLowerInvariant()}{Cited(thing, field)}."
                        : $"{Shown.Capital(design.Say(thing.Ref))} names {other}, which does not exist{Cited(thing, field)}.";
        }

        return null;
    }

    /// <summary>A sentence on what a field names, with the rule of the guide that asks for it, where there is one.</summary>
    internal static string Citing(Thing thing, Field field, string sentence) =>
        sentence.EndsWith(").", StringComparison.Ordinal) ? sentence : $"{sentence.TrimEnd('.')}{Cited(thing, field)}.";

    private static string Cited(Thing thing, Field field) => (thing, field.Name) switch
    {
        (Vif, "network") => " (VIF-01, p. 10-12)",
        (Cable, "a" or "b") => " (CAB-11, p. 17-19)",
        _ => "",
    };

    private static string Twice(Design design, Thing thing)
    {
        var owner = thing.Owner is { } id ? $"{Shown.Capital(design.Say(id))}" : thing.Whereabouts ?? "The design";
        return $"{owner} already has "
            + $"{(thing.Kind.NameField is null ? thing.Title : $"a {thing.Kind.Word} named {thing.Title}")}"
            + $"{(thing is Vif ? " (VIF-08, p. 26-27)" : "")}.";
    }

    private static IEnumerable<(Ref?, Ref?, string)> EndsTakenTwice(Design design, IEnumerable<Cable> cables)
    {
        var taken = new Dictionary<Ref, Cable>();
        foreach (var cable in cables)
            foreach (var end in (Ref[])[cable.A, cable.B])
                if (!taken.TryAdd(end, cable))
                    yield return (
                        cable.Id,
                        taken[end].Id,
                        $"{Shown.Capital(design.Say(end))} already has cable {taken[end].Title} (CAB-11, p. 17-19)."
                    );
    }
}
