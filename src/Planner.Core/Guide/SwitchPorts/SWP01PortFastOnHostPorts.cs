using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>Ports towards hosts have PortFast.</summary>
public sealed class SWP01PortFastOnHostPorts : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "Ports towards hosts have PortFast";
    public override string Because =>
        "Spanning tree keeps a port silent for some thirty seconds after link-up; a host that starts or fails over cannot wait for it.";
    public override string Advice => "Turn PortFast on, in its trunk form on a trunk.";

    public override bool PolicyDecides => true;
    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;
    public override string Bad => Examples.Pool("port p2 switch=swP access=20");

    public override Fix? FixOf(Topology topology, Finding finding) => Mend.Ports(topology, finding, "turn PortFast on for",
        p => Wrong(p.Port!) ? Mend.Set(p.Port!, "portfast", Codecs.WordOf(Right(p.Port!))) : []);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        let port = pif.Port!
        where Wrong(port)
        select port.Mode == PortMode.Access
            ? Found($"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree without PortFast.", port.Id, pif.Ref)
            : Found(
                Level.Warning,
                $"{Words.Of(pif)} faces trunk {port} of {pif.Switch!}, which runs spanning tree without PortFast for trunks.",
                port.Id,
                pif.Ref
            );

    private static bool Wrong(SwitchPort port) => port.Stp && port.PortFast != Right(port);

    private static PortFast Right(SwitchPort port) => port.Mode == PortMode.Access ? PortFast.Edge : PortFast.EdgeTrunk;
}
