using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>PortFast is only on ports that lead to one host.</summary>
public sealed class SWP02PortFastTowardsHostsOnly : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "PortFast is only on ports that lead to one host";
    public override string Because => "Between switches PortFast skips the very check that stops a loop.";
    public override string Advice => "Turn PortFast off between switches.";

    public override string Good => Examples.Pool("port x1 switch=swM", "port x2 switch=swP", "cable a=swM:x1 b=swP:x2");
    public override string Bad => Examples.Pool("port x1 switch=swM portfast=edge", "port x2 switch=swP", "cable a=swM:x1 b=swP:x2");

    public override Fix? FixOf(Topology topology, Finding finding) => finding.Port(topology) is { } port
        ? new($"turn PortFast off on {topology.Design.Say(port.Id)}", Mend.Set(port, "portfast", "off"))
        : null;

    public override IEnumerable<Finding> Check(Topology topology) =>
        from cable in topology.Design.Cables
        where cable.A.Nic is null && cable.B.Nic is null
        from end in (Ref[])[cable.A, cable.B]
        let port = topology.Design.Ports[new(end.Number)]
        where port.PortFast != PortFast.Off
        let other = topology.Design.Ports[new(cable.Other(end).Number)]
        select Found(
            $"Port {port} of {topology.Design.Switches[port.Switch]} has PortFast but leads to switch {topology.Design.Switches[other.Switch]}.",
            port.Id,
            other.Id
        );
}
