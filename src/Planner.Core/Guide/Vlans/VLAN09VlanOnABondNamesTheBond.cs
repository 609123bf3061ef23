using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>A VLAN network on bonded NICs names the bond.</summary>
public sealed class VLAN09VlanOnABondNamesTheBond : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating VLANs on Bonded Networks", "37");
    public override string Title => "A VLAN network on bonded NICs names the bond";
    public override string Because => "Once bonded, a NIC has no networks of its own; what is to travel over it is put on the bond.";
    public override string Advice => "Make the bond the network's uplink.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad => Examples.Pool([Examples.Bond, "network \"VLAN 25\" kind=vlan uplink=nic:3 vlan=25", .. Trunks]);

    private static IEnumerable<string> Trunks =>
        ((string[])["l1", "l2", "r1", "r2"]).Select(p =>
            $"port {p} switch=sw{char.ToUpperInvariant(p[0])} mode=trunk native=30 allowed=25 encapsulation=dot1q stp=no"
        );

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network is { IsTagged: true, IsPrivate: false, Uplink.Nic: not null }
        let nic = network.Uplink!.Value.Nic!.Value
        let bond = pool.Bonds.FirstOrDefault(b => b.Members.Contains(nic))
            ?? pool.Hosts.Select(h => pool.BondOf(h, nic)).FirstOrDefault(b => b is not null)
        where bond is not null
        select Found($"{network} sits on NIC {nic}, a member of {bond}.", network.Id, bond.Id)
            .Telling(pool.Hosts.Select(h => Lacks.Network(network, h)))
            .Mended((pool, network, bond), static (t, f) => OnBond(f.pool, f.network, f.bond));

    /// <summary>
    /// The network goes to the bond, and the ports of all its legs carry the VLAN then, which those of the one it was on may do already.
    /// </summary>
    private static Fix OnBond(PoolTopology pool, Network network, Bond bond)
    {
        var vlan = network.Vlan!.Value.Number;
        var legs = pool.BondsOnHosts.Where(b => b.Bond.Id == bond.Id).SelectMany(b => b.Pifs).Where(p => p.IsCabled).ToList();
        var ports = Mend.Each("carry the VLAN on", legs, p => p.Port!.Carries(vlan) ? [] : Mend.Carry(p.Port, [vlan]));
        return new(
            $"put {network.Name} on {bond.Name}{(ports is null ? "" : $" and {ports.What}")}",
            [.. Edit.Of(network, network with { Uplink = new Uplink(null, bond.Id) }), .. ports?.Commands ?? []]
        );
    }
}
