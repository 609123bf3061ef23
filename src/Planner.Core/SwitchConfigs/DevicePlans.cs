using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.SwitchConfigs;

/// <summary>The plans of all devices of a version, worked out once, and what they have in common.</summary>
internal sealed class DevicePlans
{
    private static readonly ConditionalWeakTable<Topology, DevicePlans> Known = [];

    private readonly Topology topology;
    private readonly ConcurrentDictionary<Ref, SwitchPlan> plans = [];
    private readonly ConcurrentDictionary<Switching, Switching> ways = [];
    private readonly Lazy<Dictionary<Domain, Network>> names;
    private readonly Lazy<ILookup<Id<Switch>, int>> passing;
    private readonly Lazy<ILookup<Id<Lag>, SwitchPort>> members;
    private readonly Lazy<HashSet<int>> used;

    private DevicePlans(Topology topology)
    {
        this.topology = topology;
        names = new(() =>
            Attachments.GroupBy(a => a.Segment!.Value.Domain).ToDictionary(g => g.Key, g => g.MinBy(a => a.Network.Id)!.Network)
        );
        passing = new(() => Passing().Distinct().ToLookup(p => p.Unit, p => p.Vlan));
        members = new(() => topology.Design.Ports.Where(p => p.Lag is not null).ToLookup(p => p.Lag!.Value));
        used = new(() => Used(topology.Design));
    }

    public static DevicePlans Of(Topology topology) => Known.GetValue(topology, t => new(t));

    public SwitchPlan For(Switch unit) =>
        plans.GetOrAdd(OneDevice.OfPorts(topology.Design, unit), _ => new PlanMaker(topology, unit, this).Make());

    /// <summary>The network that gives a VLAN its name: the first whose frames get there.</summary>
    public Network? Naming(Id<Switch> unit, int vlan) => names.Value.GetValueOrDefault(topology.Fabric.At(unit, vlan));

    /// <summary>
    /// The VLANs by which frames of networks come to a switch or pass it, where links let all through and so name none.
    /// </summary>
    public IEnumerable<int> At(Id<Switch> unit) => passing.Value[unit];

    /// <summary>One of those that are equal, by which dialects tell that they have said it already.</summary>
    public Switching Shared(Switching way) => ways.GetOrAdd(way, way);

    /// <summary>On all devices of the plan.</summary>
    public IEnumerable<SwitchPort> MembersOf(Id<Lag> lag) => members.Value[lag];

    /// <summary>A VLAN that nothing in the plan uses.</summary>
    public int Free => Enumerable.Range(2, 998).Select(v => 1001 - v).First(v => !used.Value.Contains(v));

    /// <summary>Whether a network of the plan, or a port with a cable, uses a VLAN.</summary>
    public bool IsUsed(int vlan) => used.Value.Contains(vlan);

    private IEnumerable<Attachment> Attachments => topology.Pools.SelectMany(p => p.Attachments).Where(a => a.Segment is not null);

    private HashSet<int> Used(Design design) =>
        [
            .. design.Ports.Where(p => topology.CableAt(p.Id) is not null)
                .SelectMany(p => p.Vlans.IsAll ? (IEnumerable<int>)[p.UntaggedVlan?.Number ?? 1] : p.Vlans.Numbers),
            .. design.Networks.Select(n => n.Vlan?.Number).OfType<int>(),
        ];

    private IEnumerable<(Id<Switch> Unit, int Vlan)> Passing()
    {
        foreach (var domain in Attachments.GroupBy(a => a.Segment!.Value.Domain))
        {
            var island = topology.Fabric.IslandOf(domain.Key.Switch);
            if (!island.Units.Any(u => topology.PortsOf(u.Id).Any(CarriesAll))) continue;
            var here = island.Units.Select(u => u.Id).ToHashSet();
            var ends = domain.SelectMany(a => a.Pifs).Select(p => p.Switch?.Id).OfType<Id<Switch>>().Where(here.Contains)
                .Concat(island.Units.Where(u => topology.PortsOf(u.Id).Any(LeadsOut)).Select(u => u.Id))
                .ToHashSet();
            foreach (var unit in Branches.Between(island, domain.Key, ends).SelectMany(l => l.Ends).Select(e => e.Switch).Concat(ends))
                foreach (var vlan in island.VlansIn(domain.Key, unit)) yield return (unit, vlan);
        }
    }

    /// <summary>To a device that is no switch of the plan, such as a router.</summary>
    private bool LeadsOut(SwitchPort port) =>
        CarriesAll(port) && topology.CableAt(port.Id) is not null && topology.PeerPort(port.Id) is null && topology.PeerPif(port) is null;

    private static bool CarriesAll(SwitchPort port) => port is { Mode: PortMode.Trunk, Allowed.IsAll: true };
}
