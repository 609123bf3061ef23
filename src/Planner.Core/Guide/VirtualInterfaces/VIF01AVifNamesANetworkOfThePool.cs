using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>A virtual interface names one network of the VM's pool.</summary>
public sealed class VIF01AVifNamesANetworkOfThePool : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Connecting Virtual Machines to Networks", "10-12");
    public override string Title => "A virtual interface names one network of the VM's pool";
    public override string Because => "That is what connecting a VM means; a virtual interface on nothing does nothing.";

    public override string Bad => "";
    public override string Impossible => Examples.Pool("vif vm=web device=1");
}
