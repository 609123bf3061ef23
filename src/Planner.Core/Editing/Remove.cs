using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>Remove a thing, all that cannot stand without it, and every mention of it.</summary>
public sealed record Remove(Ref Thing) : DesignCommand
{
    public override Decision Decide(Design design) => design.Find(Thing) is null
        ? Refuse($"There is no {Kinds.Of(Thing.Prefix)?.Word ?? "thing"} {Thing} any more.")
        : Do(design, Taking(design, [Thing]));

    public override string Say(Design design) => $"Remove {design.Say(Thing)}";

    /// <summary>The events that take these things out, dependants first.</summary>
    public static ImmutableArray<DesignEvent> Taking(Design design, IEnumerable<Ref> things)
    {
        var events = ImmutableArray.CreateBuilder<DesignEvent>();
        foreach (var thing in things) design = Take(design, thing.Thing, events);
        return events.ToImmutable();
    }

    private static Design Take(Design design, Ref gone, ImmutableArray<DesignEvent>.Builder events)
    {
        if (design.Find(gone) is not { } leaving) return design;
        foreach (var user in Users(design, leaving))
            if (design.Find(user) is { } thing)
                design = Forget(thing, leaving).Ok(out var without, out _) ? Log(design, new ThingChanged(thing, without), events) : Take(design, user, events);
        return Log(design, new ThingRemoved(design.Find(gone)!), events);
    }

    private static Design Log(Design design, DesignEvent done, ImmutableArray<DesignEvent>.Builder events)
    {
        events.Add(done);
        return done.Apply(design);
    }

    private static IEnumerable<Ref> Users(Design design, Thing gone) =>
        [.. design.All.Where(t => t.Ref != gone.Ref && (t.Kind.Fields.Any(f => f.MayRefer && f.Refs(t).Contains(gone.Ref)) || gone is Nic nic && UsesNic(design, t, nic))).Select(t => t.Ref)];

    private static Parsed<Thing> Forget(Thing thing, Thing gone)
    {
        if (gone is Nic nic) return ForgetNic(thing, nic);
        Parsed<Thing> left = thing;
        foreach (var field in thing.Kind.Fields.Where(f => f.MayRefer)) left = left.Then(t => field.Without(t, gone.Ref)) is { Wrong: null } next ? next.Value : Parsed<Thing>.Not("It is needed.");
        return left;
    }

    /// <summary>NICs are named by number, so the fields' references do not tell.</summary>
    private static bool UsesNic(Design design, Thing thing, Nic nic) => thing switch
    {
        Bond bond => bond.Pool == nic.Pool && bond.Members.Contains(nic.Number),
        Network network => network.Pool == nic.Pool && network.Uplink?.Nic == nic.Number,
        Cable cable => Plugged(design, cable.A, nic) || Plugged(design, cable.B, nic),
        _ => false,
    };

    private static bool Plugged(Design design, Ref end, Nic nic) => end.Nic == nic.Number && design.Find(end) is Host host && host.Pool == nic.Pool;

    private static Parsed<Thing> ForgetNic(Thing thing, Nic nic) => thing switch
    {
        Bond bond => bond with { Members = bond.Members.Where(m => m != nic.Number).ToMany() },
        Network network => network with { Uplink = null },
        _ => Parsed<Thing>.Not("It is needed."),
    };
}

/// <summary>A thing left the design.</summary>
public sealed record ThingRemoved(Thing Thing) : DesignEvent
{
    public override Ref? About => Thing.Ref;
    public override Design Apply(Design design) => design.Drop(Thing.Ref);
    public override DesignEvent Undo() => new ThingAdded(Thing);
    public override string? Stale(Design design) => Thing.Equals(design.Find(Thing.Ref)) ? null : $"{design.Say(Thing.Ref)} has been changed since.";
}
