using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Change one field of a thing.</summary>
/// <param name="Thing">The thing.</param>
/// <param name="Field">The field's name, as in the text form.</param>
/// <param name="Value">The new value, with references as ids.</param>
/// <param name="Seen">The value the person saw when he changed it; when somebody has changed it since, the command is refused. Null: not
/// checked.</param>
public sealed record Change(Ref Thing, string Field, string Value, string? Seen = null) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (design.Find(Thing) is not { } before) return Refuse($"There is no {Kinds.Of(Thing.Prefix)?.Word ?? "thing"} {Thing} any more.");
        if (before.Kind.Named(Field) is not { } field) return Refuse($"A {before.Kind.Word} has no field “{Shown.Short(Field)}”.");
        var now = field.Get(before, Naming.Ids);
        if (field.Says(before, Value))
            return Refuse($"{field.Label} of {before.Title} already is {(now.Length == 0 ? "empty" : Shown.Short(now))}.");
        if (Seen is not null && Seen != now)
            return Refuse(
                $"{field.Label} of {before.Title} has meanwhile been changed to {(now.Length == 0 ? "empty" : Shown.Short(now))} "
                    + $"by somebody else."
            );
        return field.Set(before, Value, Naming.Ids).Ok(out var after, out var wrong)
            ? Do(new ThingChanged(before, after))
            : Refuse($"{field.Label}: {wrong}");
    }

    public override string Say(Design design) =>
        $"{(Value.Length == 0 ? "Clear" : "Set")} {Label(design, Thing, Field)} of {design.Say(Thing)}{Shows(design, Thing, Field, Value)}";

    internal static string Label(Design design, Ref thing, string field) =>
        design.Find(thing)?.Kind.Named(field)?.Label is { } label ? Small(label) : Shown.Short(field);

    /// <summary>As within a sentence: words are small, abbreviations stay.</summary>
    private static string Small(string label) =>
        string.Join(' ', label.Split(' ').Select(w => w.Count(char.IsUpper) > 1 || w.Length == 1 ? w : w.ToLowerInvariant()));

    /// <summary>" to" and the value, with names for references; nothing for an empty one.</summary>
    internal static string Shows(Design design, Ref thing, string field, string value) =>
        value.Length == 0
            ? ""
            : $" to {Named(design, design.Find(thing)?.Kind.Named(field)?.Shape, value) ?? Shown.Short(value)}";

    private static string? Named(Design design, FieldShape? shape, string value) =>
        shape switch
        {
            FieldShape.Reference or FieldShape.Racked when Ref.Parse(value) is { } other => design.Find(other)?.Title,
            FieldShape.Lines => Shown.Count(
                value.ReplaceLineEndings(@"\n").Split(@"\n", StringSplitOptions.RemoveEmptyEntries).Length,
                "line"
            ),
            FieldShape.End when Ref.Parse(value) is { } end => design.Say(end),
            FieldShape.Text when value.StartsWith("bond:", StringComparison.Ordinal) && Ref.Parse(value[5..]) is { } bond => design
                .Find(bond)
                ?.Title,
            _ => null,
        };
}

/// <summary>A thing is no longer as it was.</summary>
public sealed record ThingChanged(Thing Before, Thing After) : DesignEvent
{
    public override Ref? About => After.Ref;
    public override Design Apply(Design design) => design.Put(After);
    public override DesignEvent Undo() => new ThingChanged(After, Before);

    public override string? Stale(Design design) =>
        Before.Equals(design.Find(Before.Ref)) ? null : $"{design.Say(Before.Ref)} has been changed since.";

    /// <summary>Other fields may have changed; those it changes must be as they were.</summary>
    public override DesignEvent? On(Design design)
    {
        if (Stale(design) is null) return this;
        if (design.Find(Before.Ref) is not { } now || now.GetType() != Before.GetType()) return null;
        var fields = Before.Kind.Fields.Where(f => Value(f, Before) != Value(f, After)).ToList();
        if (Put(fields, Before) is not { } same || !same.Equals(After)) return null;
        if (fields.Exists(f => Value(f, now) != Value(f, Before))) return null;
        return Put(fields, now) is { } after ? new ThingChanged(now, after) : null;
    }

    private static string Value(Field field, Thing thing) => field.Get(thing, Naming.Ids);

    private Thing? Put(IEnumerable<Field> fields, Thing? thing)
    {
        foreach (var field in fields)
            thing = thing is not null && field.Restore(thing, Value(field, After)).Ok(out var next, out _) ? next : null;
        return thing;
    }
}
