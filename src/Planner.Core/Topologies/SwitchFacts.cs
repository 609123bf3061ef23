using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// What pools can see of a switch, or of the switches of one logical switch: themselves, what they belong to, their LAGs and ports, the
/// cables in these and what is at the other ends, and the island of switches around them. As none of these ever changes, the same list of
/// them is the same state.
/// </summary>
internal sealed class SwitchFacts
{
    private readonly List<object?> things = [];

    public SwitchFacts(Topology topology, IEnumerable<Switch> units)
    {
        var all = topology.Design.Register;
        foreach (var unit in units)
        {
            See(topology, unit);
            things.AddRange(all.Naming<Lag>(unit.Id));
            foreach (var port in all.Naming<SwitchPort>(unit.Id))
            {
                things.Add(port);
                if (topology.CableAt(port.Id) is not { } cable) continue;
                things.Add(cable);
                See(topology, cable.Other(port.Id));
            }
        }
    }

    /// <summary>The pools with a NIC plugged in here.</summary>
    public HashSet<Id<Pool>> Pools { get; } = [];

    /// <summary>What switches are told by: their logical switch, or themselves.</summary>
    public static Ref KeyOf(Switch unit) => unit.LogicalSwitch?.Ref ?? unit.Id.Ref;

    public bool IsLike(SwitchFacts other) => things.SequenceEqual(other.things, ReferenceEqualityComparer.Instance);

    private void See(Topology topology, Ref end)
    {
        if (end.Nic is null)
        {
            var port = topology.Design.Ports[new(end.Number)];
            things.Add(port);
            See(topology, topology.Design.Switches[port.Switch]);
        }
        else
        {
            var host = topology.Design.Hosts[new(end.Number)];
            things.Add(host);
            Pools.Add(host.Pool);
        }
    }

    private void See(Topology topology, Switch unit)
    {
        things.Add(unit);
        things.Add(topology.Design.LogicalSwitches.Find(unit.LogicalSwitch));
        things.Add(topology.Design.PhysicalNetworks.Find(unit.PhysicalNetwork));
        things.Add(topology.Design.Find(topology.WireOf(unit.Id).Of));
        things.Add(topology.Fabric.IslandOf(unit.Id));
    }
}
