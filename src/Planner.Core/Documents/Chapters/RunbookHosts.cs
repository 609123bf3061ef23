using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>Stages 3 and 4 of the run-book: installing hosts and joining them to the pool.</summary>
internal static class RunbookHosts
{
    private const string Found = """
        xe pif-scan host-uuid=<host>
        xe pif-list host-uuid=<host>
        xe pif-plug uuid=<pif>
        """;

    private const string CheckIpv4 = "xe pif-list management=true params=host-name-label,device,IP,netmask,gateway,IP-configuration-mode";
    private const string CheckIpv6 = "xe pif-list management=true params=host-name-label,device,IPv6,IPv6-gateway,IPv6-configuration-mode";
    private const string CheckHosts = "xe host-list params=name-label,enabled,address";

    public static IEnumerable<Block> Install(PoolTopology pool)
    {
        yield return Cited(
            "Setup asks for one address, that of the primary management interface; every other NIC starts without one.",
            "MGMT-02",
            "13-14"
        );
        if (pool.Hosts.Length > 0)
            yield return new CheckList([.. pool.Hosts.Select(h => Answers(pool, h))]);
        if (pool.Nics.Length > 0)
            yield return Cited(
                $"Afterwards every host has one network for each NIC: "
                    + $"{And(pool.Nics.Select(n => string.Create(CultureInfo.InvariantCulture, $"Network {n.Number}")))}.",
                "NET-03",
                "13-14"
            );
        yield return Cited(
            "A NIC plugged in only now may not show itself until it is looked for; where the commands do not help, restart the host.",
            "NIC-01",
            "13-14"
        );
        yield return new Code(Found, "On the host concerned");
        yield return Cited(
            "In XenCenter: the host, NICs, Rescan. On the host's console, xsconsole: Network and Management Interface, Display NICs.",
            "NIC-01",
            "13-14"
        );
    }

    public static IEnumerable<Block> Join(PoolTopology pool)
    {
        if (pool.Hosts.Length < 2)
        {
            yield return Cited("A single host needs no joining.", "POOL-15", "17");
            yield break;
        }

        var master = pool.Master;
        yield return new Paragraph(
            $"In XenCenter: Pool, New Pool; {master?.Name ?? "the master"} becomes the master, the others are added. "
                + $"On the console of a host that joins, xsconsole: Resource Pool Configuration, Join a Resource Pool. "
                + $"Or with xe, on each host that joins:"
        );
        yield return new Code(
            $"xe pool-join master-address={master?.Address?.ToString() ?? "<address>"} master-username=root master-password=<password>"
        );
        yield return new CheckList([.. pool.Members.Select(h => $"{h.Name} has joined {pool.Pool.Name}.")]);
        yield return Cited(
            $"Members take over the master's networks: {And(pool.Networks.Select(n => n.Name))}, as far as they exist by then. "
                + $"Addresses are not taken over.",
            "POOL-11",
            "14-16"
        );
        yield return Cited("Check the management address of every member before going on.", "SEQ-08", "14-16");
        var over4 = pool.Hosts.Any(h => h.Family != AddressFamily.Ipv6) ? CheckIpv4 : null;
        var over6 = pool.Hosts.Any(h => h.Family != AddressFamily.Ipv4) ? CheckIpv6 : null;
        yield return new Code(string.Join('\n', new[] { over4, over6, CheckHosts }.OfType<string>()));
        yield return new Paragraph(
            "On a host's console, xsconsole: its first page, Status Display, shows the management address; "
                + "Network and Management Interface, Test Network, pings the gateway; Configure Management Interface corrects both."
        );
        yield return new CheckList([
            .. pool.Members.Select(h =>
                $"{h.Name}: management on {NicOf(pool, h)}, address {Address(h)}, unique; enabled; gateway answers."
            ),
        ]);
        yield return Cited(
            "If all VMs start on the master, a member's management interface is wrong: check this stage again.",
            "SEQ-02",
            "11-12"
        );
    }

    private static string Answers(PoolTopology pool, Host host) =>
        $"{host.Name}: {NicOf(pool, host)} is the primary management interface; {Address(host)}"
        + (
            host.AddressMode == AddressMode.Static
                ? $", {Netmask.Word(host.Address is { IsV6: true })} {OrDash(host.Mask?.Beside(host.Address))}, gateway "
                    + $"{OrDash(host.Gateway?.ToString())}"
                : ""
        )
        + (host.Address6 is { } beside ? $"; over IPv6 {beside}, gateway {OrDash(host.Gateway6?.ToString())}" : "")
        + $"{(host.Dns.Length > 0 ? $", DNS {host.Dns}" : "")}; host name {host.Name}; no other NIC gets an address.";

    private static string Address(Host host) => host.AddressMode == AddressMode.Dhcp ? "by DHCP" : OrDash(host.Address?.ToString());

    // Setup knows no bonds: it is given the bond's first NIC.
    private static string NicOf(PoolTopology pool, Host host) =>
        pool.ManagementUplinks(host).FirstOrDefault() switch
        {
            { Nic: { } nic } => string.Create(CultureInfo.InvariantCulture, $"NIC {nic}"),
            { Bond: { } bond } when pool.Bonds.FirstOrDefault(b => b.Id == bond) is { Members.Count: > 0 } found => string.Create(
                CultureInfo.InvariantCulture,
                $"NIC {found.Members.Min()} (later {found.Name})"
            ),
            _ => "the NIC chosen for management",
        };
}
