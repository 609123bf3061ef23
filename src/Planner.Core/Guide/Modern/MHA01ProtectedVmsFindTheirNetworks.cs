using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>The networks of a VM that HA protects exist on every host.</summary>
public sealed class MHA01ProtectedVmsFindTheirNetworks : ModernRule
{
    public override Level Level => Level.Error;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("xapi, agility of VMs", "");
    public override string Title => "The networks of a VM that HA protects exist on every host";
    public override string Because =>
        "HA may start the VM anywhere, so xapi protects it only when each host has an interface of its own on every network of the VM.";
    public override string Advice => "Give the host the NIC that the network needs, or take the VM out of HA's protection.";

    public override string Good => Examples.Pool(Examples.Later, "vm web home=xen01 ha-protected=yes");
    public override string Bad =>
        Examples.Pool(Examples.Later, "vm web home=xen01 ha-protected=yes", "host-nic host=xen02 nic=1 present=no");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where !network.IsPrivate && network.Uplink is not null
        let vms = topology
            .VifsOn(network.Id)
            .Select(v => v.Vm)
            .Distinct()
            .Select(v => topology.Design.Vms[v])
            .Where(v => v.HaProtected)
            .ToList()
        where vms.Count > 0
        from host in pool.Hosts
        where pool.Of(network, host) is { Pifs.IsEmpty: true }
        select Found(
            $"{Words.List(vms)} cannot be protected by HA: {network} does not exist on {host}, "
                + $"because {Words.Gap(pool, pool.Of(network, host))}.",
            [network.Id, host.Id, .. vms.Select(v => v.Id.Ref)]
        );
}
