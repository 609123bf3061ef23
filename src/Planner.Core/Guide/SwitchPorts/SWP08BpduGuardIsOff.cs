using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>BPDU guard is off towards hosts.</summary>
public sealed class SWP08BpduGuardIsOff : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "BPDU guard is off towards hosts";
    public override string Because =>
        "One stray BPDU from a host or a VM, and the guard shuts the host's port until somebody opens it by hand.";
    public override string Advice => "Turn BPDU guard off on the port.";

    public override bool HoldsIn(Edition edition) => edition == Edition.Guide;
    public override string Good => Examples.Pool("switch swP vendor=cisco");
    public override string Bad => Examples.Pool("switch swP vendor=cisco bpdu-guard-default=yes");

    public override Fix? FixOf(Topology topology, Finding finding) => finding.Port(topology) is not { } port ? null
        : port.BpduGuard ? Mend.Ports(topology, finding, "turn BPDU guard off on", p => Mend.Set(p.Port!, "bpdu-guard", "no"))
        : Default(topology, topology.Design.Switches[port.Switch]);

    /// <summary>The default goes, and the ports it is right for get the guard by name.</summary>
    private static Fix Default(Topology topology, Switch unit)
    {
        var others = topology
            .PortsOf(unit.Id)
            .Where(p => p.PortFast != PortFast.Off && !p.BpduGuard && topology.PeerPif(p) is null)
            .ToList();
        return new(
            $"have no BPDU guard by default on {unit.Name}{(others.Count == 0 ? "" : $", but on its {Words.Count(others.Count, "port")} that face no host")}",
            [.. Mend.Set(unit, "bpdu-guard-default", "no"), .. others.SelectMany(p => Mend.Set(p, "bpdu-guard", "yes"))]
        );
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        let byDefault = !pif.Port!.BpduGuard && pif.Switch!.BpduGuardDefault && pif.Port!.PortFast != PortFast.Off
        where pif.Port!.BpduGuard || byDefault
        select Found(
            pif.Switch!.Vendor == Vendor.Cisco ? Level.Error : Level.Warning,
            $"{Words.Of(pif)} faces {Words.Port(pif)}, which has BPDU guard{(byDefault ? " by the switch's default" : "")}.",
            pif.Port!.Id,
            pif.Ref
        );
}
