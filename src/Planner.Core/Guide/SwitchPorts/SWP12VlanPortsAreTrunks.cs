using Planner.Core.Designs;
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

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Cabled
        where pif.Port!.Mode == PortMode.Access
        let tagged = pool.TaggedOn(pif).ToList()
        where tagged.Count > 0
        select Found($"{Words.Of(pif)} sends {Words.List(tagged.Select(n => n.Name))} tagged, but {Words.Port(pif)} is an access port.", [pif.Port!.Id, pif.Ref, .. tagged.Select(n => n.Id.Ref)]);
}
