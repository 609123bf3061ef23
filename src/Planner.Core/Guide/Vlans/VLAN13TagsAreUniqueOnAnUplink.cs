using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>An uplink has each VLAN once and one untagged network.</summary>
public sealed class VLAN13TagsAreUniqueOnAnUplink : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "An uplink has each VLAN once and one untagged network";
    public override string Because =>
        "Frames with one tag, or with none, can be handed to one network only; the hypervisor refuses the second.";
    public override string Advice => "Merge the networks.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad => Examples.Pool(Examples.Trunk, "network \"VLAN 25 again\" kind=vlan uplink=nic:4 vlan=25");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from same in pool
            .Networks.Where(n => n.Uplink is not null && !n.IsPrivate && !IsBeside(pool, n))
            .GroupBy(n => (n.Uplink, n.IsTagged ? n.Vlan : null))
        where same.Skip(1).Any()
        let all = same.ToList()
        select Found(
            $"{Words.List(all)} {Said.Words(all.Count == 2 ? "both" : "all")} claim "
                + $"{(all[0].IsTagged ? $"VLAN {all[0].Vlan}" : Said.Words("the untagged frames"))} of "
                + $"{Words.Uplink(pool, all[0].Uplink)}.",
            [all[1].Id, all[0].Id, .. all.Skip(2).Select(n => n.Id.Ref)]
        );

    /// <summary>An SR-IOV network takes functions of the NIC, not its frames, where there is such a thing.</summary>
    private static bool IsBeside(PoolTopology pool, Network network) => network.Sriov && pool.Pool.Edition > Edition.Guide;
}
