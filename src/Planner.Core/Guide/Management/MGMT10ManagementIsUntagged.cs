using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
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

    /// <summary>The tag becomes the VLAN in which the switches deliver management untagged.</summary>
    private static Fix Untagged(PoolTopology pool, Network network) =>
        new(
            $"have the switches tag VLAN {network.Vlan} for {network.Name}",
            [
                .. Edit.Of(network, network with { Type = NetworkKind.External, Vlan = null }),
                .. pool.Hosts.SelectMany(h => pool.Of(network, h).Pifs).Where(p => p.IsCabled)
                .SelectMany(p => Delivering(pool, network, p)),
            ]
        );

    private static IEnumerable<DesignCommand> Delivering(PoolTopology pool, Network network, Pif pif) =>
        pool.TaggedOn(pif).Any(n => n.Id != network.Id)
            ? Edit.Of(pif.Port!, pif.Port! with { NativeVlan = new VlanId(network.Vlan!.Value.Number) })
            : Mend.MakeAccess(pif.Port!, network.Vlan!.Value.Number);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.ManagementNetworks
        where network.IsTagged
        select Found(
            $"Management network {network} of {pool.Pool} is planned with VLAN tag {network.Vlan}, which "
                + $"{Words.Release(pool.Pool.Edition)} cannot do.",
            network.Id
        ).Mended((pool, network), static (_, f) => Untagged(f.pool, f.network));
}
