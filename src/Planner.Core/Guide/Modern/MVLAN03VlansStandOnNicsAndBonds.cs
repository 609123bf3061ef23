using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Modern;

/// <summary>A VLAN stands on a NIC or a bond, not on another network.</summary>
public sealed class MVLAN03VlansStandOnNicsAndBonds : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, making a VLAN", "");
    public override string Title => "A VLAN stands on a NIC or a bond, not on another network";
    public override string Because =>
        "The hypervisor makes no VLAN on a VLAN or on a tunnel. Nor on a member of a bond, which VLAN-09 watches in every release.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Trunk);
    public override string Bad => "";
    public override string Impossible =>
        Examples.Pool(Examples.Later, Examples.Trunk, "network \"VLAN 26\" kind=vlan uplink=\"network:VLAN 25\" vlan=26");
}
