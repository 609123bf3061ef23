using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Trunks have no port security.</summary>
public sealed class SWP14NoPortSecurityOnTrunks : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "Trunks have no port security";
    public override string Because => "A trunk carries the MACs of many VMs in many VLANs; port security and trunks exclude each other.";
    public override string Advice => "Turn port security off on the trunk.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool(
            Examples.Trunk,
            "port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=dot1q portfast=edge-trunk port-security=yes"
        );

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where pif.Port is { Mode: PortMode.Trunk, PortSecurity: true }
        select Found($"Trunk {pif.Port} of {pif.Switch}, facing {Words.Of(pif)}, has port security.", pif.Port!.Id, pif.Ref)
            .Telling(Lacks.Setting(pif, PortSetting.PortSecurity))
            .Likewise(pool.Pool.Id)
            .Mended(pif, static (t, pif) => Mend.Ports(t, pif, "turn port security off on", SWP05PortSecurityIsOff.Open));
}
