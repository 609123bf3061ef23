using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Add one thing of any kind, from its fields' values with references as ids.</summary>
public sealed record Add(string Kind, ImmutableDictionary<string, string> Fields) : DesignCommand
{
    public Add(string kind, params ReadOnlySpan<(string Field, string Value)> fields)
        : this(kind, fields.ToArray().ToImmutableDictionary(f => f.Field, f => f.Value)) { }

    /// <summary>Who accepts a finding, and when, is not for himself to say.</summary>
    public override DesignCommand SignedBy(string person, DateOnly day) => Kind != Waiver.About.Word ? this
        : this with { Fields = Fields.SetItem("by", person).SetItem("given", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) };

    public override Decision Propose(Design design)
    {
        if (Kinds.Named(Kind) is not { } kind) return Refuse($"“{Shown.Short(Kind)}” is not a kind of thing.");
        var thing = kind.Fresh(kind.Next(design));
        foreach (var (name, value) in Fields.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            if (kind.Named(name) is not { } field) return Refuse($"A {kind.Word} has no field “{Shown.Short(name)}”.");
            if (!field.Set(thing, value, Naming.Ids).Ok(out var next, out var wrong)) return Refuse($"{field.Label}: {wrong}");
            thing = next;
        }

        if (Filling.Contradiction(thing, [.. Fields.Select(f => (f.Key, f.Value))], Naming.Ids) is { } two) return Refuse(two);
        if (kind.NameField is not null && Names.Wrong(thing.Title) is { } noName) return Refuse(noName);
        return Do(new ThingAdded(thing.Made(design, Fields.Keys)));
    }

    public override string Say(Design design)
    {
        var called = Fields.GetValueOrDefault("name") ?? Fields.GetValueOrDefault("text") ?? Fields.GetValueOrDefault("kind", "");
        return $"Add {Kind} {called}".TrimEnd();
    }
}

/// <summary>A thing came into the design.</summary>
public sealed record ThingAdded(Thing Thing) : DesignEvent
{
    public override Ref? About => Thing.Ref;
    public override Design Apply(Design design) => design.Put(Thing);
    public override DesignEvent Undo() => new ThingRemoved(Thing);
    public override string? Stale(Design design) => design.Find(Thing.Ref) is null ? null : $"{Thing.Ref} is in use again.";
}
