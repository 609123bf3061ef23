using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>A mistake that one person makes once in a hall, and how many causes an expert would name for it at most.</summary>
/// <param name="Make">The hall after it.</param>
internal sealed record Mistake(string What, int Causes, Func<Design, Design> Make)
{
    private static readonly VlanSet Without21 = VlanSet.Of([10, 20, 22, 31, 32, 60]);

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new("a port of a member is in the wrong access VLAN", 1, Port(5, 6, p => p with { AccessVlan = new(11) })),
        new("a management port of a member is in the wrong access VLAN", 1, Port(5, 0, p => p with { AccessVlan = new(11) })),
        new("a storage port of a member is in the wrong access VLAN", 1, Port(5, 4, p => p with { AccessVlan = new(11) })),
        new("a trunk of a member is an access port", 1, Port(5, 2, p => p with { Mode = PortMode.Access, AccessVlan = new(20) })),
        new("a trunk of a member lacks a VLAN", 1, Port(5, 2, p => p with { Allowed = VlanSet.Of([20, 22]) })),
        new("a port of a member is shut", 1, Port(5, 2, p => p with { Shutdown = true })),
        new("the master's port is in the wrong access VLAN", 1, Port(1, 6, p => p with { AccessVlan = new(11) })),
        new("the master's management port is in the wrong access VLAN", 1, Port(1, 0, p => p with { AccessVlan = new(11) })),
        new("the master's storage port is in the wrong access VLAN", 1, Port(1, 4, p => p with { AccessVlan = new(11) })),
        new("the master's trunk is an access port", 1, Port(1, 2, p => p with { Mode = PortMode.Access, AccessVlan = new(20) })),
        new("the master's trunk lacks a VLAN", 1, Port(1, 2, p => p with { Allowed = VlanSet.Of([20, 22]) })),
        new("the master's trunk has another native VLAN", 1, Port(1, 2, p => p with { NativeVlan = new(98) })),
        new("the master's port runs spanning tree", 1, Port(1, 2, p => p with { Stp = true })),
        new("the master's port has another MTU", 1, Port(1, 4, p => p with { Mtu = 9000 })),
        new("the master's port is shut", 1, Port(1, 2, p => p with { Shutdown = true })),
        new("the master's bond lacks a member", 1, d => d.Put(Deviating(d, 1) with { Bond = Bond(d).Id, Members = [2] })),
        new("a member's bond lacks a member", 1, d => d.Put(Deviating(d, 5) with { Bond = Bond(d).Id, Members = [2] })),
        new("the master has a network on another NIC", 1, d => d.Put(Deviating(d, 1) with { Network = Office(d).Id, Uplink = new(2) })),
        new("a bond has a mode that wastes a link", 0, d => d.Put(Bond(d) with { Mode = BondMode.ActiveBackup })),

        // The cable that is missing, and the port that it leaves open.
        new("a member's cable is missing", 2, Unplugged(5, 2)),
        new("the master's cable is missing", 2, Unplugged(1, 2)),

        // Management, storage and the other NICs: without a cable each of them is another matter.
        new("nothing is cabled", 3, d => d with { Cables = Things<Cable>.None }),
        new("no host is cabled", 3, d => Dropped(d, c => c.A.Nic is not null)),
        new("only management is cabled", 2, d => Dropped(d, c => c.A.Nic > 1)),
        new("a switch is missing", 3, d => Dropped(d, c => c.A.Nic % 2 == 1 || c.Id == Link(d, "up2"))),
        new("a host is not cabled", 5, d => Dropped(d, c => c.A.Prefix == Host.Prefix && c.A.Number == 5)),

        // Ports are shut on a switch, so that each of the two has its own.
        new("all ports towards hosts are shut", 2, Ports(IsHost, p => p with { Shutdown = true })),
        new("all ports of a switch are shut", 1, Ports(p => p.Switch.Number == 1, p => p with { Shutdown = true })),
        new("an uplink is shut", 1, Ports(IsUp, p => p with { Shutdown = true })),
        new("an uplink is not cabled", 3, d => d.Drop(Link(d, "up1"))),
        new("a VLAN is missing at one end of an uplink", 1, Ports(IsUp, p => p with { Allowed = Without21 })),
        new("a VLAN is missing at both ends of an uplink", 1, Ports(p => p.Name is "up1" or "down1", p => p with { Allowed = Without21 })),
        new("a VLAN is missing at all uplinks", 1, Ports(p => !IsHost(p), p => p with { Allowed = Without21 })),
        new("an uplink lets nothing through", 1, Ports(IsUp, p => p with { Allowed = VlanSet.None })),
        new("an uplink is an access port", 1, Ports(IsUp, p => p with { Mode = PortMode.Access })),
        new("an uplink has another native VLAN at one end", 1, Ports(IsUp, p => p with { NativeVlan = new(98) })),
        new("all ports of a NIC are in the wrong access VLAN", 1,
            Ports(p => p.Name.EndsWith("/6", Is), p => p with { AccessVlan = new(11) })),

        new("all ports of a switch are access ports of another VLAN", 1,
            Ports(p => p.Switch.Number == 1 && IsHost(p),
                p => p with { Mode = PortMode.Access, AccessVlan = new(11), Stp = false, PortFast = PortFast.Off })),
        new("no trunk allows any VLAN", 2, Ports(p => p.Mode == PortMode.Trunk, p => p with { Allowed = VlanSet.None })),
        new("no trunk towards hosts allows any VLAN", 1,
            Ports(p => p.Mode == PortMode.Trunk && IsHost(p), p => p with { Allowed = VlanSet.None })),
        new("no trunk towards hosts allows a VLAN", 1,
            Ports(p => p.Mode == PortMode.Trunk && IsHost(p), p => p with { Allowed = VlanSet.Of([20, 22]) })),

