using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Remove several things, all that cannot stand without them, and every mention of them.</summary>
public sealed record RemoveMany(ImmutableArray<Ref> Things) : DesignCommand
{
    public override Decision Propose(Design design) => Things.Length > Together.Most
        ? Refuse($"{Things.Length} things at once are too many; {Together.Most} is the most.")
        : Things.Where(t => t.Nic is not null || design.Find(t) is null).Cast<Ref?>().FirstOrDefault() is { } gone
            ? Refuse($"There is no thing {gone} any more.")
        : Do(Remove.Taking(design, Things.Distinct()));

    public override string Say(Design design) =>
        Things is [var only] ? new Remove(only).Say(design) : $"Remove {Counted(design, Things)}";

    /// <summary>What goes with them beside themselves, in numbers: "6 cables, 2 interfaces"; empty: nothing.</summary>
    public string Along(Design design) => Propose(design) is not Accepted accepted ? ""
        : Counted(design, accepted.Events.OfType<ThingRemoved>().Select(e => e.Thing.Ref).Except(Things));

    private static string Counted(Design design, IEnumerable<Ref> things) => string.Join(
        ", ",
        things.Select(t => design.Find(t)?.Kind).OfType<Designs.Fields.Kind>().CountBy(k => k)
            .Select(k => Shown.Count(k.Value, k.Key.One, k.Key.Many)));
}
