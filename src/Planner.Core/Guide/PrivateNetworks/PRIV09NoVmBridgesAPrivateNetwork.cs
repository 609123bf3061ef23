using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.PrivateNetworks;

/// <summary>A VM on a private and an external network may join the two.</summary>
public sealed class PRIV09NoVmBridgesAPrivateNetwork : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Scenario 3: Isolating VM Traffic on a Private Network", "30-32");
    public override string Title => "A VM on a private and an external network may join the two";
    public override string Because =>
        "Others cannot listen or send on a private network from outside, unless a VM in both passes frames on.";
    public override string Advice => "Make sure that it is meant to, as a router or firewall is; else remove one interface.";

    public override string Good => Examples.Pool("network Lab kind=private-single", "vm test home=xen01", "vif vm=test network=Lab");
    public override string Bad =>
        Examples.Pool(
            "network Lab kind=private-single",
            "vm test home=xen01",
            "vif vm=test network=Lab",
            "vif id=VIF3 vm=test network=Office device=1"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from vm in pool.Vms
        let networks = topology.VifsOf(vm.Id).Select(v => topology.Design.Networks[v.Network]).Distinct().ToLookup(n => n.IsPrivate)
        where networks.Contains(true) && networks.Contains(false)
        select Found(
            $"{vm} is on {Words.List(networks[true].Select(n => n.Name))}, which {(networks[true].Count() == 1 ? "is" : "are")} private, and on {Words.List(networks[false].Select(n => n.Name))}; it could pass frames between them.",
            [vm.Id, .. networks[true].Concat(networks[false]).Select(n => n.Id.Ref)]
        );
}
