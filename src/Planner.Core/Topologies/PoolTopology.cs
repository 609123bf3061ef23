using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Topologies;

/// <summary>One pool's hosts, NICs, bonds and networks with their wiring.</summary>
public sealed class PoolTopology
{
    private readonly ImmutableArray<object> facts;
    private readonly ImmutableArray<(Vm, Vif)> vifs;
    private readonly ILookup<Id<Host>, Interface> interfaces;
    private readonly ILookup<Id<Host>, Deviation> deviations;
    private readonly Dictionary<(Id<Host>, int), Pif> pifs = [];
    private readonly Dictionary<(Id<Network>, Id<Host>), Attachment> attachments = [];
    private readonly ILookup<(Id<Host>, int), Network> networksOn;
    private readonly Dictionary<(Id<Bond>, Id<Host>), BondOnHost> bonds;
    private readonly Dictionary<(Id<Host>, int), Bond> bondAt = [];
    private readonly HashSet<(Id<Host>, int)> management = [];
    private readonly HashSet<(Id<Host>, int)> storage = [];

    internal PoolTopology(Topology whole, Register all, Pool pool, ImmutableArray<object> facts)
    {
        (this.facts, Pool) = (facts, pool);
        Hosts = [.. all.Naming<Host>(pool.Id)];
        Master = Hosts.FirstOrDefault(h => h.Id == pool.Master);
        Nics = [.. all.Naming<Nic>(pool.Id).OrderBy(n => n.Number)];
        Bonds = [.. all.Naming<Bond>(pool.Id)];
        Networks = [.. all.Naming<Network>(pool.Id)];
        Vms = [.. all.Naming<Vm>(pool.Id)];
        Tasks = [.. all.Naming<WorkTask>(pool.Id).OrderBy(t => t.Order).ThenBy(t => t.Id)];
        vifs = [.. from vm in Vms from vif in all.Naming<Vif>(vm.Id) select (vm, vif)];
        HostNics = [.. Hosts.SelectMany(h => all.Naming<HostNic>(h.Id))];
        interfaces = Hosts.SelectMany(h => all.Naming<Interface>(h.Id)).ToLookup(i => i.Host);
        deviations = Hosts.SelectMany(h => all.Naming<Deviation>(h.Id)).ToLookup(d => d.Host);
        Pifs = [.. from host in Hosts from nic in Nics select Plugged(whole, host, nic, all.Naming<HostNic>(host.Id))];
        Linked = [.. Pifs.Where(p => p.HasLink)];
        foreach (var pif in Pifs) pifs[(pif.Host.Id, pif.Number)] = pif;
        BondsOnHosts = [.. from bond in Bonds from host in Hosts select OnHost(bond, host)];
        bonds = BondsOnHosts.ToDictionary(b => (b.Bond.Id, b.Host.Id));
        foreach (var bond in BondsOnHosts)
            foreach (var member in bond.Members)
                bondAt.TryAdd((bond.Host.Id, member), bond.Bond);
        Attachments = [.. from network in Networks from host in Hosts select Attach(network, host)];
        foreach (var attachment in Attachments)
            attachments[(attachment.Network.Id, attachment.Host.Id)] = attachment;
        networksOn = Attachments
            .SelectMany(a => a.Pifs.Select(p => (p.Host.Id, p.Number, a.Network)))
            .ToLookup(x => (x.Id, x.Number), x => x.Network);
        foreach (var host in Hosts)
            Dedicate(host);
    }

    public Pool Pool { get; }

    /// <summary>True while this is still what follows from the facts.</summary>
    internal bool IsOf(ImmutableArray<object> now) => PoolFacts.Same(facts, now);

    /// <summary>In order of id.</summary>
    public ImmutableArray<Host> Hosts { get; }

    /// <summary>Null where none is named.</summary>
    public Host? Master { get; }

    /// <summary>The hosts other than the master.</summary>
    public IEnumerable<Host> Members => Hosts.Where(h => h.Id != Master?.Id);

    /// <summary>
    /// The host the others are compared with: the master, or the first where none is named; null in a pool without hosts.
    /// </summary>
    public Host? Reference => Master ?? (Hosts.IsEmpty ? null : Hosts[0]);

