using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Practice;
using Planner.Core.Topologies;

namespace Planner.Core.Recipes;

/// <summary>Draws the links that join switches: two cables as one LAG, a trunk for all VLANs of the recipe.</summary>
internal sealed class Joins(Draft draft, Cables cables, VlanId parking, VlanSet vlans)
{
    private const int CablesEach = 2;

    public void Draw(ImmutableArray<Cell> island)
    {
        foreach (var cell in island.Where(c => c.Logical is { Link: SwitchLink.Mlag or SwitchLink.Uplink }))
            for (var i = 1; i < cell.Units.Length; i++)
                Draw([cell.Units[i - 1]], [cell.Units[i]]);
        // A stack or an MLAG pair takes a link at both of its switches.
        var hub = island.FirstOrDefault(c => c.IsOneForLags && c.Units.Length > 1) ?? island[0];
        foreach (var cell in island.Where(c => c != hub)) Draw(Ends(hub), Ends(cell));
    }

    private static ImmutableArray<Switch> Ends(Cell cell) => cell.IsOneForLags ? [.. cell.Units.Take(CablesEach)] : [cell.Units[0]];

    /// <summary>What is drawn or planned as one already stays as it is.</summary>
    private void Draw(ImmutableArray<Switch> one, ImmutableArray<Switch> other)
    {
        if (one.Concat(other).All(u => draft.Before.Switches.Has(u.Id))) return;
        var topology = draft.Topology;
        List<(SwitchPort, SwitchPort, int)> links = [];
        HashSet<SwitchPort> taken = [];
        for (var n = 0; n < CablesEach; n++)
        {
            var (a, b) = (one[n % one.Length], other[n % other.Length]);
            if (Pair(topology, a, b, taken) is not var (port, far, speed))
            {
                draft.Against(new($"{a.Name} and {b.Name} have no two free ports of one kind by which they could be joined.", "P-LINK-01")
                {
                    Wanted = CablesEach,
                    Free = n,
                    At = "switches",
                });
                return;
            }

            taken.UnionWith([port, far]);
            links.Add((port, far, speed));
        }

        var (here, there) = (Cabler.Group(draft, one[0], false), Cabler.Group(draft, other[0], false));
        var trunk = new SwitchPort(default)
        {
            Mode = PortMode.Trunk,
            AccessVlan = null,
            NativeVlan = parking,
            Allowed = vlans,
            Encapsulation = Encapsulation.Dot1q,
        };
        foreach (var (port, far, speed) in links)
        {
            draft.Put(Cabler.Set(draft.Design.Ports[port.Id], trunk) with { Lag = here });
            draft.Put(Cabler.Set(draft.Design.Ports[far.Id], trunk) with { Lag = there });
            cables.Plug(topology, port.Id, far, speed, draft.Recipe.Cabling.Colours ? Looks.Link : "");
        }
    }

    /// <summary>Two ports of the highest speed that both switches have free, the last of each.</summary>
    private static (SwitchPort, SwitchPort, int)? Pair(Topology topology, Switch one, Switch other, HashSet<SwitchPort> taken)
    {
        var supply = new Supply(topology, 0);
        var pairs =
            from a in supply.Of(one)
            from b in supply.Of(other)
            where a.Set is null && b.Set is null && a.Speed == b.Speed && (a.Form is null || b.Form is null || a.Form == b.Form)
            let port = a.Ports.LastOrDefault(p => !taken.Contains(p))
            let far = b.Ports.LastOrDefault(p => !taken.Contains(p))
            where port is not null && far is not null
            orderby a.Speed descending
            select ((SwitchPort, SwitchPort, int)?)(port, far, a.Speed);
        return pairs.FirstOrDefault();
    }
}
