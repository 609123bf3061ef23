using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.VirtualInterfaces;

/// <summary>A NIC set aside for VMs is used by one.</summary>
public sealed class VIF13VmNicsAreUsed : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Segregating VM Traffic from Management and Storage Traffic", "27-28");
    public override string Title => "A NIC set aside for VMs is used by one";
    public override string Because => "VMs use a NIC only through an interface on its network; a NIC without is idle.";
    public override string Advice => "Connect VMs to its network, or mark the NIC as unused.";

    public override string Bad => Examples.Pool("- vif vm=web");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from nic in pool.Nics
        where nic.Role == NetworkRole.Vm && pool.Reference is not null
        let pifs = pool.Corresponding(nic.Number).ToList()
        where !pifs.Exists(p => pool.IsManagement(p) || pool.IsStorage(p) || pool.InterfacesOf(p.Host).Any(i => i.Uplink.Nic == nic.Number))
            && !pifs.Exists(p => pool.NetworksOn(p.Host, p.Number).Any(n => topology.VifsOn(n.Id).Any()))
        select Found($"NIC {nic.Number} of {pool.Pool} is there for VMs, but none uses it.", nic.Id)
            .Likewise(pool.Pool.Id, "");
}
