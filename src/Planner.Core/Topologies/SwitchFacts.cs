using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// What pools can see of a switch, or of the switches of one logical switch: themselves, what they belong to, their LAGs and ports, the
/// cables in
/// these and what is at the other ends. As things never change, the same list of things is the same state.
/// </summary>
internal sealed class SwitchFacts
{
    private readonly List<Thing?> things = [];

    private SwitchFacts(Topology topology, Belongings all, IEnumerable<Switch> units)
    {
        foreach (var unit in units)
        {
            See(topology, unit);
            things.AddRange(all.Lags[unit.Id]);
            foreach (var port in all.Ports[unit.Id])
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

    /// <summary>Those of a topology, each the one from before where nothing of it has changed.</summary>
    public static Dictionary<Ref, SwitchFacts> Of(Topology topology, Belongings all, Dictionary<Ref, SwitchFacts>? before) =>
        topology
            .Design.Switches.GroupBy(s => s.LogicalSwitch?.Ref ?? s.Id.Ref)
            .ToDictionary(
                g => g.Key,
                g =>
                {
                    var now = new SwitchFacts(topology, all, g);
                    return
                        before?.GetValueOrDefault(g.Key) is { } known
                        && known.things.SequenceEqual(now.things, ReferenceEqualityComparer.Instance)
                        ? known
                        : now;
                }
            );

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
    }
}
