using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
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

    public override IEnumerable<Finding> Check(Topology topology) =>
        from cable in topology.Design.Cables
        from end in (Ref[])[cable.A, cable.B]
        where end.Prefix == SwitchPort.Prefix
        let port = topology.Design.Ports[new(end.Number)]
        where port.Shutdown
        let finding = Of(topology, port)
        where finding is not null
        select finding.Telling(Lacks.Shut(port)).Mended(port, static (t, port) => Open(t, port));

    private Finding? Of(Topology topology, SwitchPort port)
    {
        var shut = Words.Port(port, topology.Design.Switches[port.Switch]).Capital();
        if (topology.PeerPort(port.Id) is { } other)
            return Found(
                $"{shut} is shut down; {Words.Port(other, topology.Design.Switches[other.Switch])} has no link.",
                port.Id,
                other.Id
            );
        return topology.PeerPif(port) is { IsPresent: true } pif && topology.PoolOf(pif.Host).IsUsed(pif)
            ? Found($"{shut} is shut down; {Words.Of(pif)} has no link.", port.Id, pif.Ref).Telling(Lacks.Link(pif))
            : null;
    }

    private static Fix Open(Topology topology, SwitchPort port) =>
        new($"open {topology.Design.Say(port.Id)}", Edit.Of(port, port with { Shutdown = false }));
}
