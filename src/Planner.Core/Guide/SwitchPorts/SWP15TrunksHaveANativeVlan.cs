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
    public override string Because => "Untagged frames need somewhere to go; 1 is what a switch uses unless told otherwise.";
    public override string Advice => "Set a native VLAN, such as 1.";

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
                var alike = topology
                    .PoolOf(p.Host)
                    .Corresponding(p.Number)
                    .Select(o => o.Port)
                    .FirstOrDefault(o => o is { Mode: PortMode.Trunk, NativeVlan: not null });
                return p.Port is { Mode: PortMode.Trunk, NativeVlan: null }
                    ? Mend.Set(p.Port, "native", alike?.NativeVlan.ToString() ?? "1")
                    : [];
            }
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        where pif.Port is { Mode: PortMode.Trunk, NativeVlan: null }
        select Found($"Trunk {pif.Port!} of {pif.Switch!}, facing {Words.Of(pif)}, has no native VLAN.", pif.Port!.Id, pif.Ref);
}
