using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>What locking a virtual interface takes.</summary>
public sealed class MVIF03LockingNeedsALicence : ModernRule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("xapi, locking of virtual interfaces", "");
    public override string Title => "Locked virtual interfaces have a licence and no vSwitch controller";
    public override string Because =>
        "Locking is done by the vSwitch of each host, which a vSwitch controller takes over; in XenServer the licence decides too.";
    public override string Advice => "Check the licence, and filter in the controller where there is one.";

    public override bool HoldsIn(Edition edition) => edition >= Edition.Xs61;

    public override string Good =>
        Examples.Pool(Examples.Later, "pool production master=xen01 edition=xcp-8.3", "vif vm=web network=Office locking=locked");
    public override string Bad => Examples.Pool(Examples.Later, "vif vm=web network=Office locking=locked");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var locked = (
            from vm in pool.Vms
            from vif in topology.VifsOf(vm.Id)
            where vif.Locking == VifLocking.Locked
            select (Vm: vm, Vif: vif)
        ).ToList();
        if (locked.Count == 0)
            yield break;
        var names = Words.List(locked.Select(l => l.Vm).DistinctBy(v => v.Id));
        var vifs = locked.Select(l => l.Vif.Id.Ref);
        if (pool.Pool.ControllerType == ControllerType.Dvsc)
            yield return Found(
                $"Interfaces of {names} are to be locked, which is refused while a vSwitch controller runs {pool.Pool}.",
                [.. vifs, pool.Pool.Id]
            );
        else if (pool.Pool.Edition < Edition.Xcp82)
            yield return Found(
                $"Interfaces of {names} are to be locked; {Words.Release(pool.Pool.Edition)} does that only with a licence for it.",
                [.. vifs]
            );
    }
}
