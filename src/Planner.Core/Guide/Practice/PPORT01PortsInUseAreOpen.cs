using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Practice;

/// <summary>A port in use is not shut down.</summary>
public sealed class PPORT01PortsInUseAreOpen : PracticeRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => Practice("Common sense");
    public override string Title => "A port in use is not shut down";
    public override string Because =>
        "What is plugged into a shut port has no link, as if there were no cable, and the cabling shows nothing of it.";
    public override string Advice => "Open the port.";

    public override string Bad => Examples.Pool("port p2 switch=swP access=20 portfast=edge shutdown=yes");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Pifs
        where pif is { IsPresent: true, Port.Shutdown: true } && pool.IsUsed(pif)
        select Found($"{Words.Port(pif).Capital()} is shut down; {Words.Of(pif)} has no link.", pif.Port!.Id, pif.Ref)
            .Telling(Lacks.Link(pif))
            .Likewise(pif.Port.Switch, "")
            .Telling(Lacks.Shut(pif.Port))
            .Mended(pif.Port, static (t, port) => Open(t, port));

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        from port in device.Ports
        where port.Shutdown
        let other = topology.Peer(port.Id)
        where other is { Nic: null }
        select Found(
            $"{Words.Port(port, topology.Design.Switches[port.Switch]).Capital()} is shut down; "
                + $"{Far(topology, other.Value)} has no link.",
            port.Id,
            other.Value
        )
            .Telling(Lacks.Shut(port))
            .Likewise(port.Switch, "")
            .Mended(port, static (t, port) => Open(t, port));

    private static Said Far(Topology topology, Ref end) =>
        topology.Design.Ports.Find(end.As<SwitchPort>()) is { } port ? Words.Port(port, topology.Design.Switches[port.Switch])
            : Said.Of(end, topology.Design.Say(end));

    private static Fix Open(Topology topology, SwitchPort port) =>
        new(Mend.Opening(topology, port), Edit.Of(port, port with { Shutdown = false }));
}
