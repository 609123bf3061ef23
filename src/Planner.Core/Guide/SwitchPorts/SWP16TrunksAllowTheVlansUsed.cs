using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>A trunk allows the VLANs of the networks behind it.</summary>
public sealed class SWP16TrunksAllowTheVlansUsed : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "A trunk allows the VLANs of the networks behind it";
    public override string Because => "A VLAN missing from the trunk's list is dropped at the switch, without a trace on the host.";
    public override string Advice => "Add the missing VLANs to the trunk's list.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad =>
        Examples.Pool(Examples.Trunk, "port t2 switch=swT mode=trunk native=1 allowed=26 encapsulation=dot1q portfast=edge-trunk");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where pif.Port!.Mode == PortMode.Trunk
        let missing = Missing(pool, pif)
        where missing.Count > 0
        select Found(
            $"Trunk {pif.Port} of {pif.Switch}, facing {Words.Of(pif)}, does not allow {Vlans(missing)}, "
                + $"which {Words.List(missing)} {Said.Words(missing.Count == 1 ? "needs" : "need")}.",
            [pif.Port!.Id, pif.Ref, .. missing.Select(n => n.Id.Ref)]
        )
            .FollowingAlone(Lacks.Exchanged(pif))
            .Telling(missing.Select(n => Lacks.Vlan(pif, n.Vlan!.Value.Number)))
            .Telling(Lacks.Carries(pif))
            .Likewise(pool.Pool.Id, string.Join(' ', missing.Select(n => n.Id)))
            .Mended((pool, pif), static (t, f) => Mend.Ports(t, f.pif, "allow the missing VLANs on", p => Allow(f.pool, p)));

    private static IEnumerable<DesignCommand> Allow(PoolTopology pool, Pif pif) =>
        Missing(pool, pif) is { Count: > 0 } missing ? Mend.Carry(pif.Port!, [.. missing.Select(n => n.Vlan!.Value.Number)]) : [];

    private static Said Vlans(IEnumerable<Network> networks) => Words.List(networks.Select(n => (Said)$"VLAN {n.Vlan}").Distinct());

    private static List<Network> Missing(PoolTopology pool, Pif pif) =>
        pif.Port!.Mode == PortMode.Trunk ? [.. pool.TaggedOn(pif).Where(n => !pif.Port.Carries(n.Vlan!.Value.Number))] : [];
}