        // Where VMs are, and where none is.
        new("no access port has a VLAN", 2, Ports(p => p.Mode == PortMode.Access, p => p with { AccessVlan = null })),

        // Access ports and trunks are two rules.
        new("all ports run spanning tree", 2, Ports(IsHost, p => p with { Stp = true })),
        new("all ports have BPDU guard", 1, Ports(IsHost, p => p with { BpduGuard = true })),
        new("all ports have port security", 2, Ports(IsHost, p => p with { PortSecurity = true })),
        new("all trunks speak ISL", 1, Ports(p => p.Mode == PortMode.Trunk, p => p with { Encapsulation = Encapsulation.Isl })),

        new("nobody has read the MACs of a host", 0, d => Each(d, d.HostNics.Where(n => n.Host.Number == 5), n => n with { Mac = null })),
        new("a host has no storage address", 1, d => d.Interfaces.Where(i => i.Host.Number == 5).Aggregate(d, (x, i) => x.Drop(i.Id))),
        new("the pool has no master", 1, d => d.Put(d.Pools.First() with { Master = null })),
        new("a member has the gateway's address", 1, Hosts(h => h.Id.Number == 5, h => h with { Address = h.Gateway })),
        new("a member has another mask", 1, Hosts(h => h.Id.Number == 5, h => h with { Mask = new(25) })),
        new("the master has another gateway", 1, Hosts(h => h.Id.Number == 1, h => h with { Gateway = h.Address })),
        new("no host has a gateway", 1, Hosts(_ => true, h => h with { Gateway = null })),
        new("no host has an address", 1, Hosts(_ => true, h => h with { Address = null, Mask = null, Gateway = null })),
        new("a network has the wrong tag", 1, d => d.Put(d.Networks.First(n => n.Vlan == new VlanTag(21)) with { Vlan = new(23) })),
        new("a VLAN's network is on one leg of a bond", 1,
            d => d.Put(d.Networks.First(n => n.Vlan == new VlanTag(21)) with { Uplink = new(2) })),
        new("a network is on one leg of a bond", 1, d => d.Put(Office(d) with { Uplink = new(6) })),
        new("a network has no uplink", 1, d => d.Put(Office(d) with { Uplink = null })),
        new("a NIC of a member is missing", 1,
            d => Each(d, d.HostNics.Where(n => n.Host.Number == 5 && n.Nic == 2), n => n with { Present = false })),
        new("a NIC of the master is missing", 1,
            d => Each(d, d.HostNics.Where(n => n.Host.Number == 1 && n.Nic == 2), n => n with { Present = false })),
        new("all NICs of a member are missing", 1,
            d => Each(d, d.HostNics.Where(n => n.Host.Number == 5), n => n with { Present = false })),
        new("the cables of two NICs of a bond are exchanged", 1, d => Exchanged(d, 5, 2, 3)),

        new("the cables of two NICs of the master's bonds are exchanged", 1, d => Exchanged(d, 1, 0, 6)),
        new("the cables of a bond's leg and a storage NIC are exchanged", 1, d => Exchanged(d, 5, 0, 4)),
        new("the cables of a trunk and a storage NIC are exchanged", 1, d => Exchanged(d, 5, 2, 4)),
        new("the cables of two NICs on two switches are exchanged", 1, d => Exchanged(d, 5, 1, 4)),
        new("the cables of a bond's leg and a storage NIC of the master are exchanged", 1, d => Exchanged(d, 1, 7, 5)),
    ];

    private const StringComparison Is = StringComparison.Ordinal;

    public override string ToString() => What;

    private static bool IsHost(SwitchPort port) => port.Name.Contains('/', Is);
    private static bool IsUp(SwitchPort port) => port.Name == "up1";
    private static Bond Bond(Design design) => design.Bonds.Single(b => b.Name == "guests");
    private static Network Office(Design design) => design.Networks.Single(n => n.Name == "Office");
    private static Deviation Deviating(Design design, int host) => new(design.Deviations.Next) { Host = new(host) };
    private static Func<Design, Design> Port(int host, int nic, Func<SwitchPort, SwitchPort> to) =>
        Ports(p => p.Name == $"{host}/{nic}", to);
    private static Func<Design, Design> Ports(Func<SwitchPort, bool> which, Func<SwitchPort, SwitchPort> to) =>
        d => Each(d, d.Ports.Where(which), to);
    private static Func<Design, Design> Hosts(Func<Host, bool> which, Func<Host, Host> to) => d => Each(d, d.Hosts.Where(which), to);
    private static Func<Design, Design> Unplugged(int host, int nic) => d => d.Drop(Cable(d, host, nic).Id);
    private static Cable Cable(Design design, int host, int nic) => design.Cables.Single(c => c.A == new Ref(Host.Prefix, host, nic));
    private static Id<Cable> Link(Design design, string port) =>
        design.Cables.Single(c => c.A == design.Ports.Single(p => p.Name == port).Id.Ref).Id;

    private static Design Each<T>(Design design, IEnumerable<T> things, Func<T, T> to) where T : Thing =>
        things.ToList().Aggregate(design, (d, t) => d.Put(to(t)));

    private static Design Dropped(Design design, Func<Cable, bool> which) =>
        design.Cables.Where(which).ToList().Aggregate(design, (d, c) => d.Drop(c.Id));

    private static Design Exchanged(Design design, int host, int one, int two)
    {
        var (a, b) = (Cable(design, host, one), Cable(design, host, two));
        return design.Put(a with { B = b.B }).Put(b with { B = a.B });
    }
}
