using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>An isolated VM is on private networks only.</summary>
public sealed class PRIV07IsolatedVmsHaveNoWayOut : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32");
    public override string Title => "An isolated VM is on private networks only";
    public override string Because => "A private network isolates nothing while the VM has another interface that leads out.";
    public override string Advice => "Remove the virtual interface, or do not call the VM isolated.";

    public override string Good =>
        Examples.Pool("network Lab kind=private-single", "vm web home=xen01 isolated=yes", "vif vm=web network=Lab");
    public override string Bad => Examples.Pool("vm web home=xen01 isolated=yes");

    /// <summary>A VM that must reach what its isolation forbids is for a person to decide.</summary>
    public override Fix? FixOf(Topology topology, Finding finding)
    {
        if (topology.Design.Find(finding.Subjects[0]) is not Vif vif) return null;
        var (vm, network) = (topology.Design.Vms[vif.Vm], topology.Design.Networks[vif.Network]);
        return vm.Needs.Contains(network.Id) || network.Vlan is { } tag && vm.NeedsVlans.Contains(tag.Number)
            ? null
            : new($"remove VIF {vif.Device} of {vm.Name}", new Remove(vif.Id));
    }

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        where vm.Isolated
        from vif in topology.VifsOf(vm.Id)
        let network = topology.Design.Networks[vif.Network]
        where !network.IsPrivate
        select Found(
            $"{vm} is to be isolated, but VIF {vif.Device} is on {network}, which leads out.",
            vif.Id,
            vm.Id,
            network.Id
        );
}
