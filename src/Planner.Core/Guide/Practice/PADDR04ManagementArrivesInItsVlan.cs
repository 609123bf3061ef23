using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>Management arrives in the VLAN that the pool names.</summary>
public sealed class PADDR04ManagementArrivesInItsVlan : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("Networking guide, VLANs on the primary management interface; IEEE 802.1Q");
    public override string Title => "Management arrives in the VLAN that the pool names";
    public override string Because =>
        "The pool says where its management lives; a port that delivers another VLAN puts the host where nobody looks for it.";
    public override string Advice => "Set the port's access or native VLAN to the pool's management VLAN.";

    public override string Good => Examples.Pool("pool production master=xen01 management-vlan=10");
    public override string Bad =>
        Examples.Pool("pool production master=xen01 management-vlan=10", "port m2 switch=swM access=11 portfast=edge");

    public override Chain Link => Chain.Port;

    /// <summary>Where management is tagged with another VLAN M-MGMT-01 says so, and that a port lacks a tag SWP-12 and SWP-16.</summary>
    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vlan in pool.Pool.ManagementVlan is { } stated ? [stated] : (VlanId[])[]
        from management in pool.ManagementNetworks
        where !management.IsTagged
        from host in pool.Hosts
        from pif in pool.Of(management, host).Pifs
        where pif.HasLink && pif.Port!.UntaggedVlan != vlan
        select Found(
            $"{Words.Port(pif).Capital()} delivers {Delivered(pif.Port!)} to management {Words.Of(pif)}; the management VLAN of "
                + $"{pool.Pool} is {vlan}.",
            pif.Port!.Id,
            pif.Ref
        )
            .Following(pool.Of(management, host).Uplink == management.Uplink ? [] : [Lacks.Elsewhere(management, host)])
            .FollowingAlone(Lacks.Exchanged(pif))
            .Telling(Lacks.Carries(pif), Lacks.Vlan(pif, 0))
            .Telling(Flat.In(pool).Trouble(pif))
            .Likewise(pif.Port!.Switch)
            .Mended((pool, management, pif, vlan), static (_, f) => Set(f.pool, f.pif, f.vlan));

    private static Said Delivered(SwitchPort port) => port.UntaggedVlan is { } other ? $"VLAN {other}" : Said.Words("no VLAN untagged");

    private static Fix? Set(PoolTopology pool, Pif pif, VlanId vlan) =>
        pool.TaggedOn(pif).Any(n => n.Vlan?.Number == vlan.Number)
            ? null
            : new(
                $"deliver management VLAN {vlan} untagged on {Mend.On([pif])}",
                Edit.Of(
                    pif.Port!,
                    pif.Port! with
                    {
                        AccessVlan = Of(pif, PortMode.Access, vlan),
                        NativeVlan = Of(pif, PortMode.Trunk, vlan),
                    }
                )
            );

    private static VlanId? Of(Pif pif, PortMode mode, VlanId vlan) =>
        pif.Port!.Mode == mode ? vlan
        : mode == PortMode.Access ? pif.Port.AccessVlan
        : pif.Port.NativeVlan;
}
