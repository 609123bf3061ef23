using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A host joins the pool before anything but plain NICs is made on it.</summary>
public sealed class MPOOL02JoiningHostsAreClean : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("xapi, checks before a host joins", "");
    public override string Title => "A host joins before bonds, VLANs and the like are made on it";
    public override string Because =>
        "The pool refuses a host that brings networking of its own: up to 6.5 a management interface that is no plain NIC, in 7.0-7.2 "
            + "anything but plain NICs, later bonds, tunnels, SR-IOV and every VLAN but the management VLAN.";
    public override string Advice => "Move the step behind the join of its host; the master's bonds are copied to a host that joins.";

    public override string Good =>
        Examples.Pool(
            Examples.Later,
            Examples.Bond,
            "task kind=pool-join host=xen02 order=1",
            "task kind=bond host=xen02 bond=guests order=2"
        );
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            Examples.Bond,
            "task kind=bond host=xen02 bond=guests order=1",
            "task kind=pool-join host=xen02 order=2"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        var tasks = pool.Open(_ => true).ToList();
        foreach (var host in pool.Members)
            if (JoinOf(tasks, host) is { } join)
                foreach (var task in tasks)
                    if (task.Host == host.Id && task.Order < join.Order && What(pool, task) is { } what)
                        yield return Found(
                            $"{host} would have {what} in step {task.Order}, but joins {pool.Pool} in step {join.Order}; "
                                + $"{Words.Release(pool.Pool.Edition)} refuses it then.",
                            task.Id,
                            host.Id
                        ).Mended((pool, task, join), static (_, f) => Behind(f.pool, f.task, f.join));
    }

    /// <summary>Moves the step behind the join; what was between moves up.</summary>
    private static Fix Behind(PoolTopology pool, WorkTask task, WorkTask join)
    {
        var between = pool.Tasks.Where(t => t.Order > task.Order && t.Order <= join.Order);
        return new(
            $"move step {task.Order} behind the join",
            [.. between.SelectMany(t => Reorder(t, t.Order - 1)), .. Reorder(task, join.Order)]
        );
    }

    private static IEnumerable<DesignCommand> Reorder(WorkTask task, int order) => Edit.Of(task, task with { Order = order });

    /// <summary>The host's own step, or else the one that has no host and so joins all.</summary>
    private static WorkTask? JoinOf(IEnumerable<WorkTask> tasks, Host host)
    {
        var joins = tasks.Where(t => t.Type == TaskKind.PoolJoin).ToList();
        return joins.Where(t => t.Host == host.Id).MinBy(t => t.Order) ?? joins.Where(t => t.Host is null).MinBy(t => t.Order);
    }

    /// <summary>
    /// What the step makes that the pool's release refuses, in words; null where it makes nothing of that, or it is not known.
    /// </summary>
    private static Said? What(PoolTopology pool, WorkTask task)
    {
        var bond = pool.Bonds.FirstOrDefault(b => b.Id == task.Bond);
        var network = pool.Networks.FirstOrDefault(n => n.Id == task.Network);
        var made = task.Type switch
        {
            TaskKind.Bond => bond is null ? Said.Words("a bond") : (Said)$"{bond}",
            TaskKind.Vlan => network is null ? Said.Words("a VLAN") : (Said)$"{network}",
            TaskKind.Network or TaskKind.Mgmt or TaskKind.Storage => network
                is { IsTagged: true }
                    or { Sriov: true }
                    or { Type: NetworkKind.PrivateCross }
                ? (Said)$"{network}"
                : null,
            _ => null,
        };
        var management =
            bond is not null && pool.ManagementNetworks.Any(n => n.Uplink?.Bond == bond.Id)
            || network is { Role: NetworkRole.Management, IsTagged: true };
        return made is null
            ? null
            : pool.Pool.Edition switch
            {
                <= Edition.Xs61 => management ? (Said)$"its management on {made}" : null,
                Edition.Xs70 => made,
                _ => task.Type != TaskKind.Bond && (management || network is null && pool.ManagementNetworks.Any(n => n.IsTagged))
                    ? null
                    : made,
            };
    }
}
