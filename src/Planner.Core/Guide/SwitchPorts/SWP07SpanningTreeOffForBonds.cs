using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Spanning tree is off on the ports of a bond.</summary>
public sealed class SWP07SpanningTreeOffForBonds : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "Spanning tree is off on the ports of a bond";
    public override string Because => "When a bond fails over, the other port should carry frames in the same second.";
    public override string Advice =>
        "Accept it with PortFast on, or turn spanning tree off on the port, where nothing behind it can close a loop.";

    public override string Good => Examples.Pool(Examples.Bond);
    public override string Bad => Examples.Pool(Examples.Bond, "port r2 switch=swR access=30 portfast=edge");

    public override Chain Link => Chain.Bond;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from bond in pool.BondsOnHosts
        from pif in bond.Pifs
        where pif is { HasLink: true, Port.Stp: true }
        select Found(
            $"{Words.Of(pif)} is a member of {bond.Bond}, but {Words.Port(pif)} runs spanning tree; fail-over may lag.",
            pif.Port!.Id,
            pif.Ref,
            bond.Bond.Id
        )
            .Following(Lacks.Setting(pif, PortSetting.Stp))
            .Likewise(pool.Pool.Id)
            .Or(pif, static (t, pif) => Waiting.TurnedOff(t, pif));
}
