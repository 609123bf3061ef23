using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Trunks towards hosts use 802.1Q.</summary>
public sealed class SWP13TrunksSpeakDot1q : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "Trunks towards hosts use 802.1Q";
    public override string Because =>
        "XenServer tags by 802.1Q and understands nothing else. Where a switch knows two ways, the port has to name this one.";
    public override string Advice => "Set the encapsulation to 802.1Q.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool(Examples.Trunk, "port t2 switch=swT mode=trunk native=1 allowed=25 encapsulation=isl portfast=edge-trunk");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where
            pif.Port!.Mode == PortMode.Trunk
            && (pif.Port!.Encapsulation == Encapsulation.Isl || pif.Port!.Encapsulation == Encapsulation.Unset && pif.Switch!.KnowsIsl)
        select Found(
            $"Trunk {pif.Port} of {pif.Switch}, facing {Words.Of(pif)}, "
                + $"{Said.Words(pif.Port!.Encapsulation == Encapsulation.Isl ? "is set to ISL" : "does not say how it tags")}.",
            pif.Port!.Id,
            pif.Ref
        )
            .Telling(Lacks.Carries(pif))
            .Likewise(pool.Pool.Id)
            .Mended(pif, static (t, pif) => Mend.Ports(t, pif, "set 802.1Q on", Dot1q));

    private static IEnumerable<DesignCommand> Dot1q(Pif pif) =>
        pif.Port!.Mode == PortMode.Trunk ? Edit.Of(pif.Port, pif.Port with { Encapsulation = Encapsulation.Dot1q }) : [];
}
