using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>A trunk towards management has the management VLAN as its native VLAN.</summary>
public sealed class MGMT09ManagementTrunkHasItsNativeVlan : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Creating VLANs on the Primary Management Interface", "37");
    public override string Title => "A trunk towards management has the management VLAN as its native VLAN";
    public override string Because =>
        "Management speaks untagged. A trunk with another native VLAN sends its frames elsewhere, and one that names none "
            + "sends them to VLAN 1; an access port avoids the question.";
    public override string Advice => "Make it an access port in the management VLAN, or set that VLAN as the trunk's native one.";

    public override string Bad => Examples.Pool("port m2 switch=swM mode=trunk allowed=10 encapsulation=dot1q portfast=edge-trunk");

    public override Chain Link => Chain.Port;

    /// <summary>The stated one, or else the only one in which management is anywhere.</summary>
    private static VlanId? Vlan(PoolTopology pool) =>
        pool.Pool.ManagementVlan
        ?? (
            pool.Linked.Where(pool.IsManagement).Select(p => p.Port!.NamedVlan).OfType<VlanId>().Distinct().Take(2).ToList()
                is [var only]
                ? only
                : null
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from management in pool.ManagementNetworks
        where !management.IsTagged
        from host in pool.Hosts
        from pif in pool.Of(management, host).Pifs
        where pif is { HasLink: true, Port.Mode: PortMode.Trunk }
        let wrong = Wrong(pif.Port!, pool.Pool.ManagementVlan)
        where wrong is not null
        select Found($"Trunk {pif.Port!} of {pif.Switch!} faces management {Words.Of(pif)} {wrong}.", pif.Ref, pif.Port!.Id)
            .FollowingAlone(Lacks.Exchanged(pif))
            .Telling(Lacks.Vlan(pif, 0), Lacks.Carries(pif))
            .Mended((pool, pif), static (t, f) => Delivered(t, f.pool, f.pif));

    private static Fix? Delivered(Topology topology, PoolTopology pool, Pif pif) =>
        Vlan(pool) is { } vlan
            ? Mend.Ports(
                topology,
                pif,
                $"deliver management VLAN {vlan} untagged on",
                p =>
                    p.Port!.Mode == PortMode.Access ? []
                    : pool.TaggedOn(p).Any() ? Edit.Of(p.Port, p.Port with { NativeVlan = vlan })
                    : Mend.MakeAccess(p.Port, vlan.Number)
            )
            : null;

    /// <summary>A trunk that names no native VLAN has VLAN 1, which nobody may have meant.</summary>
    private static Said? Wrong(SwitchPort port, VlanId? management) =>
        management is { } vlan && vlan != port.UntaggedVlan ? $"with native VLAN {port.UntaggedVlan}; management lives in VLAN {vlan}"
        : management is null && port.NativeVlan is null ? Said.Words("and names no native VLAN, so that management would be in VLAN 1")
        : null;
}
