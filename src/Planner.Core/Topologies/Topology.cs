using System.Collections.Immutable;
using Planner.Core.Designs;

namespace Planner.Core.Topologies;

/// <summary>What follows from a design's wiring, worked out once per version. Rules, generators and drawings read this and never search the design.</summary>
public sealed class Topology
{
    private readonly Dictionary<Ref, Cable> cableAt = [];
    private readonly Dictionary<Id<Switch>, Wire> wires;
    private readonly Dictionary<Id<Pool>, PoolTopology> pools;
    private readonly ILookup<Id<Switch>, SwitchPort> ports;
    private readonly ILookup<Id<Vm>, Vif> vifs;
    private readonly ILookup<Id<Network>, Vif> vifsOn;

    private Topology(Design design, DateOnly? today)
    {
        (Design, Today) = (design, today);
        foreach (var cable in design.Cables) (cableAt[cable.A], cableAt[cable.B]) = (cable, cable);
        wires = Topologies.Wires.Of(design);
        ports = design.Ports.ToLookup(p => p.Switch);
        vifs = design.Vifs.OrderBy(v => v.Device).ToLookup(v => v.Vm);
        vifsOn = design.Vifs.ToLookup(v => v.Network);
        var facts = new PoolFacts(design);
        pools = design.Pools.ToDictionary(p => p.Id, p => new PoolTopology(this, p, facts));
        Pools = [.. pools.Values];
    }

    public Design Design { get; }

    /// <summary>The day on which it is looked at; null where no day counts.</summary>
    public DateOnly? Today { get; }

    /// <summary>In order of id.</summary>
    public ImmutableArray<PoolTopology> Pools { get; }

    /// <param name="today">Decides which waivers have run out and which reviews are due; null: none.</param>
    public static Topology Of(Design design, DateOnly? today = null) => new(design, today);

    public PoolTopology Pool(Id<Pool> pool) => pools[pool];
    public PoolTopology PoolOf(Host host) => pools[host.Pool];

    /// <summary>The cable plugged into a NIC or a port, or null.</summary>
    public Cable? CableAt(Ref end) => cableAt.GetValueOrDefault(end);

    /// <summary>The other end of the cable in this end, or null.</summary>
    public Ref? Peer(Ref end) => CableAt(end)?.Other(end);

    /// <summary>The switch port at the other end of the cable in this end, or null.</summary>
    public SwitchPort? PeerPort(Ref end) => Peer(end) is { Nic: null } port ? Design.Ports.Find(new Id<SwitchPort>(port.Number)) : null;

    /// <summary>The NIC at the other end of the cable in this port, or null.</summary>
    public Pif? PeerPif(SwitchPort port) => Peer(port.Id) is { Nic: { } nic } end && Design.Hosts.Find(new Id<Host>(end.Number)) is { } host ? PoolOf(host).Pif(host, nic) : null;

    public Wire WireOf(Id<Switch> unit) => wires[unit];
    public IEnumerable<SwitchPort> PortsOf(Id<Switch> unit) => ports[unit];

    /// <summary>A VM's interfaces, by device number.</summary>
    public IEnumerable<Vif> VifsOf(Id<Vm> vm) => vifs[vm];
    public IEnumerable<Vif> VifsOn(Id<Network> network) => vifsOn[network];

    /// <summary>True when both are one switch or in one logical switch.</summary>
    public static bool OneSwitch(Switch a, Switch b) => a.Id == b.Id || a.LogicalSwitch is { } logical && logical == b.LogicalSwitch;
}
