using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
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

    public override Fix? FixOf(Topology topology, Finding finding) =>
        Mend.Ports(
            topology,
            finding,
            "set a native VLAN on",
            p =>
            {
                return p.Port is { Mode: PortMode.Trunk, NativeVlan: null } && Vlan(topology.PoolOf(p.Host), p) is { } vlan
                    ? Mend.Set(p.Port, "native", vlan.ToString())
                    : [];
            }
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where pif.Port is { Mode: PortMode.Trunk, NativeVlan: null }
        select Found(
            $"Trunk {pif.Port!} of {pif.Switch!}, facing {Words.Of(pif)}, names no native VLAN, so that untagged frames enter VLAN 1.",
            pif.Port!.Id,
            pif.Ref
        ) with
        {
            Formerly = $"Trunk {pif.Port!} of {pif.Switch!}, facing {Words.Of(pif)}, has no native VLAN.",
        };

    /// <summary>What the same NIC of another host has. Where management belongs is for MGMT-09; elsewhere it stays what it is.</summary>
    private static VlanId? Vlan(PoolTopology pool, Pif pif) =>
        pool.Corresponding(pif.Number).FirstOrDefault(o => o.Port is { Mode: PortMode.Trunk, NativeVlan: not null }) is { } alike
            ? alike.Port!.NativeVlan
        : pool.IsManagement(pif) ? pool.Pool.ManagementVlan
        : pif.Port!.UntaggedVlan;
}
