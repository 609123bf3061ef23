using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A VM on a single-server private network is neither agile nor protected by HA.</summary>
public sealed class MPRIV01PrivateNetworksHoldVmsTogether : ModernRule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("xapi, agility of VMs", "");
    public override string Title => "A VM on a single-server private network is neither agile nor protected by HA";
    public override string Because =>
        "Such a network is not shared by the hosts: HA refuses its VMs, and those that run on it hold each other on one host.";
    public override string Advice => "Use a cross-server private network, or plan the VM as bound to its host.";

    public override string Good =>
        Examples.Pool(Examples.Later, "network Lab kind=private-single", "vm lab home=xen01", "vif vm=lab network=Lab");
    public override string Bad =>
        Examples.Pool(Examples.Later, "network Lab kind=private-single", "vm lab home=xen01 ha-protected=yes", "vif vm=lab network=Lab");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.Type == NetworkKind.PrivateSingle
        from vm in topology.VifsOn(network.Id).Select(v => v.Vm).Distinct().Select(v => topology.Design.Vms[v])
        where vm.Agile || vm.HaProtected
        select Found(vm.HaProtected
            ? (Said)$"{vm} is protected by HA, which refuses it because {network} ends at one host."
            : $"{vm} is to move while it runs, but {network} holds it on the host where its other VMs run.", vm.Id, network.Id);
}
