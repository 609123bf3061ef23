using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>How far edits reach: from things to the switches and the pools that may no longer be what they were.</summary>
/// <param name="before">The topology before them.</param>
/// <param name="after">The topology that is being made; asked only for what stands already.</param>
internal sealed class Spread(
    Topology before,
    Topology after,
    ImmutableArray<(Thing? Before, Thing? After)> changes,
    ImmutableArray<Link> links,
    ImmutableArray<Ref> ends
)
{
    private readonly HashSet<Ref> changed = [.. changes.Select(c => (c.Before ?? c.After)!.Ref)];
    private readonly HashSet<Id<Switch>> units = [.. Units(before.Design, after.Design, changes, links)];
    private readonly HashSet<Id<Pool>> pools =
    [
        .. changes.Concat(ends.Select(e => (Before: before.Design.Find(e), After: after.Design.Find(e))))
            .SelectMany(c => (Id<Pool>?[])[PoolOf(before.Design, c.Before), PoolOf(after.Design, c.After)])
            .Concat(changes.Select(c => c.After).OfType<Thing>().SelectMany(t => Beyond(after, t))
                .Select(e => PoolOf(after.Design, after.Design.Find(e)))).OfType<Id<Pool>>(),
    ];

    /// <summary>The pools that may be other ones, by what was changed in them and at the switches seen so far.</summary>
    public IEnumerable<Id<Pool>> Pools => pools;

    public Region Region(Plugs plugs) => Topologies.Region.Around(before.Fabric, before.Design, after.Design, plugs, links, units);

    /// <summary>The switches and logical switches that may look different to pools, by what tells them.</summary>
    public ImmutableArray<Ref> Devices(Region region)
    {
        var seen = region.Units.Where(u => IsOther(u.Id)).Select(u => u.Id)
            .Concat(region.Links.Where(l => units.Contains(l.A.Switch) || units.Contains(l.B.Switch))
            .SelectMany(l => l.Ends, (_, e) => e.Switch))
            .Concat(units)
            .Concat(ends.SelectMany(Switches))
            .Concat(changes.SelectMany(c => (Thing?[])[c.Before, c.After]).OfType<Thing>().SelectMany(Beside));
        return [.. seen.Distinct().SelectMany(Keys).Distinct()];
    }

    /// <summary>A device's state, now and before; the pools at it see the difference.</summary>
    public void Saw(SwitchFacts? now, SwitchFacts? was)
    {
        if (ReferenceEquals(now, was)) return;
        pools.UnionWith(now?.Pools ?? []);
        pools.UnionWith(was?.Pools ?? []);
    }

    private static IEnumerable<Id<Switch>> Units(
        Design before,
        Design after,
        ImmutableArray<(Thing? Before, Thing? After)> changes,
        ImmutableArray<Link> links
    ) =>
        links.SelectMany(l => l.Ends, (_, end) => end.Switch)
            .Concat(
                changes.Select(c => (c.Before ?? c.After)!).SelectMany(thing => thing switch
                {
                    Switch unit => [unit.Id],
                    SiteDialect => Speaking(before, thing.Ref).Concat(Speaking(after, thing.Ref)),
                    LogicalSwitch or PhysicalNetwork => Topologies.Region.In(before, thing.Ref)
                        .Concat(Topologies.Region.In(after, thing.Ref)).Select(u => u.Id),
                    _ => Enumerable.Empty<Id<Switch>>(),
                })
            );

    /// <summary>The switches whose platform is a dialect that the design brings.</summary>
    private static IEnumerable<Id<Switch>> Speaking(Design design, Ref dialect) =>
        design.Find(dialect) is SiteDialect { Name: var name } ? design.Switches.Where(s => s.Platform == name).Select(s => s.Id) : [];

    private bool IsOther(Id<Switch> unit) =>
        after.FindWire(unit) is var wire && (wire != before.FindWire(unit) || changed.Contains(wire!.Of))
        || after.Fabric.Find(unit) != before.Fabric.Find(unit);

    /// <summary>The switches that see a thing at one of their ports.</summary>
    private IEnumerable<Id<Switch>> Beside(Thing thing) => thing switch
    {
        SwitchPort port => [port.Switch],
        Lag lag => [lag.Switch],
        Host host => after.ChannelsOf(host.Id).SelectMany(r => (Ref?[])[r.A, r.B]).OfType<Ref>().SelectMany(Switches),
        { Kind.End: not null } end => after.Peer(end.Ref) is { } far ? Switches(far) : [],
        _ => [],
    };

    /// <summary>What is at the other ends of the ways from a thing.</summary>
    private static IEnumerable<Ref> Beyond(Topology topology, Thing thing) => thing switch
    {
        Host host => topology.ChannelsOf(host.Id).SelectMany(c => (Ref?[])[c.A, c.B]).OfType<Ref>(),
        Panel or Device => topology.Design.Register.Users(thing).Where(t => t.Owner == thing.Ref).SelectMany(t => Beyond(topology, t)),
        FrontPort or RearPort => Channel.CableAt(topology.Design, thing.Ref) is { } cable ? Channel.Ends(topology.Design, cable) : [],
        { Kind.End: not null } => topology.Peer(thing.Ref) is { } far ? [far] : [],
        _ => [],
    };

    private IEnumerable<Id<Switch>> Switches(Ref end) =>
        from version in (Design[])[before.Design, after.Design]
        let found = version.Ports.Find(end.As<SwitchPort>())
        where found is not null
        select found.Switch;

    private IEnumerable<Ref> Keys(Id<Switch> unit) =>
        ((Design[])[before.Design, after.Design]).Select(d => d.Switches.Find(unit)).OfType<Switch>().Select(SwitchFacts.KeyOf);

    private static Id<Pool>? PoolOf(Design design, Thing? thing) => thing switch
    {
        Pool pool => pool.Id,
        Host host => host.Pool,
        { Owner: { } owner } => PoolOf(design, design.Find(owner)),
        _ => null,
    };
}
