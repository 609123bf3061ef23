using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>The storage NICs of every host are cabled.</summary>
public sealed class CAB07StorageNicsAreCabled : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "The storage NICs of every host are cabled";
    public override string Because => "A host that cannot reach the shared storage cannot run the pool's VMs.";
    public override string Advice => "Plug it into the storage switch.";

    public override string Good => Examples.Pool(Examples.Storage);
    public override string Bad => Examples.Pool(Examples.Storage, "- cable a=xen02:5");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from pif in pool.Pifs
        where pif.IsPresent && !pif.HasLink && pif.Beside is null && (pif.Nic.Role == NetworkRole.Storage || pool.IsStorage(pif))
        select Lacks.BehindShutPorts(Found($"Storage {Words.Of(pif)} has no {Lacks.CableOrLink([pif])}.", pif.Ref), [pif])
            .Telling(Lacks.Link(pif))
            .With(pool.Pool.Id)
            .Mended(pif, static (t, pif) => Patch.In(t, pif));

    public override Said Together(Topology topology, Ref among, IReadOnlyList<Finding> several) =>
        $"Storage has no cable on {Words.Ends(topology, several)}.";
}
