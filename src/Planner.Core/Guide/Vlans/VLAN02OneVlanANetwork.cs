using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>A network carries one VLAN.</summary>
public sealed class VLAN02OneVlanANetwork : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "A network carries one VLAN";
    public override string Because => "A tag is one number. For each further VLAN there is a further network, and a virtual interface on it where a VM needs both.";

    public override string Bad => "";
    public override string Impossible => Examples.Pool(Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=25,26");
}
