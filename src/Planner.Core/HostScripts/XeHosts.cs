using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.HostScripts;

/// <summary>The pool, its hosts and their NICs.</summary>
internal static class XeHosts
{
    public static void Write(XePlan plan, Script to)
    {
        to.Stage("The plan. On each member, before this script (SEQ-01, p. 17):");
        foreach (var member in plan.Pool.Members)
        {
            to.Comment($"On {member.Name}:");
            to.Fixed("#   read -rsp 'Password of root on the master: ' PASSWORD; echo");
            to.Fixed(
                $"#   xe pool-join master-address={plan.Master.Address?.ToString() ?? "ADDRESS-OF-THE-MASTER"} master-username=root "
                    + $"master-password=\"$PASSWORD\""
            );
        }

        if (plan.Pool.Hosts.Length == 1) to.Comment("There is one host only: nothing joins.");
        to.Add($"pool {plan.Pool.Pool.Name}");
        to.Stage("Hosts, the master last: a member must not lose the master while it changes");
        foreach (var host in plan.MasterLast) to.Add($"host {Variable.Of(host.Id)} {host.Name}");
        Nics(plan, to);
        Management(plan, to);
    }

    private static void Nics(XePlan plan, Script to)
    {
        to.Stage("NICs that are used, the addresses known of them, and fixed speeds (10/100 switches: SWP-10, p. 20-21)");
        to.Fixed($"nics {string.Join(' ', plan.NicsInUse)}");
        foreach (var host in plan.MasterLast)
            foreach (var nic in plan.Pool.HostNics.Where(n => n.Host == host.Id && n.Present && n.Mac is not null).OrderBy(n => n.Nic))
                to.Fixed($"mac {Variable.Of(host.Id).Name} {nic.Nic} {nic.Mac}");
        foreach (var nic in plan.Pool.Nics.Where(n => !n.Autonegotiation))
            to.Add($"speed {nic.Number} {nic.Speed} {(nic.Duplex == Duplex.Half ? "half" : "full")}");
    }

    private static void Management(XePlan plan, Script to)
    {
        if (plan.Pool.ManagementNetworks.FirstOrDefault(plan.IsMade) is not { } network) return;
        to.Stage("Management");
        to.Comment(network switch
        {
            { Vlan: { } tag } => $"It is tagged with VLAN {tag}: choose that VLAN when XenServer is installed.",
            { Uplink.Nic: { } nic } => $"It is NIC {nic}, as chosen when XenServer was installed.",
            _ when plan.IsGuide => "It is moved to the bond by hand: address first, then the interface, then the old address goes.",
            _ => "It follows its NIC into the bond.",
        });
        if (plan.Pool.Hosts.Any(h => h.OverIpv6 is { Mask: not null }))
            to.Comment("Management over IPv6 is set up when XenServer is installed.");
        to.Add($"management {Variable.Of(network.Id)}");
        foreach (var host in plan.MasterLast)
            if (Address(plan, host) is { } words)
                to.Fixed($"managed {Variable.Of(host.Id).Name} {words}");
    }

    /// <summary>Null where the plan does not say.</summary>
    private static string? Address(XePlan plan, Host host)
    {
        var beside = plan.Knows6 && host.Address6 is { Mask: not null } ip6 ? $" {ip6}" : null;
        if (host.AddressMode == AddressMode.Dhcp && host.Family != AddressFamily.Ipv6)
            return $"dhcp '' '' '' {Sh.Quote(host.Dns)}{beside}";
        if (host is not { AddressMode: AddressMode.Static, Address: { } ip, Mask: { } mask }) return null;
        return ip.IsV6
            ? $"static6 {new WithMask(ip, mask)}"
            : $"static {ip} {mask} {host.Gateway?.ToString() ?? "''"} {Sh.Quote(host.Dns)}{beside}";
    }
}
