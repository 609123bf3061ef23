using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A VM on an SR-IOV network stays where it is.</summary>
public sealed class MSRIOV02SriovHoldsAVmInPlace : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("xapi, agility of VMs", "");
    public override string Title => "A VM on an SR-IOV network is neither agile nor protected by HA";
    public override string Because =>
        "The VM holds a piece of one host's hardware: it cannot be moved while it runs, HA does not protect it, and the interface cannot "
            + "be plugged while it runs.";
    public override string Advice => "Put the VM on an ordinary network, or plan it as bound to its host.";

    public override bool HoldsIn(Edition edition) => EditionLimits.Of(edition).Sriov;
    public override string Good => Examples.Pool(Examples.Later, Fast, "vif vm=mail network=Fast");
    public override string Bad => Examples.Pool(Examples.Later, Fast, "vm mail home=xen02 agile=yes", "vif vm=mail network=Fast");

    private static string Fast => $"{Examples.Trunk}\nnic number=4 sriov=yes\nnetwork Fast uplink=nic:4 sriov=yes";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.Sriov
        from vif in topology.VifsOn(network.Id)
        let vm = topology.Design.Vms[vif.Vm]
        where vm.Agile || vm.HaProtected
        select Found(
            $"{vm} is {Said.Words(vm.HaProtected ? "protected by HA" : "to move while it runs")}, but {vif} on SR-IOV network {network} "
                + $"binds it to its host.",
            vm.Id,
            vif.Id,
            network.Id
        );
}
