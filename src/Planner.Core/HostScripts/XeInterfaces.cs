using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>
/// Stage 5b: management, and addresses of storage and other interfaces, host by host, because addresses do not replicate.
/// </summary>
internal static class XeInterfaces
{
    public static void Write(XePlan plan, Script to)
    {
        to.Stage("Management");
        foreach (var network in plan.Pool.ManagementNetworks) Management(plan, network, to);
        OverIpv6(plan, to);
        var faces = (from host in plan.MasterLast from face in plan.Pool.InterfacesOf(host) select (host, face)).ToList();
        if (faces.Count > 0)
            to.Stage(
                $"Storage and other addresses: no gateway{(faces.All(f => f.face.DisallowUnplug) ? ", and not to be unplugged" : "")} "
                    + $"(p. 28-29); addresses are each host's own (SEQ-08, p. 14-16)"
            );
        foreach (var (host, face) in faces)
            Address(plan, host, face, to);
    }

    /// <summary>What the installation gives, to be given by hand where it has not.</summary>
    private static void OverIpv6(XePlan plan, Script to)
    {
        var hosts = plan.MasterLast.Where(h => h.OverIpv6 is { Mask: not null }).ToList();
        if (hosts.Count > 0)
            to.Comment("Management over IPv6 is set up when XenServer is installed. Where a host has not got the address planned:");
        foreach (var host in hosts)
        {
            var gateway = host.Address is { IsV6: true } ? host.Gateway : host.Gateway6;
            to.Command(
                $"xe pif-reconfigure-ipv6 uuid=\"$(xe pif-list management=true host-name-label={Sh.Quote(host.Name)} --minimal)\" "
                    + $"mode=static "
                    + $"IPv6={host.OverIpv6}{(gateway is { } way ? $" gateway={way}" : "")}"
                    + $"{(host.Dns.Length > 0 ? $" DNS={Sh.Quote(host.Dns)}" : "")}"
            );
        }
    }

    private static void Management(XePlan plan, Network network, Script to)
    {
        to.Comment($"Management uses network {network.Name}.");
        to.Comment(network switch
        {
            { Vlan: { } tag } => $"It is tagged with VLAN {tag}: choose that VLAN when XenServer is installed.",
            { Uplink.Nic: { } nic } => $"It is NIC {nic}, as chosen when XenServer was installed; nothing to do.",
            _ when plan.IsGuide => "It has been moved to the bond above.",
            _ => "It has followed its NIC into the bond.",
        });
    }

    private static void Address(XePlan plan, Host host, Interface face, Script to)
    {
        to.Comment($"{host.Name}: {face.Title}");
        if (face.Purpose == InterfacePurpose.Management || face.AddressMode == AddressMode.None)
        {
            to.Comment(
                face.AddressMode == AddressMode.None
                    ? "It has no address: nothing to do."
                    : "A second management interface is not configured (MGMT-01, p. 13-14)."
            );
            return;
        }

        var pif = face.Uplink.Bond is { } bond ? Variable.Of(bond, host) : Variable.Nic(face.Uplink.Nic!.Value, host);
        if (face.AddressMode == AddressMode.Dhcp)
            to.Add($"xe pif-reconfigure-ip uuid=\"${pif}\" mode=dhcp");
        else if (face.Address is { IsV6: true } ip)
            to.Fixed($"xe pif-reconfigure-ipv6 uuid=\"${pif.Name}\" mode=static IPv6={new WithMask(ip, face.Mask)}");
        else
            to.Add($"xe pif-reconfigure-ip uuid=\"${pif}\" mode=static IP={face.Address!.Value} netmask={face.Mask!.Value}");
        if (face.Gateway is not null)
            to.Comment("Its gateway is left out: the way out of the host is the management network's.");
        to.Fixed(
            $"xe pif-param-set uuid=\"${pif.Name}\" disallow-unplug={(face.DisallowUnplug ? "true" : "false")} "
                + $"other-config:management_purpose={Sh.Quote(Purpose(plan, face))}"
        );
        to.Add($"xe pif-plug uuid=\"${pif}\"");
    }

    private static string Purpose(XePlan plan, Interface face) =>
        plan.Untagged(face.Uplink)?.Name ?? (face.Purpose == InterfacePurpose.Storage ? "Storage" : "Other");
}
