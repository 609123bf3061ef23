using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Things on their way out of a design, with all that follows from it.</summary>
internal sealed class Removal(Design design)
{
    private readonly ImmutableArray<DesignEvent>.Builder events = ImmutableArray.CreateBuilder<DesignEvent>();
    /// <summary>Who names a thing: as it was at first, since removing only ever ends that.</summary>
    private readonly Register register = design.Register;
    private Design design = design;

    public ImmutableArray<DesignEvent> Events => events.ToImmutable();

    public void Take(Ref gone)
    {
        if (design.Find(gone) is not { } leaving) return;
        foreach (var user in register.Users(leaving).Where(u => u.Ref != gone))
            if (design.Find(user.Ref) is not { } thing) continue;
            else if (!Forget(thing, leaving).Ok(out var without, out _)) Take(user.Ref);
            else if (!without.Equals(thing)) Log(new ThingChanged(thing, without));
        Log(new ThingRemoved(design.Find(gone)!));
    }

    private void Log(DesignEvent done)
    {
        events.Add(done);
        design = done.Apply(design);
    }

    private static Parsed<Thing> Forget(Thing thing, Thing gone)
    {
        if (gone is Nic nic) return ForgetNic(thing, nic);
        if (gone is LogicalSwitch && thing is SwitchPort port) return port with { Lag = null };
        Parsed<Thing> left = thing;
        foreach (var field in thing.Kind.Fields.Where(f => f.MayRefer))
            if (left.Ok(out var so, out _))
                left = field.Without(so, gone.Ref);
        return left;
    }

    private static Parsed<Thing> ForgetNic(Thing thing, Nic nic) => thing switch
    {
        Bond bond => bond with { Members = bond.Members.Where(m => m != nic.Number).ToMany() },
        Network network => network with { Uplink = Without(network.Uplink, nic), Transport = Without(network.Transport, nic) },
        Waiver or Pool or Host => thing,
        _ => Parsed<Thing>.Not("It is needed."),
    };

    private static Uplink? Without(Uplink? uplink, Nic nic) => uplink?.Nic == nic.Number ? null : uplink;
}
