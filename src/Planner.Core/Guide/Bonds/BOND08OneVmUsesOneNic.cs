using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Bonds;

/// <summary>A virtual interface gets no more than one NIC's speed from a bond.</summary>
public sealed class BOND08OneVmUsesOneNic : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Creating Network Resiliency through Bonds", "23-25");
    public override string Title => "A virtual interface gets no more than one NIC's speed from a bond";
    public override string Because => "A bond spreads many virtual interfaces over its links, but each of them uses one link at a time.";
    public override string Advice => "Give the VM faster NICs, or several interfaces that share its load.";

    public override string Good => Examples.Pool(Examples.Bond, "vif vm=shop network=Guests mbps=800");
    public override string Bad => Examples.Pool(Examples.Bond, "vif vm=shop network=Guests mbps=1500");

    public override Chain Link => Chain.Vm;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.Uplink?.Bond is not null
        from vif in topology.VifsOn(network.Id)
        where vif.ExpectedMbps is not null
        let bond = pool.Bonds.FirstOrDefault(b => b.Id == network.Uplink!.Value.Bond)
        where bond is not null && !(bond.Mode == BondMode.Lacp && bond.Hashing == LacpHashing.Ports)
        let speed = Slowest(pool, bond)
        where vif.ExpectedMbps > speed
        let vm = topology.Design.Vms[vif.Vm]
        select Found(
            Level.Warning,
            $"{vm} expects {vif.ExpectedMbps} Mb/s of VIF {vif.Device} on {network}, but one link of {bond} gives {speed} Mb/s.",
            vif.Id,
            vm.Id,
            bond.Id
        );

    private static int? Slowest(PoolTopology pool, Bond bond) => pool.Hosts.SelectMany(h => pool.On(bond, h).Pifs).Min(p => (int?)p.Speed);
}
