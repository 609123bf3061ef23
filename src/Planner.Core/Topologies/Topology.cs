using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Topologies;

/// <summary>
/// What follows from a design's wiring, worked out once per version. Rules, generators and drawings read this and never search the design.
/// </summary>
public sealed class Topology
{
    private readonly Dictionary<Ref, Cable> cableAt;
    private readonly Dictionary<Id<Switch>, Wire> wires;
    private readonly Dictionary<Ref, SwitchFacts> switches;
    private readonly Dictionary<Id<Pool>, PoolTopology> pools;
    private readonly Belongings all;

    private Topology(Design design, DateOnly? today, Topology? before)
    {
        (Design, Today) = (design, today);
        all = new(design, before?.all);
        cableAt = ReferenceEquals(before?.Design.Cables, design.Cables) ? before!.cableAt : Plugged(design);
        var sameWires = before is not null && SameWires(before.Design, design);
        wires = sameWires ? before!.wires : Topologies.Wires.Of(design);
        switches = sameWires && SameSwitches(before!.Design, design) ? before.switches : SwitchFacts.Of(this, all, before?.switches);
        var around = switches.Values.SelectMany(s => s.Pools.Select(p => (Pool: p, Switches: s))).ToLookup(x => x.Pool, x => x.Switches);
        pools = design.Pools.ToDictionary(p => p.Id, p => Of(this, p, around[p.Id], before));
        Pools = [.. pools.Values];
    }

    public Design Design { get; }

    /// <summary>The day on which it is looked at; null where no day counts.</summary>
    public DateOnly? Today { get; }

    /// <summary>In order of id.</summary>
    public ImmutableArray<PoolTopology> Pools { get; }

    /// <param name="today">Decides which waivers have run out and which reviews are due; null: none.</param>
    public static Topology Of(Design design, DateOnly? today = null) => After(null, design, today);

    /// <summary>
    /// The same, quicker: what did not change since another topology, of this design before some edits, is taken from there.
    /// </summary>
    public static Topology After(Topology? before, Design design, DateOnly? today = null) => new(design, today, before);

    public PoolTopology Pool(Id<Pool> pool) => pools[pool];
    public PoolTopology PoolOf(Host host) => pools[host.Pool];

    /// <summary>The cable plugged into a NIC or a port, or null.</summary>
    public Cable? CableAt(Ref end) => cableAt.GetValueOrDefault(end);

    /// <summary>The other end of the cable in this end, or null.</summary>
    public Ref? Peer(Ref end) => CableAt(end)?.Other(end);

    /// <summary>The switch port at the other end of the cable in this end, or null.</summary>
    public SwitchPort? PeerPort(Ref end) => Peer(end) is { Nic: null } port ? Design.Ports.Find(new Id<SwitchPort>(port.Number)) : null;

    /// <summary>The NIC at the other end of the cable in this port, or null.</summary>
    public Pif? PeerPif(SwitchPort port) =>
        Peer(port.Id) is { Nic: { } nic } end && Design.Hosts.Find(new Id<Host>(end.Number)) is { } host
            ? PoolOf(host).Pif(host, nic)
            : null;

    public Wire WireOf(Id<Switch> unit) => wires[unit];
    public IEnumerable<SwitchPort> PortsOf(Id<Switch> unit) => all.Ports[unit];

    /// <summary>A VM's interfaces, by device number.</summary>
    public IEnumerable<Vif> VifsOf(Id<Vm> vm) => all.Vifs[vm].OrderBy(v => v.Device);
    public IEnumerable<Vif> VifsOn(Id<Network> network) => all.VifsOn[network];

    /// <summary>True when both are one switch or in one logical switch.</summary>
    public static bool OneSwitch(Switch a, Switch b) => a.Id == b.Id || a.LogicalSwitch is { } logical && logical == b.LogicalSwitch;

    private static PoolTopology Of(Topology whole, Pool pool, IEnumerable<SwitchFacts> around, Topology? before)
    {
        var facts = PoolFacts.Of(pool, whole.all, around);
        return before?.pools.GetValueOrDefault(pool.Id) is { } known && known.IsOf(facts) ? known : new(whole, whole.all, pool, facts);
    }

    private static Dictionary<Ref, Cable> Plugged(Design design)
    {
        var at = new Dictionary<Ref, Cable>(2 * design.Cables.Count);
        foreach (var cable in design.Cables) (at[cable.A], at[cable.B]) = (cable, cable);
        return at;
    }

    private static bool SameWires(Design one, Design other) =>
        ReferenceEquals(one.Switches, other.Switches)
        && ReferenceEquals(one.LogicalSwitches, other.LogicalSwitches)
        && ReferenceEquals(one.Ports, other.Ports)
        && ReferenceEquals(one.Cables, other.Cables);

    private static bool SameSwitches(Design one, Design other) =>
        ReferenceEquals(one.PhysicalNetworks, other.PhysicalNetworks)
        && ReferenceEquals(one.Lags, other.Lags)
        && ReferenceEquals(one.Hosts, other.Hosts);
}
