using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>Where the vSwitch snoops IGMP, something asks for the listeners.</summary>
public sealed class MSWP04SnoopingNeedsAQuerier : ModernRule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("xapi, IGMP snooping of a pool", "");
    public override string Title => "Where the vSwitch snoops IGMP, something asks for the listeners";
    public override string Because =>
        "With snooping on, multicast goes only to those who have answered a querier; without one, groups fall silent after some minutes. "
            + "The Linux bridge does not take part.";
    public override string Advice => "Run a querier, usually the router or the switch, on each VLAN that carries VMs.";

    public override bool HoldsIn(Edition edition) => edition >= Edition.Xs73;
    public override string Good => Examples.Pool(Snooping, "segment lan igmp-querier=yes", "switch swP segment=lan");
    public override string Bad => Examples.Pool(Snooping, "segment lan", "switch swP segment=lan");

    private static string Snooping => $"{Examples.Later}\npool production master=xen01 edition=8.0-8.2 igmp-snooping=yes";

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        if (!pool.Pool.IgmpSnooping)
            yield break;
        var wires = pool
            .Linked.Where(p => pool.NetworksOn(p.Host, p.Number).Any(n => n.Role == NetworkRole.Vm))
            .Select(p => p.Wire!.Of)
            .Distinct();
        foreach (var wire in wires)
            if (topology.Design.Find(wire) is PhysicalNetwork { IgmpQuerier: false } silent)
                yield return Found(
                    $"{pool.Pool} snoops IGMP, but physical network {silent}, which carries its VMs, has no querier.",
                    silent.Id,
                    pool.Pool.Id
                );
        var bridges = pool.Hosts.Where(h => h.Backend == NetworkBackend.Bridge).ToList();
        if (bridges.Count > 0)
            yield return Found(
                $"{pool.Pool} snoops IGMP, which the Linux bridge on {Words.List(bridges)} does not do.",
                [pool.Pool.Id, .. bridges.Select(h => h.Id.Ref)]
            ).Following(bridges.Select(Lacks.Backend));
    }
}
