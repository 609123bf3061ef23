using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
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

    public override Chain Link => Chain.Port;

    internal override IEnumerable<Finding> Check(Topology topology, SwitchFacts device) =>
        from port in device.Ports
        where port.PortFast != PortFast.Off
        let other = topology.PeerPort(port.Id)
        where other is not null
        select Found(
            $"Port {port} of {topology.Design.Switches[port.Switch]} has PortFast but leads to switch "
                + $"{topology.Design.Switches[other.Switch]}.",
            port.Id,
            other.Id
        )
            .Mended(port, static (t, port) => new(
                $"turn PortFast off on {t.Design.Say(port.Id)}",
                Edit.Of(port, port with { PortFast = PortFast.Off })
            ));
}
