using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Port security is off towards hosts.</summary>
public sealed class SWP05PortSecurityIsOff : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "Port security is off towards hosts";
    public override string Because =>
        "A host's port shows the MAC of every VM behind it; port security takes that for an attack and shuts the port.";
    public override string Advice => "Turn port security off on the port.";

    public override string Bad => Examples.Pool("port p2 switch=swP access=20 portfast=edge port-security=yes");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where pif.Port!.PortSecurity
        let vifs = pool.NetworksOn(pif.Host, pif.Number).Sum(n => topology.VifsOn(n.Id).Count())
        select Found(
            $"{Words.Of(pif)} faces {Words.Port(pif)}, which has port security; "
                + $"{Words.Count(vifs, "virtual interface")} may send through it.",
            pif.Port!.Id,
            pif.Ref
        )
            .Telling(Lacks.Setting(pif, PortSetting.PortSecurity))
            .Likewise(pool.Pool.Id, "")
            .Mended(pif, static (t, pif) => Mend.Ports(t, pif, "turn port security off on", Open));

    internal static IEnumerable<DesignCommand> Open(Pif pif) => Edit.Of(pif.Port!, pif.Port! with { PortSecurity = false });
}
