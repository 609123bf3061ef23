using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>A network carries one VLAN.</summary>
public sealed class VLAN02OneVlanANetwork : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "A network carries one VLAN";
    public override string Because =>
        "A tag is one number. For each further VLAN there is a further network, and a virtual interface on it where a VM needs both.";

    public override string Advice =>
        "Give a guest that tags its frames itself an interface on an untagged network; give others a network for each VLAN.";

    public override string Bad => Examples.Pool(Examples.Trunk, "vm mail home=xen02 trunk-guest=yes");
    public override string Impossible => Examples.Pool(Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25,26");

    /// <summary>The one way to several VLANs on one network: the guest tags its frames itself, and the network leaves them alone.</summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        where vm.TrunkGuest
        let networks = topology.VifsOf(vm.Id).Select(v => topology.Design.Networks[v.Network]).Where(n => !n.IsPrivate).Distinct().ToList()
        where networks.Count > 0
        let bare = networks.Where(n => !n.IsTagged).ToList()
        select bare.Count > 0
            ? Found(
                Level.Note,
                $"{vm} tags its frames itself on {Words.List(bare.Select(n => n.Name))}; which VLANs it reaches is up to the switch ports, not to this plan.",
                [vm.Id, .. bare.Select(n => n.Id.Ref)]
            )
            : Found(
                Level.Warning,
                $"{vm} tags its frames itself, but {Words.List(networks.Select(n => n.Name))} {(networks.Count == 1 ? "is" : "are")} tagged already and {(networks.Count == 1 ? "takes" : "take")} one VLAN only.",
                [vm.Id, .. networks.Select(n => n.Id.Ref)]
            );
}
