using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.DeviceTypes;

namespace Planner.Core.Topologies;

/// <summary>
/// What follows from a design's wiring, worked out once per version. Rules, generators and drawings read this and never search the design.
/// </summary>
public sealed class Topology
{
    private readonly Plugs plugs;
    private readonly ByNumber<Wire> wires;
    private readonly Dictionary<Ref, SwitchFacts> switches;
    private readonly Dictionary<Id<Pool>, PoolTopology> pools;

    private Topology()
    {
        (Design, Fabric, plugs, wires, switches, pools) = (Design.Blank, Fabric.None, Plugs.None, ByNumber<Wire>.None, [], []);
        Pools = [];
    }

    private Topology(Design design, DateOnly? today, Topology before)
    {
        (Design, Today) = (design, today);
        ImmutableArray<(Thing? Before, Thing? After)> changes = [.. Changes(before.Design, design)];
        (plugs, var links, var ends) = before.plugs.After(before.Design, design, changes);
        var spread = new Spread(before, this, changes, links, ends);
        var region = spread.Region(plugs);
        Fabric = before.Fabric.With(design, region);
        wires = before.wires.WithAll(
            region.Gone.Select(g => (g.Number, (Wire?)null))
                .Concat(Topologies.Wires.Of(design, region.Units, region.Links).Select(w => (w.Unit.Number, (Wire?)w.Wire)))
        );
        switches = new(before.switches);
        foreach (var device in spread.Devices(region)) spread.Saw(See(device), before.switches.GetValueOrDefault(device));
        pools = new(before.pools);
        foreach (var pool in spread.Pools) See(pool);
        Pools = [.. design.Pools.Select(p => pools[p.Id])];
    }

    public Design Design { get; }

    /// <summary>The day on which it is looked at; null where no day counts.</summary>
    public DateOnly? Today { get; }

    /// <summary>In order of id.</summary>
    public ImmutableArray<PoolTopology> Pools { get; }

    /// <summary>The switches and logical switches, each with what can be seen of it from its ports.</summary>
    internal IEnumerable<SwitchFacts> Devices => switches.Values;

    /// <summary>What frames reach from switch to switch.</summary>
    internal Fabric Fabric { get; }

    /// <param name="today">Decides which waivers have channel out and which reviews are due; null: none.</param>
    public static Topology Of(Design design, DateOnly? today = null) => After(null, design, today);

    /// <summary>
    /// The same, quicker: what did not change since another topology, of this design before some edits, is taken from there.
    /// </summary>
    public static Topology After(Topology? before, Design design, DateOnly? today = null) => new(design, today, before ?? new());

    public PoolTopology Pool(Id<Pool> pool) => pools[pool];
    public PoolTopology PoolOf(Host host) => pools[host.Pool];

    /// <summary>The cable plugged into an end, or null.</summary>
    public Cable? CableAt(Ref end) => Channel.GoesThrough(end) ? Channel.CableAt(Design, end) : ChannelAt(end)?.At(end);

    /// <summary>The way from an end that is no panel's socket, over cables and through panels; null where nothing is plugged in.</summary>
    public Channel? ChannelAt(Ref end) => plugs.From(end);

    /// <summary>What is at the other end of the way from this end, or null.</summary>
    public Ref? Peer(Ref end) => ChannelAt(end)?.Other(end);

    /// <summary>The switch port at the other end of the way from this end, or null.</summary>
    public SwitchPort? PeerPort(Ref end) => Design.Ports.Find(Peer(end)?.As<SwitchPort>());

    /// <summary>The NIC at the other end of the way from a port, or null.</summary>
    public Pif? PeerPif(SwitchPort port) =>
        Peer(port.Id)?.HostNic is ({ } id, { } nic) && Design.Hosts.Find(id) is { } host ? PoolOf(host).Pif(host, nic) : null;

    /// <summary>The cables of one article: of a breakout cable all legs, else the cable alone.</summary>
    public IEnumerable<Cable> ArticleOf(Cable cable) => [Design.Cables[cable.Article], .. Design.Register.Naming<Cable>(cable.Article)];

    /// <summary>The ways that go through a panel.</summary>
    public IEnumerable<Channel> ChannelsThrough(Id<Panel> panel) =>
        Design.Register.Naming<FrontPort>(panel).Select(f => CableAt(f.Id)).OfType<Cable>().SelectMany(ChannelsOver).Distinct();

