using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>The management network has no VLAN tag.</summary>
public sealed class MGMT10ManagementIsUntagged : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating VLANs on the Primary Management Interface", "37");
    public override string Title => "The management network has no VLAN tag";
    public override string Because => "Up to 7.2 a host cannot tag its own management traffic; the switch has to do it.";
    public override string Advice => "Clear the tag and make the ports access ports in that VLAN.";

    public override bool HoldsIn(Edition edition) => edition <= Edition.Xs70;
    public override string Bad => Examples.Pool("network Management kind=vlan uplink=nic:0 vlan=10 role=management");

    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (finding.First<Network>(topology) is not { Vlan: { } tag } network) return null;
        var pool = topology.Pool(network.Pool);
        var ports = pool.Hosts.SelectMany(h => pool.Of(network, h).Pifs).Where(p => p.IsCabled);
        return new(
            $"have the switches tag VLAN {tag} for {network.Name}",
            [
                .. Mend.Set(network, ("kind", "external"), ("vlan", "")),
                .. ports.SelectMany(p =>
                    pool.TaggedOn(p).Any(n => n.Id != network.Id)
                        ? Mend.Set(p.Port!, "native", tag.ToString())
                        : Mend.MakeAccess(p.Port!, tag.Number)
                ),
            ]
        );
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.ManagementNetworks
        where network.IsTagged
        select Found(
            $"Management network {network} of {pool.Pool} is planned with VLAN tag {network.Vlan}, which {Words.Release(pool.Pool.Edition)} cannot do.",
            network.Id
        );
}
