using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
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

    public override Fix? FixOf(Topology topology, Finding finding) =>
        Mend.Ports(
            topology,
            finding,
            "set trunk mode on",
            p =>
            {
                var pool = topology.PoolOf(p.Host);
                var tags = pool.TaggedOn(p).Select(n => n.Vlan!.Value.Number).ToHashSet();
                if (p.Port!.Mode != PortMode.Access || tags.Count == 0)
                    return [];
                return
                    pool.Corresponding(p.Number)
                        .FirstOrDefault(o => o.IsCabled && o.Port!.Mode == PortMode.Trunk && tags.All(o.Port.Allowed.Has))
                        is { } trunk
                    ? Mend.VlansLike(p.Port, trunk.Port!)
                    : Mend.Carry(p.Port, tags);
            }
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        where pif.Port!.Mode == PortMode.Access
        let tagged = pool.TaggedOn(pif).ToList()
        where tagged.Count > 0
        select Found(
            $"{Words.Of(pif)} sends {Words.List(tagged.Select(n => n.Name))} tagged, but {Words.Port(pif)} is an access port.",
            [pif.Port!.Id, pif.Ref, .. tagged.Select(n => n.Id.Ref)]
        );
}
