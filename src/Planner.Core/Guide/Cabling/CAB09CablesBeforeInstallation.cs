using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>Cables are in before XenServer is installed.</summary>
public sealed class CAB09CablesBeforeInstallation : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Cabling Configuration for XenServer", "17-19");
    public override string Title => "Cables are in before XenServer is installed";
    public override string Because =>
        "The installation makes a network for each NIC it finds; a NIC that gets its link later may not be found.";
    public override string Advice =>
        "Plan the cable before the installation; where it is too late for that, run pif-scan, pif-list and pif-plug on the host, and "
            + "restart it if the NIC still does not show.";

    public override string Bad => Examples.Pool("cable a=xen02:1 b=swP:p2 stage=after-install");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) => Found(pool).Concat(Planned(pool));

    private IEnumerable<Finding> Found(PoolTopology pool) =>
        from pif in pool.Pifs
        where pif.IsCabled && pif.Cable!.Stage == InstallStage.AfterInstall
        group pif by pif.Host into late
        select Found(
            $"{Words.Nics(late.Select(p => p.Number))} of {late.Key} got {Said.Words(late.Count() == 1 ? "its cable" : "their cables")} "
                + $"after XenServer was installed, so it may not have been found.",
            [.. late.Select(p => p.Ref), .. late.Select(p => p.Cable!.Id.Ref)]
        );

    private IEnumerable<Finding> Planned(PoolTopology pool) =>
        from step in pool.Open(t => t is { Type: TaskKind.Cable, Host: not null })
        let before = pool.Tasks.FirstOrDefault(t =>
            t.Type == TaskKind.Install && (t.Host is null || t.Host == step.Host) && (!Steps.IsOpen(t) || t.Order < step.Order)
        )
        where before is not null
        select Found(
            $"{Steps.Said(pool, step)} cables {Steps.Name(pool, step.Host!.Value)} after "
                + $"{Said.Words(Steps.IsOpen(before) ? "" : "the finished ")}{Steps.Said(pool, before)}.",
            step.Id,
            before.Id,
            step.Host!.Value
        );
}
