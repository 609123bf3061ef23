using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Vlans;

/// <summary>A network's tag is not the native VLAN of its ports.</summary>
public sealed class VLAN08NativeVlanIsNotATag : Rule
{
    public override Level Level => Level.Error;
    public override GuideRef Guide => new("Scenario 4: Connecting VMs to Multiple Linked VLANs", "32-37");
    public override string Title => "A network's tag is not the native VLAN of its ports";
    public override string Because =>
        "A switch sends its native VLAN without a tag, so frames for that network arrive as untagged ones, on another network.";
    public override string Advice => "Choose another native VLAN, or use the untagged network of that NIC.";

    public override string Good => Examples.Pool(Examples.Trunk);
    public override string Bad => Examples.Pool(Examples.Trunk, "network \"VLAN 25\" kind=vlan uplink=nic:4 vlan=1");

    public override Chain Link => Chain.Port;

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool)
    {
        foreach (var network in pool.Networks.Where(n => n is { IsTagged: true, IsPrivate: false }))
        {
            var native = pool
                .Hosts.SelectMany(h => pool.Of(network, h).Pifs)
                .Where(p => p is { HasLink: true, Port.Mode: PortMode.Trunk } && p.Port.UntaggedVlan?.Number == network.Vlan!.Value.Number)
                .ToList();
            if (native.Count > 0)
                yield return Found(
                    $"{network} is tagged {network.Vlan}, which is the native VLAN of {Words.Port(native[0])}"
                        + $"{(native.Count > 1 ? $" and {Words.Count(native.Count - 1, "other port")}" : Said.Nothing)}.",
                    [network.Id, .. native.Select(p => p.Port!.Id.Ref)]
                )
                    .Telling(native.Select(p => Lacks.Vlan(p, network.Vlan!.Value.Number)));
        }
    }
}
