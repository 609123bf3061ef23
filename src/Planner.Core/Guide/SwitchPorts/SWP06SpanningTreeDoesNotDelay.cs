using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
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

    public override Fix? FixOf(Topology topology, Finding finding) =>
        Mend.Ports(
            topology,
            finding,
            "let spanning tree no longer delay",
            p =>
            {
                var pool = topology.PoolOf(p.Host);
                return !Delays(pool, p.Port!) ? []
                    : pool.Pool.Stp == StpPolicy.Strict || pool.BondOf(p.Host, p.Number) is not null ? Mend.Set(p.Port!, "stp", "no")
                    : Mend.Set(p.Port!, "portfast", Codecs.WordOf(p.Port!.Mode == PortMode.Access ? PortFast.Edge : PortFast.EdgeTrunk));
            }
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        where Delays(pool, pif.Port!)
        select Found(
            $"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree{(pool.Pool.Stp == StpPolicy.Strict ? "; this pool wants it off" : " and waits before it forwards")}.",
            pif.Port!.Id,
            pif.Ref
        );

    private static bool Delays(PoolTopology pool, SwitchPort port) =>
        port.Stp && (pool.Pool.Stp == StpPolicy.Strict || port.PortFast == PortFast.Off);
}
