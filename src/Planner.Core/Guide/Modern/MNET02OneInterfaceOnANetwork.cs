using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Modern;

/// <summary>A host has one interface on a network.</summary>
public sealed class MNET02OneInterfaceOnANetwork : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, interfaces of a network", "");
    public override string Title => "A host has one interface on a network";
    public override string Because =>
        "A second NIC on the same network would be a loop inside the host; NICs that are to share a network are bonded.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Bond);
    public override string Bad => "";
    public override string Impossible => Examples.Pool(Examples.Later, Examples.Trunk, "network Office uplink=nic:1,nic:4");
}
