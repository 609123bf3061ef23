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
    /// <summary>Who mentions a thing; made once, since removing only ever ends mentions.</summary>
    private readonly ILookup<Ref, Ref> users = Mentions(design).Distinct().ToLookup(m => m.Of, m => m.By);
    private Design design = design;

    public ImmutableArray<DesignEvent> Events => events.ToImmutable();

    public void Take(Ref gone)
    {
        if (design.Find(gone) is not { } leaving) return;
        foreach (var user in users[gone].Where(u => u != gone))
            if (design.Find(user) is not { } thing) continue;
            else if (!Forget(thing, leaving).Ok(out var without, out _)) Take(user);
            else if (!without.Equals(thing)) Log(new ThingChanged(thing, without));
        Log(new ThingRemoved(design.Find(gone)!));
    }

    private void Log(DesignEvent done)
    {
        events.Add(done);
        design = done.Apply(design);
    }

    private static IEnumerable<(Ref Of, Ref By)> Mentions(Design design)
    {
        var nics = design.Nics.ToLookup(n => (n.Pool, n.Number), n => n.Id.Ref);
        foreach (var thing in design.All)
        {
            foreach (var field in thing.Kind.Fields)
                if (field.MayRefer)
                    foreach (var other in field.Refs(thing))
                        yield return (other.Thing, thing.Ref);
            foreach (var (pool, number) in NicsOf(design, thing))
                foreach (var nic in nics[(pool, number)])
                    yield return (nic, thing.Ref);
            if (thing is SwitchPort port && Across(design, port) is { } logical) yield return (logical, port.Id);
        }
    }

    /// <summary>NICs are named by number, so the fields' references do not tell.</summary>
    private static IEnumerable<(Id<Pool> Pool, int Number)> NicsOf(Design design, Thing thing) =>
        thing switch
        {
            Bond bond => bond.Members.Select(m => (bond.Pool, m)),
            Network { Uplink.Nic: { } nic } network => [(network.Pool, nic)],
            Cable cable => ((Ref[])[cable.A, cable.B])
                .Where(e => e.Nic is not null)
                .SelectMany(e => On(design, new(e.Number), e.Nic!.Value)),
            HostNic nic => On(design, nic.Host, nic.Nic),
            Interface { Uplink.Nic: { } nic } address => On(design, address.Host, nic),
            Deviation deviation => deviation
                .Members.Concat(deviation.Uplink?.Nic is { } nic ? [nic] : [])
                .SelectMany(n => On(design, deviation.Host, n)),
            _ => [],
        };

    private static IEnumerable<(Id<Pool>, int)> On(Design design, Id<Host> host, int nic) =>
        design.Hosts.Find(host) is { } found ? [(found.Pool, nic)] : [];

    /// <summary>The logical switch that lets a port be in another switch's LAG.</summary>
    private static Ref? Across(Design design, SwitchPort port) =>
        design.Lags.Find(port.Lag) is { } lag && lag.Switch != port.Switch ? design.Switches.Find(port.Switch)?.LogicalSwitch : null;

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
        Network network => network with { Uplink = null },
        Waiver or Pool or Host => thing,
        _ => Parsed<Thing>.Not("It is needed."),
    };
}
