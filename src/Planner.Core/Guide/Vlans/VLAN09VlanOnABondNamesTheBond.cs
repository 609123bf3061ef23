using Planner.Core.Designs;
using Planner.Core.Designs.Model;
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

    public override Fix? FixOf(Topology topology, Finding finding) =>
        finding.First<Network>(topology) is { } network && finding.First<Bond>(topology) is { } bond
            ? new($"put {network.Name} on {bond.Name}", Mend.Set(network, "uplink", $"bond:{bond.Id}"))
            : null;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network is { IsTagged: true, IsPrivate: false, Uplink.Nic: not null }
        let nic = network.Uplink!.Value.Nic!.Value
        let bond = pool.Bonds.FirstOrDefault(b => b.Members.Contains(nic))
            ?? pool.Hosts.Select(h => pool.BondOf(h, nic)).FirstOrDefault(b => b is not null)
        where bond is not null
        select Found($"{network} sits on NIC {nic}, a member of {bond}.", network.Id, bond.Id);
}
