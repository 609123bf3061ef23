using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>A cable joins one NIC to one port that exists.</summary>
public sealed class CAB11OneCableOnePort : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "A cable joins one NIC to one port that exists";
    public override string Because => "Two plugs do not fit into one socket; a plan that says so cannot be patched.";

    public override string Bad => "";
    public override string Impossible => Examples.Pool("cable a=xen02:1 b=swP:p1");
}
