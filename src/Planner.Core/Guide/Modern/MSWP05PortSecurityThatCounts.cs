using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Guide.SwitchPorts;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Port security that leaves room for every MAC behind the port.</summary>
public sealed class MSWP05PortSecurityThatCounts : ModernRule
{
    /// <summary>The host's own MACs on the port.</summary>
    private const int Own = 2;

    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Experience with port security", "");
    public override string Title => "Port security that leaves room for every MAC of the host weighs less";
    public override string Because =>
        "With a limit above the number of VMs that may come to the host, and addresses that age, the port stays open; it remains one more "
            + "thing to raise with every VM.";
    public override string Advice => "Better turn port security off on the port; else see that learned addresses age.";

    public override string Good => Examples.Pool(Examples.Later);
    public override string Bad =>
        Examples.Pool(Examples.Later, "port p2 switch=swP access=20 portfast=edge port-security=yes max-macs=100");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where pif.Port is { PortSecurity: true, Mode: PortMode.Access, MaxMacs: not null }
        let macs = pool.NetworksOn(pif.Host, pif.Number)
            .SelectMany(n => topology.VifsOn(n.Id))
            .Count(v => MayRun(topology.Design.Vms[v.Vm], pif.Host)) + Own
        where pif.Port!.MaxMacs >= macs
        select Found(
            Level.Warning,
            $"{Words.Of(pif)} faces {Words.Port(pif)}, which has port security; "
                + $"its {pif.Port!.MaxMacs} MACs are enough for the {macs} that may come.",
            pif.Port!.Id,
            pif.Ref
        )
            .Telling(Lacks.Setting(pif, PortSetting.PortSecurity))
            .Mended(pif, static (t, pif) => Mend.Ports(t, pif, "turn port security off on", SWP05PortSecurityIsOff.Open));

    private static bool MayRun(Vm vm, Host host) => vm.Home is null || vm.Home == host.Id || vm.Agile || vm.HaProtected;
}
