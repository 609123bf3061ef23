using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Pools;

/// <summary>VMs that are to run on any host need shared storage.</summary>
public sealed class POOL02PoolHasSharedStorage : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Visual Legend", "6-7");
    public override string Title => "VMs that are to run on any host need shared storage";
    public override string Because =>
        "The guide thinks of a pool as hosts with one storage. Without it a VM starts only where its disks are, and neither live migration "
            + "nor high availability can move it.";
    public override string Advice => "Plan storage that all hosts reach, or plan these VMs for one host each.";

    public override string Good => Examples.Pool("vm web agile=yes");
    public override string Bad => Examples.Pool("pool production master=xen01 shared-storage=no", "vm web agile=yes");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Pool.SharedStorage || pool.Hosts.Length < 2) yield break;
        var moving = pool.Vms.Where(v => v.Agile || v.HaProtected).ToList();
        if (moving.Count > 0)
            yield return Found(
                $"{pool.Pool} has no shared storage, but {Words.List(moving)} {Said.Words(moving.Count == 1 ? "is" : "are")} to run on any "
                    + $"of its hosts.",
                [pool.Pool.Id, .. moving.Select(v => v.Id.Ref)]
            );
        else if (pool.Pool.Ha || pool.Pool.Wlb)
            yield return Found(
                $"{pool.Pool} has no shared storage, but {Said.Words(pool.Pool.Ha ? "high availability" : "workload balancing")} is on.",
                pool.Pool.Id
            );
    }
}
