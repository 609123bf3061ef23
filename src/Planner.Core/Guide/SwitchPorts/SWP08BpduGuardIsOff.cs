using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
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

    public override Chain Link => Chain.Port;

    /// <summary>The default goes, and the ports it is right for get the guard by name.</summary>
    private static Fix Default(Topology topology, Switch unit)
    {
        var others = topology
            .PortsOf(unit.Id)
            .Where(p => p.PortFast != PortFast.Off && !p.BpduGuard && topology.PeerPif(p) is null)
            .ToList();
        return new(
            $"have no BPDU guard by default on {unit.Name}"
                + (others.Count == 0 ? "" : $", but on its {Words.Count(others.Count, "port")} that face no host"),
            [
                .. Edit.Of(unit, unit with { BpduGuardDefault = false }),
                .. others.SelectMany(p => Edit.Of(p, p with { BpduGuard = true })),
            ]
        );
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        let byDefault = !pif.Port!.BpduGuard && pif.Switch!.BpduGuardDefault && pif.Port!.PortFast != PortFast.Off
        where pif.Port!.BpduGuard || byDefault
        select Found(
            pif.Switch!.Vendor == Vendor.Cisco ? Level.Error : Level.Warning,
            $"{Words.Of(pif)} faces {Words.Port(pif)}, which has BPDU guard{Said.Words(byDefault ? " by the switch's default" : "")}.",
            pif.Port!.Id,
            pif.Ref
        )
            .Telling(Lacks.Setting(pif, PortSetting.BpduGuard))
            .Likewise(byDefault ? pif.Switch!.Id : pool.Pool.Id)
            .Mended((pif, byDefault), static (t, f) => Without(t, f.pif, f.byDefault));

    /// <summary>The switch's default is one cause at all the ports it is wrong for.</summary>
    public override Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several) =>
        among.Prefix == Pool.Prefix ? base.Together(topology, among, several)
        : $"{Words.Count(several.Count, "port")} of {topology.Design.Find(among)} have BPDU guard by the switch's default "
            + $"and face {Words.Ends(topology, several)}.";

    internal static Fix? Without(Topology topology, Pif pif, bool byDefault) =>
        byDefault ? Default(topology, pif.Switch!) : Mend.Ports(topology, pif, "turn BPDU guard off on", Unguarded);

    private static IEnumerable<DesignCommand> Unguarded(Pif pif) => Edit.Of(pif.Port!, pif.Port! with { BpduGuard = false });
}
