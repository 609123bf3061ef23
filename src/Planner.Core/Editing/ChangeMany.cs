using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>
/// Set one field of many things of one kind, such as the access VLAN of a row of ports; those that have the value already stay.
/// </summary>
public sealed record ChangeMany(ImmutableArray<Ref> Things, string Field, string Value) : DesignCommand
{
    public override Decision Propose(Design design) => Things.Length > Together.Most
        ? Refuse($"{Things.Length} changes at once are too many; {Together.Most} is the most.")
        : DoAll(design, Things.Distinct().Where(t => !Has(design, t)).Select(t => new Change(t, Field, Value)));

    public override string Say(Design design) =>
        Things is [var only]
            ? new Change(only, Field, Value).Say(design)
            : $"{(Value.Length == 0 ? "Clear" : "Set")} {(Things.IsEmpty ? Shown.Short(Field) : Change.Label(design, Things[0], Field))} "
                + $"of {Things.Length} {Words(design)}{Change.Shows(design, Things.FirstOrDefault(), Field, Value)}";

    private string Words(Design design) =>
        Things.Select(t => design.Find(t)?.Kind).Distinct().ToList() is [{ } kind] ? $"{kind.Word}s" : "things";

    private bool Has(Design design, Ref thing) =>
        design.Find(thing) is { } found && found.Kind.Named(Field)?.Says(found, Value) == true;
}
