using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>The switches whose islands or wires edits may have changed. Nothing joins them to others.</summary>
/// <param name="Units">In order of id.</param>
/// <param name="Links">The links between them, in order of the cables' ids.</param>
/// <param name="Gone">The switches that are no longer there.</param>
internal sealed record Region(ImmutableArray<Switch> Units, ImmutableArray<Link> Links, ImmutableArray<Id<Switch>> Gone)
{
    /// <param name="plugs">Those of the next version.</param>
    /// <param name="links">The links that were touched, as they were or are.</param>
    /// <param name="units">The switches that were touched, the ends of these links among them.</param>
    public static Region Around(
        Fabric before,
        Design was,
        Design design,
        Plugs plugs,
        IEnumerable<Link> links,
        IReadOnlyCollection<Id<Switch>> units
    )
    {
        HashSet<Id<Switch>> all = [];
        HashSet<Id<Cable>> cables = [.. links.Select(l => l.Cable.Id)];
        HashSet<Ref> groups = [];
        var next = new Queue<Id<Switch>>(units);
        while (next.TryDequeue(out var id))
        {
            if (!all.Add(id)) continue;
            if (before.Find(id) is { } island && island.Units[0].Id == id) cables.UnionWith(island.Links.Select(l => l.Cable.Id));
            foreach (var unit in before.Find(id)?.Units ?? []) next.Enqueue(unit.Id);
            foreach (var version in (Design[])[was, design])
                if (version.Switches.Find(id) is { } unit)
                    foreach (var group in (Ref?[])[unit.LogicalSwitch?.Ref, Joining.Network(version, unit)?.Ref])
                        if (group is { } named && groups.Add(named))
                            foreach (var other in In(design, named)) next.Enqueue(other.Id);
        }

        return new(
            [.. all.Select(u => design.Switches.Find(u)).OfType<Switch>().OrderBy(u => u.Id)],
            [.. cables.Order().Select(plugs.LinkBy).OfType<Link>()],
            [.. all.Where(u => !design.Switches.Has(u))]
        );
    }

    /// <summary>The switches of a logical switch or a physical network.</summary>
    public static IEnumerable<Switch> In(Design design, Ref group) =>
        design.Register.Naming<Switch>(group).Concat(design.Register.Naming<LogicalSwitch>(group).SelectMany(l => In(design, l.Id)));
}
