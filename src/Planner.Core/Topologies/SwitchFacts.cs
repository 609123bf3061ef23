using System.Collections.Immutable;
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
        Units = [.. units];
        var (all, ports, cables) = (topology.Design.Register, new List<SwitchPort>(), new List<Cable>());
        foreach (var unit in Units)
        {
            See(topology, unit);
            things.AddRange(all.Naming<Lag>(unit.Id));
            foreach (var port in all.Naming<SwitchPort>(unit.Id))
            {
                ports.Add(port);
                if (topology.CableAt(port.Id) is not { } cable) continue;
                cables.Add(cable);
                See(topology, cable.Other(port.Id));
            }
        }

        (Ports, Cables) = ([.. ports], [.. cables.Where(c => IsFirstHere(topology, c)).Distinct()]);
        things.AddRange(ports);
        things.AddRange(cables);
    }

    /// <summary>In order of id.</summary>
    public ImmutableArray<Switch> Units { get; }

    /// <summary>Switch by switch, in order of id.</summary>
    public ImmutableArray<SwitchPort> Ports { get; }

    /// <summary>The cables in these; one to another device only at its first end.</summary>
    public ImmutableArray<Cable> Cables { get; }

    /// <summary>The pools with a NIC plugged in here.</summary>
    public HashSet<Id<Pool>> Pools { get; } = [];

    private bool IsFirstHere(Topology topology, Cable cable) => cable.A.Nic is not null
        || Units.Any(u => u.Id == topology.Design.Ports[new(cable.A.Number)].Switch);

    /// <summary>What switches are told by: their logical switch, or themselves.</summary>
    public static Ref KeyOf(Switch unit) => unit.LogicalSwitch?.Ref ?? unit.Id.Ref;

    public bool IsLike(SwitchFacts other) => things.SequenceEqual(other.things, ReferenceEqualityComparer.Instance);

    private void See(Topology topology, Ref end)
    {
        if (end.Nic is null)
        {
            var port = topology.Design.Ports[new(end.Number)];
            things.Add(port);
            things.Add(topology.Design.Lags.Find(port.Lag));
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
