using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Wiring;

/// <summary>A naive answer to which switches a frame reaches: it is handed on from switch to switch until nothing new is found.</summary>
internal static class Flood
{
    /// <summary>The switches that a frame of this VLAN reaches from a switch, as ids in order; with the VLAN in front.</summary>
    public static string From(Design design, Id<Switch> start, int vlan)
    {
        List<Id<Switch>> reached = [start];
        for (var i = 0; i < reached.Count; i++)
            foreach (
                var other in design.Switches.Where(s => !reached.Contains(s.Id) && HandsOn(design, design.Switches[reached[i]], s, vlan))
            )
                reached.Add(other.Id);
        return $"{vlan}: {string.Join(' ', reached.Order())}";
    }

    /// <summary>Where a NIC's frames with this tag go; null where nowhere.</summary>
    public static string? From(Design design, Pif pif, VlanTag? tag)
    {
        if (pif is not { IsCabled: true, Port: { Shutdown: false } port })
            return null;
        if (tag is { Number: > 0 } tagged)
            return port.Mode == PortMode.Trunk && port.Carries(tagged.Number) ? From(design, port.Switch, tagged.Number) : null;
        return port.UntaggedVlan is { } vlan ? From(design, port.Switch, vlan.Number) : null;
    }

    private static bool HandsOn(Design design, Switch a, Switch b, int vlan)
    {
        var (left, right) = (Declared(design, a), Declared(design, b));
        if (left is not null || right is not null) return left == right;
        return a.LogicalSwitch is { } logical && logical == b.LogicalSwitch || design.Cables.Any(c => Joins(design, c, a, b, vlan));
    }

    private static bool Joins(Design design, Cable cable, Switch a, Switch b, int vlan)
    {
        var ports = ((Ref[])[cable.A, cable.B]).Where(e => e.Nic is null).Select(e => design.Ports[new(e.Number)]).ToList();
        return ports.Count == 2
            && ports.Any(p => p.Switch == a.Id)
            && ports.Any(p => p.Switch == b.Id)
            && ports.All(p => !p.Shutdown && p.Carries(vlan));
    }

    private static Id<PhysicalNetwork>? Declared(Design design, Switch unit) =>
        design.LogicalSwitches.Find(unit.LogicalSwitch)?.PhysicalNetwork ?? unit.PhysicalNetwork;
}
