using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>
/// Which switches a VLAN joins, perhaps with some of them failed. Switches of one declared physical network, or of one logical switch, are
/// joined by
/// that statement: how they are linked inside it is not known, so that the rest stays joined when one of them fails. Other switches are
/// joined by the
/// cables between them whose ports carry the VLAN.
/// </summary>
internal sealed class Fabric
{
    private readonly Design design;
    private readonly ImmutableArray<Link> links;
    private readonly Dictionary<int, Dictionary<Ref, Ref>> joined = [];

    private Fabric(Design design, ImmutableArray<Link> links) => (this.design, this.links) = (design, links);

    public static Fabric Of(Design design) => new(design, [.. Wires.Links(design)]);

    /// <summary>The cables between switches that count.</summary>
    public ImmutableArray<Link> Links => links;

    /// <summary>The same without some switches or without a cable; this one itself when no cable between switches is touched.</summary>
    public Fabric Without(Func<Link, bool> gone) => links.Any(gone) ? new(design, [.. links.Where(l => !gone(l))]) : this;

    /// <summary>The broadcast domain of a VLAN as a switch has it; equal for switches that the VLAN joins.</summary>
    public Segment At(Switch unit, int vlan)
    {
        var node = NodeOf(unit);
        return new(new(links.IsEmpty || node.Prefix == PhysicalNetwork.Prefix ? node : Joined(vlan).GetValueOrDefault(node, node)), vlan);
    }

    /// <summary>Where a NIC's frames with this tag go; null where they are not carried.</summary>
    public Segment? At(Pif pif, VlanTag? tag) => pif.SegmentFor(tag) is { } segment ? At(pif.Switch!, segment.Vlan) : null;

    public Ref NodeOf(Switch unit) => Wires.Node(design, unit);

    private Dictionary<Ref, Ref> Joined(int vlan)
    {
        if (joined.TryGetValue(vlan, out var known)) return known;
        Dictionary<Ref, Ref> root = [];
        foreach (var link in links)
        {
            var (a, b) = (Root(root, NodeOf(design.Switches[link.A.Switch])), Root(root, NodeOf(design.Switches[link.B.Switch])));
            if (a != b && link.Carries(vlan)) root[a < b ? b : a] = a < b ? a : b;
        }

        foreach (var node in root.Keys.ToList()) root[node] = Root(root, node);
        return joined[vlan] = root;
    }

    private static Ref Root(Dictionary<Ref, Ref> root, Ref node)
    {
        while (root.TryGetValue(node, out var up) && up != node) node = up;
        return node;
    }
}
