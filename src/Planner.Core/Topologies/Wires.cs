using Planner.Core.Designs;

namespace Planner.Core.Topologies;

/// <summary>Works out which switches are one physical network.</summary>
internal static class Wires
{
    /// <summary>
    /// A switch is on the physical network declared for its logical switch or for itself. Where none is declared, its logical switch and cables to
    /// other switches without a declared network tell what belongs together.
    /// </summary>
    public static Dictionary<Id<Switch>, Wire> Of(Design design)
    {
        var root = design.Switches.ToDictionary(s => s.Id, s => Declared(design, s) ?? s.LogicalSwitch?.Ref ?? s.Id.Ref);
        foreach (var (a, b) in Links(design))
            if (root[a].Prefix != PhysicalNetwork.Prefix && root[b].Prefix != PhysicalNetwork.Prefix && root[a] != root[b])
                Join(root, root[a], root[b]);
        return root.ToDictionary(r => r.Key, r => new Wire(r.Value));
    }

    private static Ref? Declared(Design design, Switch unit) => (design.LogicalSwitches.Find(unit.LogicalSwitch)?.PhysicalNetwork ?? unit.PhysicalNetwork)?.Ref;

    private static IEnumerable<(Id<Switch> A, Id<Switch> B)> Links(Design design) =>
        from cable in design.Cables
        where cable.A.Nic is null && cable.B.Nic is null
        select (design.Ports[new(cable.A.Number)].Switch, design.Ports[new(cable.B.Number)].Switch);

    private static void Join(Dictionary<Id<Switch>, Ref> root, Ref a, Ref b)
    {
        var (keep, lose) = a < b ? (a, b) : (b, a);
        foreach (var unit in root.Where(r => r.Value == lose).Select(r => r.Key).ToList()) root[unit] = keep;
    }
}
