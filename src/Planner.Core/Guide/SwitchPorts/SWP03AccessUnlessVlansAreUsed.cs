using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>A host port is an access port unless tagged networks use it.</summary>
public sealed class SWP03AccessUnlessVlansAreUsed : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting XenServer to Physical Switches", "20-21");
    public override string Title => "A host port is an access port unless tagged networks use it";
    public override string Because => "A trunk that nothing needs lets VLANs reach a host that has no business there.";
    public override string Advice => "Make it an access port in the trunk's native VLAN.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool("port p2 switch=swP mode=trunk native=20 allowed=20 encapsulation=dot1q portfast=edge-trunk");

    public override Fix? FixOf(Topology topology, Finding finding) => Mend.Ports(topology, finding, "set access mode on",
        p => Idle(topology, topology.PoolOf(p.Host), p) && p.Port!.NativeVlan is { } native ? Mend.MakeAccess(p.Port, native.Number) : []);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        where Idle(topology, pool, pif)
        let meant = pool.NetworksOn(pif.Host, pif.Number).Where(n => n.Vlan is not null)
        select Found(
            $"{Words.Of(pif)} faces trunk {pif.Port!} of {pif.Switch!}, but no tagged network uses that NIC.",
            [pif.Port!.Id, pif.Ref, .. meant.Select(n => n.Id.Ref)]
        );

    /// <summary>Neither management nor a tagged network uses the trunk, nor a guest that tags its frames itself.</summary>
    private static bool Idle(Topology topology, PoolTopology pool, Pif pif) =>
        pif.Port!.Mode == PortMode.Trunk
        && !pool.IsManagement(pif)
        && !pool.TaggedOn(pif).Any()
        && !pool.NetworksOn(pif.Host, pif.Number)
            .Any(n => topology.VifsOn(n.Id).Any(v => !v.Trunks.IsEmpty || topology.Design.Vms[v.Vm].TrunkGuest));
}
