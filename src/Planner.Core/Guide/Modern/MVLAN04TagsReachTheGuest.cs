using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A guest that handles tags gets them from an untagged network.</summary>
public sealed class MVLAN04TagsReachTheGuest : ModernRule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("xapi, VLAN filtering for virtual interfaces", "");
    public override string Title => "A guest that handles tags gets them from an untagged network";
    public override string Because =>
        "A network with a tag takes that tag off and passes nothing else. A list of tags for one virtual interface comes with a xapi newer "
            + "than any release here, so until then the guest sees every tag of the trunk.";
    public override string Advice =>
        "Put the virtual interface on the untagged network of the trunk, and let the trunk's allowed VLANs be the filter.";

    public override string Good =>
        Examples.Pool(Examples.Later, Examples.Trunk, "network Raw uplink=nic:4", "vm router trunk-guest=yes", "vif vm=router network=Raw");
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            Examples.Trunk,
            "vif vm=mail network=\"VLAN 25\" trunks=30-31",
            "vif vm=web network=Office trunks=30-31"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var vm in pool.Vms)
        {
            var vifs = topology.VifsOf(vm.Id).ToList();
            foreach (var vif in vifs)
                if (!vif.Trunks.IsEmpty)
                    yield return Listed(vm, vif, topology.Design.Networks[vif.Network], pool.Pool.Edition);
            if (vm.TrunkGuest && vifs.Count > 0 && vifs.TrueForAll(v => v.Trunks.IsEmpty && topology.Design.Networks[v.Network].IsTagged))
                yield return Found(
                    Level.Warning,
                    $"{vm} handles VLAN tags itself, but every network it is on has a tag already.",
                    [vm.Id, .. vifs.Select(v => v.Id.Ref)]
                )
                    .Following(new Trouble(vm.Id, Amiss.Setting));
        }
    }

    private Finding Listed(Vm vm, Vif vif, Network network, Edition edition) =>
        network.IsTagged
            ? Found(
                $"{vif} of {vm} is to pass VLANs {vif.Trunks} to the guest, but its network {network} is VLAN {network.Vlan} only.",
                vif.Id,
                network.Id
            )
            : Found(
                Level.Warning,
                $"{vif} of {vm} lists VLANs {vif.Trunks} for the guest; {Words.Release(edition)} cannot filter by that and passes them "
                    + $"all.",
                vif.Id,
                vm.Id
            ).Mended((vm, vif), static (_, f) => Unlisted(f.vm, f.vif));

    private static Fix Unlisted(Vm vm, Vif vif) =>
        new(
            $"drop the list and say that {vm.Name} handles tags itself, which then gets every VLAN of the trunk",
            [.. Edit.Of(vif, vif with { Trunks = default }), .. Edit.Of(vm, vm with { TrunkGuest = true })]
        );
}
