using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Guide.Sequence;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Cabling;

/// <summary>Cables and switches are changed for all hosts before the settings of any.</summary>
public sealed class CAB10PhysicalChangesFirst : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Impact of Pools on XenServer Networking", "14-16");
    public override string Title => "Cables and switches are changed for all hosts before the settings of any";
    public override string Because =>
        "Settings are the pool's and take hold on every host at once; a host that is still on its old cables loses its networks.";
    public override string Advice => "Finish cables and switches on all hosts first.";

    private const string Change = """
        task order=1 kind=cable host=xen01 text="Move NIC 1 of xen01"
        task order=2 kind=cable host=xen02 text="Move NIC 1 of xen02"
        task order=3 kind=network network=Office
        """;

    public override string Good => Examples.Pool(Change);
    public override string Bad =>
        Examples.Pool(
            Change,
            "task order=2 kind=network network=Office",
            "task order=3 kind=cable host=xen02 text=\"Move NIC 1 of xen02\""
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (pool.Tasks.IsEmpty || pool.Hosts.Length < 2) yield break;
        var (early, late) = Steps.Crossed(pool.Open(Stages.IsPhysical), pool.Open(Stages.IsSetting));
        if (early.Count > 0)
            yield return Found(
                $"{Steps.Said(pool, early)} {Said.Words(early.Count == 1 ? "changes" : "change")} settings of the pool before "
                    + $"{Steps.Said(pool, late)} {Said.Words(late.Count == 1 ? "is" : "are")} done.",
                [.. early.Concat(late).Select(t => t.Id.Ref)]
            ).Mended(pool, static (_, pool) => Reordering.Sorted(pool));
    }
}