    /// <summary>The panels that a way goes through, from its first end on.</summary>
    public IEnumerable<Id<Panel>> PanelsOn(Channel channel) =>
        channel.Cables.SelectMany(c => (Ref[])[c.A, c.B]).Select(e => Design.Find(e))
            .Select(t => (t as FrontPort)?.Panel ?? (t as RearPort)?.Panel)
            .OfType<Id<Panel>>().Distinct();

    public Wire WireOf(Id<Switch> unit) => FindWire(unit) ?? throw new KeyNotFoundException($"There is no {unit}.");
    internal Wire? FindWire(Id<Switch> unit) => wires[unit.Number];
    public IEnumerable<SwitchPort> PortsOf(Id<Switch> unit) => Design.Register.Naming<SwitchPort>(unit);

    public IEnumerable<Lag> LagsOf(Id<Switch> unit) => Design.Register.Naming<Lag>(unit);

    /// <summary>What a device of this type has; null where nothing is known of that.</summary>
    public DeviceType? TypeOf(Id<KnownType>? type) => Design.Of<KnownType>().Find(type)?.Type;

    /// <summary>What the switch's type says of a port; null where that is not known.</summary>
    public DeviceInterface? BuiltAs(SwitchPort port) => TypeOf(Design.Switches[port.Switch].DeviceType)?.Named(port.Name);

    /// <summary>The link that a cable at a port is, when it leads to another port.</summary>
    internal Link? LinkAt(SwitchPort port) => ChannelAt(port.Id) is { } channel ? plugs.LinkBy(channel.Lead.Id) : null;

    /// <summary>A VM's interfaces, by device number.</summary>
    public IEnumerable<Vif> VifsOf(Id<Vm> vm) => Design.Register.Naming<Vif>(vm).OrderBy(v => v.Device);
    public IEnumerable<Vif> VifsOn(Id<Network> network) => Design.Register.Naming<Vif>(network);

    /// <summary>True when both are one switch or in one logical switch.</summary>
    public static bool OneSwitch(Switch a, Switch b) => a.Id == b.Id || a.LogicalSwitch is { } logical && logical == b.LogicalSwitch;

    /// <summary>The ways from a host's NICs.</summary>
    internal IEnumerable<Channel> ChannelsOf(Id<Host> host) => plugs.Of(host);

    /// <summary>The ways that a cable, or a trunk between panels, is a part of.</summary>
    public IEnumerable<Channel> ChannelsOver(Cable cable) =>
        Channel.Ends(Design, cable).Select(ChannelAt).OfType<Channel>().Where(r => r.Cables.Any(c => c.Id == cable.Id)).Distinct();

    /// <summary>What is not the same in both; with a type all of its devices.</summary>
    private static IEnumerable<(Thing? Before, Thing? After)> Changes(Design before, Design after)
    {
        foreach (var change in Design.Between(before, after))
        {
            yield return change;
            if (change.After is not KnownType type) continue;
            foreach (var device in after.Register.Users(type)) yield return (before.Find(device.Ref), device);
        }
    }

    /// <summary>The switch or logical switch as it is now; null where it is gone.</summary>
    private SwitchFacts? See(Ref device)
    {
        List<Switch> units = device.As<Switch>() is not { } one ? [.. Design.Register.Naming<Switch>(device)]
            : Design.Switches.Find(one) is { LogicalSwitch: null } alone ? [alone] : [];
        if (units.Count == 0)
        {
            switches.Remove(device);
            return null;
        }

        var made = new SwitchFacts(this, units);
        return switches.TryGetValue(device, out var known) && known.IsLike(made) ? known : switches[device] = made;
    }

    private void See(Id<Pool> id)
    {
        if (Design.Pools.Find(id) is not { } pool)
        {
            pools.Remove(id);
            return;
        }

        var channels = Design.Register.Naming<Host>(id).SelectMany(h => ChannelsOf(h.Id)).ToList();
        var ends = channels.SelectMany(c => c.B is { } far ? (Ref[])[c.A, far] : [c.A, c.Runs[^1].To])
            .Select(e => Design.Find(e)!).ToList();
        var around = ends.OfType<SwitchPort>().Select(p => switches[SwitchFacts.KeyOf(Design.Switches[p.Switch])]).Distinct();
        var others = ends.Where(e => e is not SwitchPort).SelectMany(e => (object?[])[e, e.Owner is { } of ? Design.Find(of) : null]);
        var facts = PoolFacts.Of(pool, Design.Register, Design.Of<KnownType>(), [.. around, .. channels, .. others.OfType<object>()]);
        if (pools.GetValueOrDefault(id)?.IsOf(facts) != true) pools[id] = new(this, Design.Register, pool, facts);
    }
}