    /// <summary>In order of number.</summary>
    public ImmutableArray<Nic> Nics { get; }
    public ImmutableArray<Bond> Bonds { get; }
    public ImmutableArray<Network> Networks { get; }
    public ImmutableArray<Vm> Vms { get; }

    /// <summary>The work plan's steps, in the order in which they are done.</summary>
    public ImmutableArray<WorkTask> Tasks { get; }
    public ImmutableArray<BondOnHost> BondsOnHosts { get; }

    /// <summary>
    /// The address of every virtual interface whose address is known already; made when first asked for, as it takes some hashing.
    /// </summary>
    public IReadOnlyList<MacOfVif> Macs =>
        field ??= [
            .. from known in vifs
            let mac = known.Item2.EffectiveMac(known.Item1)
            where mac is not null
            select new MacOfVif(mac.Value, known.Item1, known.Item2),
        ];

    /// <summary>Every NIC of every host, host by host, with those a host lacks.</summary>
    public ImmutableArray<Pif> Pifs { get; }

    /// <summary>What is known of the hosts' NICs, host by host.</summary>
    public ImmutableArray<HostNic> HostNics { get; }

    /// <summary>What the frames of its networks enter; made when first asked for.</summary>
    internal IReadOnlySet<Domain> Domains =>
        field ??= Attachments.SelectMany(a => a.Pifs.Select(p => p.SegmentFor(a.Network.Vlan))).OfType<Segment>().Select(s => s.Domain)
            .ToHashSet();

    /// <summary>The NICs that are plugged into a switch port which is open.</summary>
    public ImmutableArray<Pif> Linked { get; }

    /// <summary>Every network on every host, network by network.</summary>
    public ImmutableArray<Attachment> Attachments { get; }

    /// <summary>The networks with the role management; a sound pool has one.</summary>
    public IEnumerable<Network> ManagementNetworks => Networks.Where(n => n.Role == NetworkRole.Management);

    public Pif? Pif(Host host, int number) => pifs.GetValueOrDefault((host.Id, number));
    public IEnumerable<Pif> PifsOf(Host host) => Nics.Select(n => pifs[(host.Id, n.Number)]);

    /// <summary>The same-numbered NIC of every host.</summary>
    public IEnumerable<Pif> Corresponding(int number) => Hosts.Select(h => Pif(h, number)).OfType<Pif>();

    public BondOnHost On(Bond bond, Host host) => bonds[(bond.Id, host.Id)];
    public Attachment Of(Network network, Host host) => attachments[(network.Id, host.Id)];

    /// <summary>The host's addresses beside management.</summary>
    public IEnumerable<Interface> InterfacesOf(Host host) => interfaces[host.Id];
    public IEnumerable<Deviation> DeviationsOf(Host host) => deviations[host.Id];

    /// <summary>The uplinks that hold an address for storage, or carry a network with that role, on this host.</summary>
    public IEnumerable<Uplink> StorageUplinks(Host host) =>
        InterfacesOf(host).Where(i => i.Purpose == InterfacePurpose.Storage).Select(i => i.Uplink)
            .Concat(Networks.Where(n => n.Role == NetworkRole.Storage).Select(n => Of(n, host).Uplink).OfType<Uplink>()).Distinct();

    /// <summary>The uplinks of the management networks on this host.</summary>
    public IEnumerable<Uplink> ManagementUplinks(Host host) =>
        ManagementNetworks.Select(n => Of(n, host).Uplink).OfType<Uplink>().Distinct();

    /// <summary>The NICs of an uplink that the host has.</summary>
    public ImmutableArray<Pif> PifsOf(Uplink uplink, Host host) => uplink switch
    {
        { Nic: { } nic } => Pif(host, nic) is { IsPresent: true } pif ? [pif] : [],
        { Bond: { } bond } when bonds.TryGetValue((bond, host.Id), out var found) => found.Pifs,
        _ => [],
    };

    /// <summary>The networks whose frames use this NIC on this host, through a bond or not.</summary>
    public IEnumerable<Network> NetworksOn(Host host, int nic) => networksOn[(host.Id, nic)];

    /// <summary>The bond of which this NIC is a member on this host, or null.</summary>
    public Bond? BondOf(Host host, int nic) => bondAt.GetValueOrDefault((host.Id, nic));

