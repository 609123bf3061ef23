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
        var (all, ports, channels) = (topology.Design.Register, new List<SwitchPort>(), new List<Channel>());
        foreach (var unit in Units)
        {
            See(topology, unit);
            things.AddRange(all.Naming<Lag>(unit.Id));
            foreach (var port in all.Naming<SwitchPort>(unit.Id))
            {
                ports.Add(port);
                if (topology.ChannelAt(port.Id) is not { } channel) continue;
                channels.Add(channel);
                if (channel.Other(port.Id) is { } far) See(topology, far);
            }
        }

        (Ports, Channels) = ([.. ports], [.. channels.Where(r => IsFirstHere(topology, r)).Distinct()]);
        things.AddRange(ports);
        foreach (var channel in channels) things.AddRange(channel.Cables);
    }

    /// <summary>In order of id.</summary>
    public ImmutableArray<Switch> Units { get; }

    /// <summary>Switch by switch, in order of id.</summary>
    public ImmutableArray<SwitchPort> Ports { get; }

    /// <summary>The ways from these; one to another device only at its first end.</summary>
    public ImmutableArray<Channel> Channels { get; }

    /// <summary>The pools with a NIC plugged in here.</summary>
    public HashSet<Id<Pool>> Pools { get; } = [];

    private bool IsFirstHere(Topology topology, Channel channel) => topology.Design.Ports.Find(channel.A.As<SwitchPort>()) is not { } first
        || Units.Any(u => u.Id == first.Switch);

    /// <summary>What switches are told by: their logical switch, or themselves.</summary>
    public static Ref KeyOf(Switch unit) => unit.LogicalSwitch?.Ref ?? unit.Id.Ref;

    public bool IsLike(SwitchFacts other) => things.SequenceEqual(other.things, ReferenceEqualityComparer.Instance);

    private void See(Topology topology, Ref end)
    {
        var thing = topology.Design.Find(end)!;
        things.Add(thing);
        if (thing is SwitchPort port)
        {
            things.Add(topology.Design.Lags.Find(port.Lag));
            See(topology, topology.Design.Switches[port.Switch]);
        }
        else if (thing is Host host) Pools.Add(host.Pool);
        else if (thing.Owner is { } device) things.Add(topology.Design.Find(device));
    }

    private void See(Topology topology, Switch unit)
    {
        things.Add(unit);
        things.Add(topology.Design.LogicalSwitches.Find(unit.LogicalSwitch));
        things.Add(topology.Design.PhysicalNetworks.Find(unit.PhysicalNetwork));
        things.Add(topology.TypeOf(unit.DeviceType));
        things.Add(topology.Design.Find(topology.WireOf(unit.Id).Of));
        things.Add(topology.Fabric.IslandOf(unit.Id));
    }
}
