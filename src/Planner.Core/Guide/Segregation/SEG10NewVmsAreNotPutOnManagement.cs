using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Segregation;

/// <summary>Where traffic is kept apart, new VMs are not put on management.</summary>
public sealed class SEG10NewVmsAreNotPutOnManagement : Rule
{
    public override Level Level => Level.Warning;
    public override GuideRef Guide => new("Connecting a VM to a Network using Virtual Interfaces", "25-30");
    public override string Title => "Where traffic is kept apart, new VMs are not put on management";
    public override string Because =>
        "XenCenter offers such a network to every new VM, so the separation is lost one VM at a time and nobody decides it.";
    public override string Advice => "Clear “added to new VMs” on the hosts’ networks, and set it on the VMs’ main one.";

    public override string Good => Examples.Pool("pool production master=xen01 segregation=mgmt");
    public override string Bad =>
        Examples.Pool("pool production master=xen01 segregation=mgmt", "network Management uplink=nic:0 role=management auto-add=yes");

    public override Fix? FixOf(Topology topology, Finding finding) =>
        topology.Design.Find(finding.Subjects[0]) is Network { AutoAdd: true } network
            ? new($"do not add {network.Name} to new VMs", new Change(network.Id, "auto-add", "no"))
            : null;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network.AutoAdd && IsKeptFromVms(pool.Pool.Segregation, network.Role)
        select Found(
            $"{pool.Pool} is to keep {(network.Role == NetworkRole.Management ? "management" : "storage")} apart, but {network} is added to every new VM.",
            network.Id,
            pool.Pool.Id
        );

    private static bool IsKeptFromVms(SegregationTarget target, NetworkRole role) =>
        role == NetworkRole.Management && target != SegregationTarget.None
        || role == NetworkRole.Storage && target is SegregationTarget.All or SegregationTarget.Physical;
}