    /// <summary>The networks with a VLAN tag whose frames use this NIC; a private network's never do.</summary>
    public IEnumerable<Network> TaggedOn(Pif pif) =>
        networksOn[(pif.Host.Id, pif.Number)].Where(n => n is { IsTagged: true, IsPrivate: false });

    /// <summary>True when the host's management interface uses this NIC, alone or in a bond.</summary>
    public bool IsManagement(Pif pif) => management.Contains((pif.Host.Id, pif.Number));

    /// <summary>True when an address for storage, or a network for it, uses this NIC, alone or in a bond.</summary>
    public bool IsStorage(Pif pif) => storage.Contains((pif.Host.Id, pif.Number));

    /// <summary>True when a network, an address or a bond uses this NIC, or when it is set aside for management or storage.</summary>
    public bool IsUsed(Pif pif) =>
        pif.Nic.Role is NetworkRole.Management or NetworkRole.Storage
        || IsManagement(pif)
        || IsStorage(pif)
        || NetworksOn(pif.Host, pif.Number).Any()
        || BondOf(pif.Host, pif.Number) is not null
        || InterfacesOf(pif.Host).Any(i => Numbers(i.Uplink, pif.Host).Contains(pif.Number));

    /// <summary>The NIC numbers of an uplink on this host, whether the host has them or not.</summary>
    public IEnumerable<int> Numbers(Uplink uplink, Host host) => uplink switch
    {
        { Nic: { } nic } => [nic],
        { Bond: { } bond } when bonds.TryGetValue((bond, host.Id), out var found) => found.Members,
        _ => [],
    };

    private void Dedicate(Host host)
    {
        foreach (var number in ManagementUplinks(host).SelectMany(u => Numbers(u, host))) management.Add((host.Id, number));
        foreach (var number in StorageUplinks(host).SelectMany(u => Numbers(u, host))) storage.Add((host.Id, number));
    }

    private static Pif Plugged(Topology whole, Host host, Nic nic, IEnumerable<HostNic> facts)
    {
        var end = host.Id.Ref with { Nic = nic.Number };
        var port = whole.PeerPort(end);
        var unit = port is null ? null : whole.Design.Switches[port.Switch];
        var known = facts.FirstOrDefault(n => n.Nic == nic.Number);
        return new(
            host,
            nic,
            known,
            whole.CableAt(end),
            port,
            unit,
            unit is null ? null : whole.WireOf(unit.Id)
        )
        {
            Channel = whole.ChannelAt(end),
            Built = whole.TypeOf(host.DeviceType)?.Nic(nic.Number, known?.Printed ?? "", known?.Pci ?? ""),
            Island = unit is null ? null : whole.Fabric.IslandOf(unit.Id),
        };
    }

    private BondOnHost OnHost(Bond bond, Host host)
    {
        var members = deviations[host.Id].FirstOrDefault(d => d.Bond == bond.Id)?.Members ?? bond.Members;
        return new(bond, host, [.. members], [.. members.Select(m => Pif(host, m)).OfType<Pif>().Where(p => p.IsPresent)]);
    }

    private Attachment Attach(Network network, Host host)
    {
        var found = deviations[host.Id].FirstOrDefault(d => d.Network == network.Id);
        var uplink = found is null ? network.Uplink : found.Uplink;
        if (uplink is not { } link) return new(network, host, null, [], null, "it", network.IsPrivate ? null : "has no uplink");
        var members = PifsOf(link, host);
        var segment = members.Select(p => p.SegmentFor(network.Vlan)).FirstOrDefault(s => s is not null);
        return new(network, host, link, members, segment, Named(link), Lack(members, segment, network));
    }

    private string Named(Uplink link) =>
        link.Nic is { } nic ? $"NIC {nic}" : Bonds.FirstOrDefault(b => b.Id == link.Bond)?.Name ?? "its bond";

    private static string? Lack(ImmutableArray<Pif> members, Segment? segment, Network network) =>
        members.IsEmpty ? "is missing"
        : segment is not null ? null
        : !members.Any(p => p.IsCabled) ? "is not cabled"
        : !members.Any(p => p.HasLink) ? "faces a port that is shut down"
        : network.Vlan is { Number: > 0 } tag ? $"faces a port that does not carry VLAN {tag}"
        : "faces a port without an untagged VLAN";
}
