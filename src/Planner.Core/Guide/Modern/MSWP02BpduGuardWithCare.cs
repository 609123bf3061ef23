using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.SwitchPorts;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>BPDU guard is kept off where a VM could bridge.</summary>
public sealed class MSWP02BpduGuardWithCare : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Citrix CTX123158, as it reads today", "");
    public override string InPlaceOf => "SWP-08";
    public override string Title => "BPDU guard is kept off where a VM could bridge";
    public override string Because =>
        "The guard is common on edge ports today, and harmless until a VM that joins two networks sends a BPDU: then the whole link of the "
            + "host is shut.";
    public override string Advice => "Turn the guard off on the port, or filter BPDUs in the vSwitch and accept it.";

    public override string Good => Examples.Pool(Examples.Later);
    public override string Bad => Examples.Pool(Examples.Later, "port p2 switch=swP access=20 portfast=edge bpdu-guard=yes");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        let byDefault = !pif.Port!.BpduGuard && pif.Switch!.BpduGuardDefault && pif.Port!.PortFast != PortFast.Off
        where pif.Port!.BpduGuard || byDefault
        let bridges = Bridges(topology, pool, pif)
        let faces = Faces(pif, byDefault)
        select (
            bridges.Count == 0
                ? Found($"{faces}.", pif.Port!.Id, pif.Ref)
                : Found(
                    Level.Error,
                    $"{faces}; {Words.List(bridges)} could bridge networks behind it and have it shut.",
                    [pif.Port!.Id, pif.Ref, .. bridges.Select(v => v.Id.Ref)]
                )
        )
            .Telling(Lacks.Setting(pif, PortSetting.BpduGuard))
            .Likewise(byDefault ? pif.Switch!.Id : pool.Pool.Id)
            .Mended((pif, byDefault), static (t, f) => SWP08BpduGuardIsOff.Without(t, f.pif, f.byDefault));

    private static Said Faces(Pif pif, bool byDefault) =>
        $"{Words.Of(pif)} faces {Words.Port(pif)}, which has BPDU guard{Said.Words(byDefault ? " by the switch's default" : "")}";

    /// <summary>The VMs with interfaces on two networks that use the NIC.</summary>
    private static List<Vm> Bridges(Topology topology, PoolTopology pool, Pif pif)
    {
        var networks = pool.NetworksOn(pif.Host, pif.Number).ToList();
        return networks.Count < 2
            ? []
            :
            [
                .. networks
                    .SelectMany(n => topology.VifsOn(n.Id))
                    .GroupBy(v => v.Vm)
                    .Where(g => g.DistinctBy(v => v.Network).Skip(1).Any())
                    .Select(g => topology.Design.Vms[g.Key]),
            ];
    }
}
