using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>New VMs are put on Network 0 unless told otherwise.</summary>
public sealed class NET12DefaultNetworkIsNotManagement : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Connecting a VM to a Network using Virtual Interfaces", "25-27");
    public override string Title => "New VMs are put on Network 0 unless told otherwise";
    public override string Because =>
        "The network of NIC 0 is what the New VM wizard proposes. Where that is management, guests slip onto it.";
    public override string Advice => "Choose another network in the wizard, and clear “added to new VMs” on the management network.";

    public override string Good =>
        Examples.Pool(
            "network Management uplink=nic:1 role=management",
            "network Office uplink=nic:0",
            "cable a=xen01:0 b=swP:p1",
            "cable a=xen01:1 b=swM:m1",
            "cable a=xen02:0 b=swP:p2",
            "cable a=xen02:1 b=swM:m2"
        );
    public override string Bad => Examples.Pool();

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.ManagementNetworks
        where network is { Uplink.Nic: 0, IsTagged: false }
        select Found($"{network} is on NIC 0 and so the network the New VM wizard proposes, though it is for management.", network.Id);
}
