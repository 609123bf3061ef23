using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Model;

/// <summary>A XenServer network: a virtual switch that every host of the pool has.</summary>
public sealed record Network(Id<Network> Id) : Thing, IThing<Network>
{
    public static string Prefix => "N";

    public static Kind<Network> About { get; } =
        new Kind<Network>("network", "networks")
        {
            Most = 2_000,
            Usual = ["name", "pool", "kind", "uplink", "vlan", "role", "mtu", "auto-add", "note"],
        }
            .Name(x => x.Name, (x, v) => x with { Name = v })
            .To("pool", "Pool", x => x.Pool, (x, v) => x with { Pool = v })
            .Choice("kind", "Kind", x => x.Type, (x, v) => x with { Type = v })
            .With("uplink", "Uplink", Codecs.Maybe(Codecs.Uplink), x => x.Uplink, (x, v) => x with { Uplink = v })
            .Maybe("vlan", "VLAN tag", x => x.Vlan, (x, v) => x with { Vlan = v })
            .Choice("role", "Role", x => x.Role, (x, v) => x with { Role = v })
            .Number("mtu", "MTU", 576, 9416, x => x.Mtu, (x, v) => x with { Mtu = v })
            .Flag("auto-add", "Added to new VMs", x => x.AutoAdd, (x, v) => x with { AutoAdd = v })
            .MaybeTo("home", "Home host", x => x.Home, (x, v) => x with { Home = v })
            .Text("bridge", "Bridge name", x => x.Bridge, (x, v) => x with { Bridge = v })
            .Flag(
                "sriov",
                "SR-IOV",
                x => x.Sriov,
                (x, v) => x with { Sriov = v },
                "VMs get virtual functions of the NIC instead of a port of the virtual switch."
            )
            .Choice(
                "tunnel",
                "Tunnel protocol",
                x => x.Tunnel,
                (x, v) => x with { Tunnel = v },
                "How a cross-server private network crosses the wire."
            )
            .Flag("encrypted", "Encrypted tunnel", x => x.Encrypted, (x, v) => x with { Encrypted = v })
            .With(
                "transport",
                "Tunnel uplink",
                Codecs.Maybe(Codecs.Uplink),
                x => x.Transport,
                (x, v) => x with { Transport = v },
                "The NIC or bond the tunnels use; empty: the management interface."
            )
            .Choice(
                "nbd",
                "NBD",
                x => x.Nbd,
                (x, v) => x with { Nbd = v },
                "Whether disks are offered over the network block device protocol here."
            )
            .Flag("migration", "Carries live migration", x => x.Migration, (x, v) => x with { Migration = v })
            .Flag("cluster", "Carries clustering", x => x.Cluster, (x, v) => x with { Cluster = v })
            .Text("note", "Note", x => x.Note, (x, v) => x with { Note = v }, Names.LongestRemark);

    public string Name { get; init; } = "";
    public Id<Pool> Pool { get; init; }
    public NetworkKind Type { get; init; } = NetworkKind.External;
    public Uplink? Uplink { get; init; }
    public VlanTag? Vlan { get; init; }
    public NetworkRole Role { get; init; } = NetworkRole.Vm;
    public int Mtu { get; init; } = 1500;
    /// <summary>XenCenter offers it to every new VM.</summary>
    public bool AutoAdd { get; init; }
    /// <summary>Where a single-server private network lives.</summary>
    public Id<Host>? Home { get; init; }
    /// <summary>The bridge's name where one is asked for; empty: the product chooses.</summary>
    public string Bridge { get; init; } = "";
    public bool Sriov { get; init; }
    public TunnelProtocol Tunnel { get; init; }
    public bool Encrypted { get; init; }
    /// <summary>What the tunnels of a cross-server private network use; null: the management interface.</summary>
    public Uplink? Transport { get; init; }
    public NbdPurpose Nbd { get; init; }
    public bool Migration { get; init; }
    /// <summary>The heartbeat of a clustered pool runs on it.</summary>
    public bool Cluster { get; init; }
    public string Note { get; init; } = "";

    public override Ref Ref => Id;
    public override Kind Kind => About;
    public override string Title => Name;
    internal override object? Footing => Pool;
    public override Ref? Owner => Pool;

    public static Things<Network> In(Design design) => design.Networks;
    public static Design With(Design design, Things<Network> all) => design with { Networks = all };
    public static Network Blank(Id<Network> id) => new(id);

    /// <summary>True when its frames carry a VLAN tag; tag 0 means none.</summary>
    public bool IsTagged => Vlan is { Number: > 0 };
    public bool IsPrivate => Type is NetworkKind.PrivateSingle or NetworkKind.PrivateCross;

    public override string? Fault(Index all) =>
        Uplink switch
        {
            { Nic: { } nic } when !all.HasNic(Pool, nic) =>
                $"Network {Name} names NIC {nic}, which pool {all.Design.Pools.Find(Pool)?.Name} does not have.",
            _ when Transport is { Nic: { } nic } && !all.HasNic(Pool, nic) =>
                $"Network {Name} tunnels through NIC {nic}, which pool {all.Design.Pools.Find(Pool)?.Name} does not have.",
            _ when Transport is { Bond: { } bond } && all.Design.Bonds.Find(bond)?.Pool != Pool =>
                $"Network {Name} tunnels through a bond of another pool.",
            { Bond: { } bond } when all.Design.Bonds.Find(bond)?.Pool != Pool => $"Network {Name} names a bond of another pool.",
            _ when Home is { } home && all.Design.Hosts.Find(home)?.Pool != Pool => $"The home host of network {Name} is in another pool.",
            _ => null,
        };
}
