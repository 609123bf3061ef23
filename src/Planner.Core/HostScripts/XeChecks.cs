using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>Stage 7: what to look at when the script is through, as comments.</summary>
internal static class XeChecks
{
    public static void Write(XePlan plan, Script to)
    {
        to.Stage("Verify");
        to.Fixed("#   xe host-list params=name-label,enabled,address");
        if (plan.Pool.Hosts.Any(h => h.Family != AddressFamily.Ipv6))
            to.Fixed("#   xe pif-list management=true params=host-name-label,device,IP,netmask,gateway,IP-configuration-mode");
        if (plan.Pool.Hosts.Any(h => h.Family != AddressFamily.Ipv4))
            to.Fixed("#   xe pif-list management=true params=host-name-label,device,IPv6,IPv6-gateway,IPv6-configuration-mode");
        to.Comment("Every member has an address of its own (SEQ-08, p. 14-16):");
        foreach (var host in plan.Pool.Hosts)
            to.Comment($"  {host.Name}: {Address(host)}{Beside(host)}");
        to.Fixed("#   xe network-list params=uuid,name-label,MTU,bridge");
        if (plan.Pool.Bonds.Length > 0) to.Fixed("#   xe bond-list params=all");
        if (plan.VlanNetworks.Any()) to.Fixed("#   xe vlan-list; then, on a host: tcpdump -e -nn -i ethN vlan (VLAN-15, p. 32-37)");
        to.Fixed("# Two VMs on one network on two hosts must reach each other, also after one has moved (NET-05, p. 17-19).");
        if (plan.Pool.Bonds.Length > 0)
            to.Fixed("# Pull one cable of each bond: traffic goes on; put it back and wait 31 seconds (BOND-12, p. 23-25).");
        to.Fixed("# If all VMs start on the master, look at the management interface of each member again (SEQ-02, p. 11-12).");
        Restart(plan, to);
    }

    private static void Restart(XePlan plan, Script to)
    {
        if (!plan.Pool.Members.Any())
            return;
        to.Comment(
            "Changes by xe do not replicate as XenCenter's do (SEQ-04, p. 14-16): "
                + "bonds and addresses were repeated on every host above, VLANs by pool-vlan-create."
        );
        to.Comment("A member that was down meanwhile takes them over when it restarts; then, on that member: xe-toolstack-restart");
        foreach (var member in plan.Pool.Members) to.Comment($"  {member.Name}");
    }

    private static string Address(Host host) =>
        host.AddressMode == AddressMode.Dhcp
            ? "by DHCP"
            : $"{host.Address?.ToString() ?? "not planned"} {Netmask.Word(host.Address is { IsV6: true })} "
                + $"{host.Mask?.Beside(host.Address) ?? "not planned"} gateway {host.Gateway?.ToString() ?? "none"}";

    private static string Beside(Host host) =>
        host.Address6 is { } beside ? $" and {beside} gateway {host.Gateway6?.ToString() ?? "none"}" : "";
}
