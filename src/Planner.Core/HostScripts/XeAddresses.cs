using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>Addresses of storage and other interfaces, host by host, because addresses do not replicate.</summary>
internal static class XeAddresses
{
    public static void Write(XePlan plan, Script to)
    {
        var faces = (from host in plan.MasterLast from face in plan.Pool.InterfacesOf(host) select (host, face)).ToList();
        if (faces.Count == 0) return;
        to.Stage("Storage and other addresses: host, NIC or bond, address, mask, not to be unplugged, purpose. "
            + "No gateway (p. 28-29); each host's own (SEQ-08, p. 14-16).");
        foreach (var (host, face) in faces) Address(plan, host, face, to);
    }

    private static void Address(XePlan plan, Host host, Interface face, Script to)
    {
        if (face.Purpose == InterfacePurpose.Management || face.AddressMode == AddressMode.None)
        {
            to.Comment(
                face.AddressMode == AddressMode.None
                    ? $"The {face.Title} of {host.Name} has no address: nothing to do."
                    : $"A second management interface of {host.Name} is not configured (MGMT-01, p. 13-14)."
            );
            return;
        }

        if (face.Gateway is not null)
            to.Comment($"The gateway of {host.Name}'s {face.Title} is left out: the way out of the host is the management network's.");
        var words = face switch
        {
            { AddressMode: AddressMode.Dhcp } => "dhcp - -",
            { Address: { IsV6: true } ip } => $"static6 {new WithMask(ip, face.Mask)} -",
            _ => $"static {face.Address} {face.Mask}",
        };
        to.Fixed(
            $"address {Variable.Of(host.Id).Name} {XeNetworks.Word(face.Uplink)} {words} {(face.DisallowUnplug ? "true" : "false")} "
                + $"{Sh.Quote(Purpose(plan, face))}"
        );
    }

    private static string Purpose(XePlan plan, Interface face) =>
        plan.Untagged(face.Uplink)?.Name ?? (face.Purpose == InterfacePurpose.Storage ? "Storage" : "Other");
}
