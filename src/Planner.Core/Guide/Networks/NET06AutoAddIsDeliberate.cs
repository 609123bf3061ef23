using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Mending;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Networks;

/// <summary>Networks of the hosts are not added to new VMs.</summary>
public sealed class NET06AutoAddIsDeliberate : Rule
{
    public override Level Level => Level.Note;
    public override GuideRef Guide => new("Connecting a VM to a Network using Virtual Interfaces", "25-27");
    public override string Title => "Networks of the hosts are not added to new VMs";
    public override string Because =>
        "With the flag set, XenCenter gives every new VM an interface on the network, whether it needs one or not.";
    public override string Advice => "Clear “added to new VMs” on networks for storage and management.";

    public override string Good => Examples.Pool(Examples.Storage, "network Office uplink=nic:1 auto-add=yes");
    public override string Bad => Examples.Pool(Examples.Storage, "network Storage uplink=nic:5 role=storage auto-add=yes");

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from network in pool.Networks
        where network is { AutoAdd: true, Role: NetworkRole.Storage or NetworkRole.Management }
        select Found($"{network} is for {Codecs.WordOf(network.Role)}, but every new VM gets an interface on it.", network.Id)
            .Mended(network, static (_, n) => new($"no longer add new VMs to {n.Name}", Edit.Of(n, n with { AutoAdd = false })));
}
