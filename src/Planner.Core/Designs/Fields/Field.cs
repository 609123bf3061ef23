using System.Collections.Immutable;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Fields;

/// <summary>
/// One field of a kind of thing. The text form, events, forms in the browser, the API's JSON and the revision diff are all written from
/// these, so a new field is one line in its thing's file.
/// </summary>
public abstract class Field(string name, string label)
{
    public string Name { get; } = name;
    public string Label { get; } = label;
    /// <summary>What setting it does, for the person who sets it; empty where the label says it.</summary>
    public string Help { get; init; } = "";
    /// <summary>Written by the commands that make the thing and not typed in a form.</summary>
    public bool IsKept { get; init; }
    /// <summary>The field beside it that a value may set too, as 192.0.2.12/24 sets the mask; null where none.</summary>
    public string? AlsoSets { get; init; }
    /// <summary>Other names it may be given by in the text form, each with the unit that a number then has.</summary>
    public ImmutableArray<(string Name, string Unit)> Spellings { get; init; } = [];
    public abstract FieldShape Shape { get; }
    public abstract ImmutableArray<string> Choices { get; }
    public abstract string? Refers { get; }
    public abstract bool MayBeEmpty { get; }

    /// <summary>True when a value can name other things.</summary>
    public abstract bool MayRefer { get; }

    public abstract string Get(Thing thing, Naming naming);
    public abstract Parsed<Thing> Set(Thing thing, string value, Naming naming);

    /// <summary>The thing with what was stored of it: as it was written, even where that could not be set today.</summary>
    public abstract Parsed<Thing> Restore(Thing thing, string value);
    public abstract IEnumerable<Ref> Refs(Thing thing);

    /// <summary>True when setting it changes nothing, in whatever spelling.</summary>
    public bool Says(Thing thing, string value) => Set(thing, value, Naming.Ids).Ok(out var set, out _) && set.Equals(thing);

    /// <summary>The thing without a reference to <paramref name="gone"/>; wrong when it cannot stand without.</summary>
    public abstract Parsed<Thing> Without(Thing thing, Ref gone);
}

/// <summary>A field of things of type <typeparamref name="T"/> with values of type <typeparamref name="TValue"/>.</summary>
public sealed class Field<T, TValue>(string name, string label, Codec<TValue> codec, Func<T, TValue> get, Func<T, TValue, T> set)
    : Field(name, label)
    where T : Thing
{
    public override FieldShape Shape => codec.Shape;
    public override ImmutableArray<string> Choices => codec.Choices;
    public override string? Refers => codec.Refers;
    public override bool MayBeEmpty => codec.MayBeEmpty;
    public override bool MayRefer => codec.Refs is not null;

    public override string Get(Thing thing, Naming naming) => codec.Write(get((T)thing), naming);

    public override Parsed<Thing> Set(Thing thing, string value, Naming naming) =>
        codec.Read(value, naming).Then<Thing>(v => set((T)thing, v));

    public override Parsed<Thing> Restore(Thing thing, string value) =>
        (codec.Restore ?? codec.Read)(value, Naming.Ids).Then<Thing>(v => set((T)thing, v));

    public override IEnumerable<Ref> Refs(Thing thing) => codec.Refs?.Invoke(get((T)thing)) ?? [];

    public override Parsed<Thing> Without(Thing thing, Ref gone) =>
        codec.Without(get((T)thing), gone).Then<Thing>(v => set((T)thing, v));
}
