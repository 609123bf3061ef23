using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>It is known which networks each VM needs before networks are made.</summary>
public sealed class NET11NeedsOfVmsAreKnown : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Example: Adding Virtual Machines to a Network", "22-23");
    public override string Title => "It is known which networks each VM needs before networks are made";
    public override string Because =>
        "Bonds and VLANs are cut for the VMs that will use them; what a VM turns out to need later means opening cabling and switches "
            + "again.";
    public override string Advice => "State the networks each VM must reach, give it an interface, or mark it as console only.";

    public override string Good => Examples.Pool(Examples.Plan);
    public override string Bad => Examples.Pool(Examples.Plan, "vm mystery");

    public override Chain Link => Chain.Vm;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Open(t => t.Type is TaskKind.Bond or TaskKind.Network or TaskKind.Vlan).FirstOrDefault() is not { } first)
            yield break;
        var unknown = pool
            .Vms.Where(v => !v.ConsoleOnly && v.Needs.Count == 0 && v.NeedsVlans.Count == 0 && !topology.VifsOf(v.Id).Any())
            .ToList();
        if (unknown.Count > 0)
            yield return Found(
                $"It is not stated which networks {Words.List(unknown)} {Said.Words(unknown.Count == 1 ? "needs" : "need")}; settle that "
                    + $"before {Steps.Said(pool, first)}.",
                [.. unknown.Select(v => v.Id.Ref), first.Id]
            );
    }
}
