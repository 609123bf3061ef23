using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Change several fields of a thing at once.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Fields">The new values, with references as ids.</param>
public sealed record ChangeFields(Ref Thing, ImmutableDictionary<string, string> Fields) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (design.Find(Thing) is not { } before) return Refuse($"There is no {Kinds.Of(Thing.Prefix)?.Word ?? "thing"} {Thing} any more.");
        if (Fields.Keys.FirstOrDefault(f => before.Kind.Named(f) is null) is { } unknown)
            return Refuse($"A {before.Kind.Word} has no field “{Shown.Short(unknown)}”.");
        var after = before;
        foreach (var field in before.Kind.Fields)
            if (Fields.TryGetValue(field.Name, out var value))
            {
                if (!field.Set(after, value, Naming.Ids).Ok(out var next, out var wrong)) return Refuse($"{field.Label}: {wrong}");
                after = next;
            }

        if (Filling.Contradiction(after, [.. Fields.Select(f => (f.Key, f.Value))], Naming.Ids) is { } two) return Refuse(two);
        return after.Equals(before)
            ? Refuse($"{Shown.Capital(design.Say(Thing))} already is so.")
            : Do(new ThingChanged(before, after));
    }

    public override string Say(Design design) =>
        Fields.Count == 1 && Fields.First() is var (field, value)
            ? new Change(Thing, field, value).Say(design)
            : $"Set {string.Join(", ", Fields.Keys.Order(StringComparer.Ordinal).Select(f => Change.Label(design, Thing, f)))} "
                + $"of {design.Say(Thing)}";
}
