using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.SwitchPorts;

/// <summary>A port that carries a VLAN network is a trunk.</summary>
public sealed class SWP12VlanPortsAreTrunks : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "A port that carries a VLAN network is a trunk";
    public override string Because => "The host tags the frames of a VLAN network; an access port takes no tagged frames.";
    public override string Advice => "Make the port a trunk that allows the networks' VLANs.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad => Examples.Pool(Examples.Trunk, "port t2 switch=swT access=25 portfast=edge");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Linked
        where pif.Port!.Mode == PortMode.Access
        let tagged = pool.TaggedOn(pif).ToList()
        where tagged.Count > 0
        select Found(
            $"{Words.Of(pif)} sends {Words.List(tagged)} tagged, but {Words.Port(pif)} is an access port.",
            [pif.Port!.Id, pif.Ref, .. tagged.Select(n => n.Id.Ref)]
        )
            .FollowingAlone(Lacks.Exchanged(pif))
            .Telling(Lacks.Vlan(pif), Lacks.Carries(pif), Lacks.Setting(pif, PortSetting.PortFast))
            .Telling(Flat.In(pool).Trouble(pif))
            .Likewise(pool.Pool.Id, string.Join(' ', tagged.Select(n => n.Id)))
            .Mended((pool, pif), static (t, f) => Mend.Ports(t, f.pif, "set trunk mode on", p => Trunk(f.pool, p)));

    /// <summary>What the same NIC of another host has, where that fits; else a trunk of just these VLANs.</summary>
    private static IEnumerable<DesignCommand> Trunk(PoolTopology pool, Pif pif)
    {
        var tags = pool.TaggedOn(pif).Select(n => n.Vlan!.Value.Number).ToHashSet();
        if (pif.Port!.Mode != PortMode.Access || tags.Count == 0) return [];
        return pool.Corresponding(pif.Number).FirstOrDefault(o => Carries(o, tags)) is { } trunk
            ? Mend.VlansLike(pif.Port, trunk.Port!)
            : Mend.Carry(pif.Port, tags);
    }

    private static bool Carries(Pif other, IEnumerable<int> tags) =>
        other is { IsCabled: true, Port.Mode: PortMode.Trunk } && tags.All(other.Port.Allowed.Has);
}
