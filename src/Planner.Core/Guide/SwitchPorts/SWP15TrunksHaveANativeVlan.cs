using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Trunks towards hosts have a native VLAN.</summary>
public sealed class SWP15TrunksHaveANativeVlan : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "Trunks towards hosts have a native VLAN";
    public override string Because =>
        "Untagged frames go somewhere; unless told otherwise a switch puts them into VLAN 1, and a plan should say whether that is meant.";
    public override string Advice =>
        "Name the native VLAN, be it 1; a trunk that is to carry nothing untagged names one that nothing uses.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool(Examples.Trunk, "port t2 switch=swT mode=trunk allowed=25 encapsulation=dot1q portfast=edge-trunk");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where pif.Port is { Mode: PortMode.Trunk, NativeVlan: null }
        select (Found(
            $"Trunk {pif.Port!} of {pif.Switch!}, facing {Words.Of(pif)}, names no native VLAN, so that untagged frames enter VLAN 1.",
            pif.Port!.Id,
            pif.Ref
        ) with
        {
            Formerly = $"Trunk {pif.Port!} of {pif.Switch!}, facing {Words.Of(pif)}, has no native VLAN.",
        })
            .Following(Lacks.Vlan(pif, 0))
            .Telling(Lacks.Carries(pif))
            .Likewise(pool.Pool.Id)
            .Mended((pool, pif), static (t, f) => Mend.Ports(t, f.pif, "set a native VLAN on", p => Native(f.pool, p)));

    /// <summary>
    /// Where management arrives, the VLAN that the pool names for it and no other; elsewhere the one on which all the trunks to be alike
    /// agree. Nothing where the plan gives none: which VLAN untagged frames are in is for a person.
    /// </summary>
    private static IEnumerable<DesignCommand> Native(PoolTopology pool, Pif pif) =>
        pif.Port is { Mode: PortMode.Trunk, NativeVlan: null } port && Known(pool, pif) is { } native
            ? Edit.Of(port, port with { NativeVlan = native })
            : [];

    private static VlanId? Known(PoolTopology pool, Pif pif)
    {
        if (pool.IsManagement(pif)) return pool.Pool.ManagementVlan;
        var stated = pool.Corresponding(pif.Number)
            .Where(p => p is { IsCabled: true, Port.Mode: PortMode.Trunk })
            .Select(p => p.Port!.NativeVlan)
            .OfType<VlanId>()
            .Distinct()
            .ToList();
        return stated is [var only] ? only : null;
    }
}
