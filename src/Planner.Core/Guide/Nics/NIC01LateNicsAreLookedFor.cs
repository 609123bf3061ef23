using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Nics;

/// <summary>A NIC that came after installation has to be looked for.</summary>
public sealed class NIC01LateNicsAreLookedFor : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Networking Configuration after Installation", "13-14");
    public override string Title => "A NIC that came after installation has to be looked for";
    public override string Because =>
        "XenServer lists the NICs it found when it was installed; one plugged in later may stay unseen in XenCenter and on the console.";
    public override string Advice =>
        "On the host run pif-scan, see with pif-list that the NIC is there, and pif-plug it; restart the host where that does not help.";

    public override string Bad => Examples.Pool("host-nic host=xen02 nic=1 late=yes");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Pifs
        where pif is { IsPresent: true, Facts.Late: true }
        select Found($"{Words.Of(pif)} was plugged in after XenServer was installed and may not show until it is looked for.", pif.Ref);
}
