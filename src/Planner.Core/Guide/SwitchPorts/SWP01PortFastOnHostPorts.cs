using Planner.Core.Designs;
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

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        let port = pif.Port!
        where Wrong(pif)
        select (
            port.Mode == PortMode.Access
                ? Found($"{Words.Of(pif)} faces {Words.Port(pif)}, which runs spanning tree without PortFast.", port.Id, pif.Ref)
                : Found(
                    Level.Warning,
                    $"{Words.Of(pif)} faces trunk {port} of {pif.Switch}, which runs spanning tree without PortFast for trunks.",
                    port.Id,
                    pif.Ref
                )
        )
            .Following(Lacks.Setting(pif, PortSetting.Waits))
            .Telling(Waiting.Of(pif))
            .Likewise(pool.Pool.Id)
            .Mended(pif, static (t, pif) => Waiting.Mended(t, pif, Wrong));

    private static bool Wrong(Pif pif) => pif.Port!.Stp && pif.Port.PortFast != Waiting.Right(pif.Port);
}
