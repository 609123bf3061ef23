using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A network with tag 0 is known for what it is.</summary>
public sealed class MVLAN01TagZeroMeansUntagged : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("XenCenter and xapi, VLAN 0", "");
    public override string InPlaceOf => "VLAN-05";
    public override string Title => "A network with tag 0 is known for what it is";
    public override string Because =>
        "On the vSwitch tag 0 takes the frames that bear no tag, or none that another network asks for; on the Linux bridge it is not "
            + "offered at all.";
    public override string Advice => "Use the untagged network of that uplink.";

    public override bool HoldsIn(Edition edition) => edition >= Edition.Xs61;
    public override string Good => Examples.Pool(Examples.Later, Examples.Trunk);
    public override string Bad => Examples.Pool(Examples.Later, Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=0");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.Vlan is { Number: 0 }
        let bridges = pool.Hosts.Where(h => h.Backend == NetworkBackend.Bridge).ToList()
        select (bridges.Count == 0
            ? Found($"{network} has tag 0: it gets untagged frames only.", network.Id)
            : Found(
                Level.Error,
                $"{network} has tag 0, which the Linux bridge on {Words.List(bridges)} does not take.",
                [network.Id, .. bridges.Select(h => h.Id.Ref)]
            )).Mended((pool, network), static (t, f) => Untagged(t, f.pool, f.network));

    /// <summary>
    /// Where the uplink has no untagged network yet, this one can be it; ports that are trunks for nothing else become access ports.
    /// </summary>
    private static Fix? Untagged(Topology topology, PoolTopology pool, Network network)
    {
        if (
            network.IsPrivate
            || pool.Networks.Any(n => n.Id != network.Id && n.Uplink == network.Uplink && !n.IsTagged)
            || topology.VifsOn(network.Id).Any(v => !v.Trunks.IsEmpty || topology.Design.Vms[v.Vm].TrunkGuest)
        )
            return null;
        var idle = pool
            .Hosts.SelectMany(h => pool.Of(network, h).Pifs)
            .Where(p => p.Port is { Mode: PortMode.Trunk, UntaggedVlan: not null } && !pool.IsManagement(p) && !pool.TaggedOn(p).Any())
            .Select(p => p.Port!)
            .ToList();
        return new(
            $"make {network.Name} the untagged network of its uplink{(idle.Count == 0 ? "" : " and its trunks access ports")}",
            [
                .. Edit.Of(network, network with { Type = NetworkKind.External, Vlan = null }),
                .. idle.SelectMany(p => Mend.MakeAccess(p, p.UntaggedVlan!.Value.Number)),
            ]
        );
    }
}
