using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>Works out which physical network a switch is on, by name; what frames reach there is for the fabric to say.</summary>
internal static class Wires
{
    /// <summary>
    /// The physical network declared for a switch's logical switch or for itself. Where none is declared, logical switches and cables tell
    /// what belongs together, and what is cabled to switches of one declared network, and of no other, is on that.
    /// </summary>
    /// <param name="among">Switches that belong to no others.</param>
    /// <param name="links">The links between them.</param>
    public static IEnumerable<(Id<Switch> Unit, Wire Wire)> Of(Design design, IEnumerable<Switch> among, IEnumerable<Link> links)
    {
        var units = among.ToDictionary(s => s.Id, s => Node(design, s));
        var nodes = units.Values.Distinct().Order().ToList();
        var place = nodes.Index().ToDictionary(n => n.Item, n => n.Index);
        var up = Roots.Alone(nodes.Count);
        List<(Ref Unnamed, Ref Network)> beside = [];
        foreach (var link in links)
            if ((units[link.A.Switch], units[link.B.Switch]) is var (a, b) && a != b)
                if (IsNamed(a)) beside.Add((b, a));
                else if (IsNamed(b)) beside.Add((a, b));
                else Roots.Join(up, place[a], place[b]);
        var named = beside.Where(x => !IsNamed(x.Unnamed)).GroupBy(x => Roots.Of(up, place[x.Unnamed]), x => x.Network)
            .Where(g => g.Distinct().Count() == 1).ToDictionary(g => g.Key, g => g.First());
        return units.Select(u => (u.Key, Named(Roots.Of(up, place[u.Value]))));

        Wire Named(int root) => new(named.GetValueOrDefault(root, nodes[root]));
    }

    private static bool IsNamed(Ref node) => node.Prefix == PhysicalNetwork.Prefix;

    /// <summary>What a switch is part of before any cable is looked at.</summary>
    private static Ref Node(Design design, Switch unit) => Joining.Network(design, unit)?.Ref ?? unit.LogicalSwitch?.Ref ?? unit.Id.Ref;
}
