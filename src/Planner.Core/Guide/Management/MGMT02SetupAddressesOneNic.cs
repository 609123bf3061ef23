using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Management;

/// <summary>Setup gives one NIC an address; the others get theirs by a step of their own.</summary>
public sealed class MGMT02SetupAddressesOneNic : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Networking Configuration after Installation", "13-14");
    public override string Title => "Setup gives one NIC an address; the others get theirs by a step of their own";
    public override string Because =>
        "The installer asks for the primary management interface only. Further addresses, as for storage, are given when the pool is made.";
    public override string Advice => "Plan a step “storage” after the hosts have joined.";

    public override string Good =>
        Examples.Pool(Examples.Storage, Examples.Plan, "task order=8 kind=storage", "task order=9 kind=vm text=\"Make the VMs\"");
    public override string Bad => Examples.Pool(Examples.Storage, Examples.Plan);

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (!pool.Tasks.Any(t => t.Type == TaskKind.Install)) yield break;
        var steps = pool.Tasks.Where(t => t.Type is TaskKind.Storage or TaskKind.Mgmt).ToList();
        var left = pool.Hosts.Where(h => !steps.Exists(t => t.Host is null || t.Host == h.Id)).SelectMany(pool.InterfacesOf)
            .Where(i => i.AddressMode != AddressMode.None && i.Purpose != InterfacePurpose.Management).ToList();
        if (left.Count == 0) yield break;
        var hosts = left.Select(i => i.Host).Distinct().Select(h => Steps.Name(pool, h));
        var uplinks = left.Select(i => Words.Uplink(pool, i.Uplink)).Distinct();
        yield return Found(
            $"Setup gives {Words.List(hosts)} a management address only; no step gives {Words.List(uplinks)} the address planned.",
            [.. left.Select(i => i.Id.Ref)]
        ).Mended(pool, static (_, pool) => Planned(pool));
    }

    private static Fix? Planned(PoolTopology pool) =>
        Behind(pool) is { } last
            ? new(
                "plan a step for the further addresses",
                Reordering.Insert(pool, [(last, new NewStep(TaskKind.Storage, null, "Give the hosts their further addresses"))])
            )
            : null;

    /// <summary>
    /// The bonds are made by then, every host has joined and been verified, and no VM is there yet; null where no step is.
    /// </summary>
    private static WorkTask? Behind(PoolTopology pool)
    {
        var vms = pool.Open(TaskKind.Vm).Select(t => t.Order).DefaultIfEmpty(int.MaxValue).Min();
        if (pool.Open(t => t.Order >= vms && Stages.Of(t) < Stage.Networks).Any()) return null;
        WorkTask? last = null;
        var joined = false;
        foreach (var step in pool.Tasks.TakeWhile(t => t.Order < vms))
        {
            joined = step.Type is TaskKind.Bond || Stages.Of(step) < Stage.Networks || joined && step.Type == TaskKind.Verify;
            if (joined) last = step;
        }

        return last;
    }
}
