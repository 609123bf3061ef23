using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>Works out which switches are one physical network.</summary>
internal static class Wires
{
    /// <summary>
    /// A switch is on the physical network declared for its logical switch or for itself. Where none is declared, its logical switch and
    /// cables to
    /// other switches without a declared network tell what belongs together.
    /// </summary>
    public static Dictionary<Id<Switch>, Wire> Of(Design design)
    {
        var root = design.Switches.ToDictionary(s => s.Id, s => Node(design, s));
        foreach (var link in Links(design))
            if (root[link.A.Switch] != root[link.B.Switch])
                Join(root, root[link.A.Switch], root[link.B.Switch]);
        return root.ToDictionary(r => r.Key, r => new Wire(r.Value));
    }

    /// <summary>
    /// The physical network declared for a switch, or else its logical switch, or else the switch alone: what it is part of before any
    /// cable is looked at.
    /// </summary>
    public static Ref Node(Design design, Switch unit) =>
        (design.LogicalSwitches.Find(unit.LogicalSwitch)?.PhysicalNetwork ?? unit.PhysicalNetwork)?.Ref
        ?? unit.LogicalSwitch?.Ref
        ?? unit.Id.Ref;

    /// <summary>
    /// The cables from switch to switch that make one physical network of two: where one is declared, it says all there is to say.
    /// </summary>
    public static IEnumerable<Link> Links(Design design) =>
        from cable in design.Cables
        where cable.A.Nic is null && cable.B.Nic is null
        let link = new Link(cable, design.Ports[new(cable.A.Number)], design.Ports[new(cable.B.Number)])
        where
            Node(design, design.Switches[link.A.Switch]).Prefix != PhysicalNetwork.Prefix
            && Node(design, design.Switches[link.B.Switch]).Prefix != PhysicalNetwork.Prefix
        select link;

    private static void Join(Dictionary<Id<Switch>, Ref> root, Ref a, Ref b)
    {
        var (keep, lose) = a < b ? (a, b) : (b, a);
        foreach (var unit in root.Where(r => r.Value == lose).Select(r => r.Key).ToList()) root[unit] = keep;
    }
}

/// <summary>A cable from a port of one switch to a port of another.</summary>
internal sealed record Link(Cable Cable, SwitchPort A, SwitchPort B)
{
    /// <summary>True when frames of this VLAN pass: both ports are up and carry it.</summary>
    public bool Carries(int vlan) => Blocks(vlan) is null;

    /// <summary>The end that does not let a VLAN pass, or null.</summary>
    public SwitchPort? Blocks(int vlan) => Stops(A, vlan) ? A : Stops(B, vlan) ? B : null;

    private static bool Stops(SwitchPort port, int vlan) => port.Shutdown || !port.Carries(vlan);
}
