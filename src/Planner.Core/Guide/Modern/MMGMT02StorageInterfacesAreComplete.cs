using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Modern;

/// <summary>A storage interface has a fixed address in a subnet of its own and stays plugged.</summary>
public sealed class MMGMT02StorageInterfacesAreComplete : ModernRule
{
    public override Level Level => Level.Warning;
    public override bool HoldsIn(Edition edition) => true;
    public override GuideRef Guide => new("XCP-ng, networking: dedicated storage NIC", "");
    public override string Title => "A storage interface has a fixed address in a subnet of its own and stays plugged";
    public override string Because =>
        "An address that changes, a route that leads through management, or an interface that can be unplugged takes the disks away from "
            + "running VMs.";
    public override string Advice => "Give it a static address outside the management subnet, no gateway, and let it stay plugged.";

    public override string Good => Examples.Pool(Examples.Later, Examples.Storage);
    public override string Bad =>
        Examples.Pool(
            Examples.Later,
            Examples.Storage,
            "interface host=xen02 uplink=nic:5 ip=198.51.100.12 mask=255.255.255.0 disallow-unplug=no"
        );

    protected override IEnumerable<Finding> Check(Topology topology, PoolTopology pool) =>
        from host in pool.Hosts
        from face in pool.InterfacesOf(host)
        where face is { Purpose: InterfacePurpose.Storage, AddressMode: not AddressMode.None }
        let wrong = Wrong(host, face).ToList()
        where wrong.Count > 0
        select Found($"Storage on {Words.Uplink(pool, face.Uplink)} of {host}: {Words.List(wrong)}.", face.Id, host.Id)
            .Mended((host, face), static (_, f) => Completed(f.host, f.face));

    private static Fix? Completed(Host host, Interface face) =>
        face is not { Address: not null, Mask: not null } || Overlaps(host, face)
            ? null
            : new(
                $"have the storage interface of {host.Name} static{(face.DisallowUnplug ? "" : ", plugged for good")}"
                    + (face.Gateway is null ? "" : " and without a gateway"),
                Edit.Of(face, face with { AddressMode = AddressMode.Static, DisallowUnplug = true, Gateway = null })
            );

    private static IEnumerable<Said> Wrong(Host host, Interface face)
    {
        if (face.AddressMode == AddressMode.Dhcp)
            yield return Said.Words("its address comes by DHCP");
        else if (face.Address is null || face.Mask is null)
            yield return Said.Words(
                $"{(face.Address is null ? "the address" : face.Address.Value.IsV6 ? "the prefix length" : "the subnet mask")} is missing"
            );
        else if (Overlaps(host, face))
            yield return $"{face.Address} is in the management subnet {new Subnet(host.Address!.Value, host.Mask!.Value).Whole}";
        if (!face.DisallowUnplug)
            yield return Said.Words("it can be unplugged");
        // With a second gateway M-MGMT-03 speaks.
        if (face.Gateway is { } gateway && !MMGMT03OneDefaultRoute.HasGateway(host)) yield return $"it has gateway {gateway}";
    }

    private static bool Overlaps(Host host, Interface face) =>
        host is { AddressMode: AddressMode.Static, Address: { } address, Mask: { } mask }
        && face is { Address: { } own, Mask: { } ownMask }
        && (new Subnet(address, mask).Contains(own) || new Subnet(own, ownMask).Contains(address));
}
