using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Vlans;

/// <summary>A pool has no more VLANs than 802.1Q knows.</summary>
public sealed class VLAN07AsManyVlansAsThereAre : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "A pool has no more VLANs than 802.1Q knows";
    public override string Because =>
        "The product sets no limit; the tag does, with 4094 numbers that can be used. As two networks with one tag on one uplink are "
            + "VLAN-13, there is no 4095th VLAN to plan.";

    public override string Bad => "";
    public override string Impossible => Examples.Pool(Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=4095");
}
