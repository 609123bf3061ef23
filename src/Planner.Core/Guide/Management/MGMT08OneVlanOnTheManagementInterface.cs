using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>The management interface serves one VLAN.</summary>
public sealed class MGMT08OneVlanOnTheManagementInterface : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating VLANs on the Primary Management Interface", "37");
    public override string Title => "The management interface serves one VLAN";
    public override string Because => "Up to 7.2 the primary management interface cannot share its NIC or bond with tagged networks.";
    public override string Advice => "Move the tagged networks to another NIC or bond.";

    public override bool HoldsIn(Edition edition) => edition <= Edition.Xs70;
    public override string Bad => Examples.Pool("network \"VLAN 25\" kind=vlan uplink=nic:0 vlan=25");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var management in pool.ManagementNetworks.Where(n => n.Uplink is not null))
        {
            var stacked = pool.Networks.Where(n => n.IsTagged && n.Uplink == management.Uplink && n.Role != NetworkRole.Management).ToList();
            if (stacked.Count > 0)
                yield return Found($"{Words.List(stacked.Select(n => n.Name))} {(stacked.Count == 1 ? "shares" : "share")} {Words.Uplink(pool, management.Uplink)} with management network {management.Name}; {Words.Release(pool.Pool.Edition)} takes no tagged network there.", [stacked[0].Id, management.Id, .. stacked.Skip(1).Select(n => n.Id.Ref)]);
        }
    }
}
