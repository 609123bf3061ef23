using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>Switches that pass every VLAN to each other because a plan says so, without a cable.</summary>
/// <param name="Of">The logical switch or physical network that says so.</param>
internal sealed record Joining(Ref Of, ImmutableArray<Id<Switch>> Units)
{
    /// <summary>
    /// Stacks and chassis are joined inside. An MLAG pair, an uplink group or a declared physical network is while no cable between any
    /// two of its switches is drawn: from then on the drawn ones decide.
    /// </summary>
    public static IEnumerable<Joining> In(Design design, IEnumerable<Switch> units, IEnumerable<Link> links)
    {
        var groups =
            from unit in units
            from said in (Ref?[])[unit.LogicalSwitch?.Ref, Network(design, unit)?.Ref]
            where said is not null
            group unit.Id by said.Value;
        var drawn = Drawn(design, links);
        return groups.Where(g => !drawn.Contains(g.Key)).Select(g => new Joining(g.Key, [.. g])).Where(j => j.Units.Length > 1);
    }

    /// <summary>The physical network declared for a switch: its logical switch's, or else its own.</summary>
    public static Id<PhysicalNetwork>? Network(Design design, Switch unit) =>
        design.LogicalSwitches.Find(unit.LogicalSwitch)?.PhysicalNetwork ?? unit.PhysicalNetwork;

    private static HashSet<Ref> Drawn(Design design, IEnumerable<Link> links)
    {
        HashSet<Ref> drawn = [];
        foreach (var link in links.Where(l => l.A.Switch != l.B.Switch))
        {
            var (a, b) = (design.Switches[link.A.Switch], design.Switches[link.B.Switch]);
            if (a.LogicalSwitch is { } logical && logical == b.LogicalSwitch && !IsOneDevice(design.LogicalSwitches[logical]))
                drawn.Add(logical);
            if (Network(design, a) is { } network && network == Network(design, b)) drawn.Add(network);
        }

        return drawn;
    }

    private static bool IsOneDevice(LogicalSwitch logical) => logical.Link is SwitchLink.Stack or SwitchLink.Backplane;
}
