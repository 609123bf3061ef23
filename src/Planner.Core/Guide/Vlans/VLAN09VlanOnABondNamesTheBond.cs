using Planner.Core.Designs;
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
    public override string Bad => Examples.Pool(Examples.Bond, "network \"VLAN 25\" kind=vlan uplink=nic:3 vlan=25");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network is { IsTagged: true, Uplink.Nic: not null }
        let nic = network.Uplink!.Value.Nic!.Value
        let bond = pool.Bonds.FirstOrDefault(b => b.Members.Contains(nic)) ?? pool.Hosts.Select(h => pool.BondOf(h, nic)).FirstOrDefault(b => b is not null)
        where bond is not null
        select Found($"{network.Name} sits on NIC {nic}, a member of {bond.Name}.", network.Id, bond.Id);
}
