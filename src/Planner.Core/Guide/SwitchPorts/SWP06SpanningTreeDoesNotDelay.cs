using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Spanning tree does not hold up a host port.</summary>
public sealed class SWP06SpanningTreeDoesNotDelay : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "Spanning tree does not hold up a host port";
    public override string Because =>
        "The port has to forward at once: with spanning tree off, or on with PortFast. The pool's policy may insist on off.";
    public override string Advice => "Turn PortFast on, or spanning tree off, on the port.";

    public override bool PolicyDecides => true;
    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;
    public override string Bad => Examples.Pool("port p2 switch=swP access=20");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        let strict = pool.Pool.Stp == StpPolicy.Strict
        where strict ? pif.Port!.Stp : Waiting.Is(pif.Port!)
        select strict
            ? Found($"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree; this pool wants it off.", pif.Port!.Id, pif.Ref)
                .Telling(Lacks.Setting(pif, PortSetting.Stp))
                .Likewise(pool.Pool.Id)
                .Mended(pif, static (t, pif) => Waiting.TurnedOff(t, pif))
            : Found(
                $"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree and waits before it forwards.",
                pif.Port!.Id,
                pif.Ref
            )
                .Following(Lacks.Setting(pif, PortSetting.Waits))
                .Telling(Waiting.Of(pif)).Telling(Lacks.Setting(pif, PortSetting.Stp))
                .Likewise(pool.Pool.Id)
                .Mended(pif, static (t, pif) => Waiting.Mended(t, pif, p => Waiting.Is(p.Port!)))
                .Or(pif, static (t, pif) => Waiting.TurnedOff(t, pif));
}
