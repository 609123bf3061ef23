using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>Stage 5 of the run-book: bonds, addresses, external and private networks.</summary>
internal static class RunbookNetworks
{
    public static IEnumerable<Block> Bonds(PoolTopology pool)
    {
        if (pool.Pool.Delivery != DeliveryTool.Xencenter)
            yield return new Paragraph(
                "With xe, all of stage 5 is the pool's script, run on the master: with --dry-run it says what it would do; without, it "
                    + "looks first, stops with what to do when something stands in the way, and changes only what differs. "
                    + "Run it again after a fault; the undo script takes back what it has made."
            );
        yield return Cited("Redundancy comes first, then separate networks, then VMs.", "SEQ-06", "22-23");
        if (pool.Bonds.IsEmpty) yield return new Paragraph("No bond is planned.");
        else
        {
            yield return Cited(
                "In XenCenter: the pool, NICs, Create Bond. It is repeated on every host; with xe the pool's script makes it. "
                    + "xsconsole makes no bonds.",
                "BOND-04",
                "23-25"
            );
            yield return new CheckList([
                .. pool.Bonds.Select(b =>
                    $"{b.Name}: NICs {string.Join(" and ", b.Members)}, mode {Codecs.WordOf(b.Mode)}, "
                        + $"on {And(pool.Hosts.Select(h => h.Name))}."
                ),
            ]);
        }

        if (!pool.Bonds.IsEmpty && pool.Pool.Edition > Edition.Guide)
            yield return Sourced(
                "To move a bond to other ports while it is in use: "
                    + "move one link, wait 31 s until the host uses it again, then move the next.",
                "M-BOND-15",
                "XenServer, administrator's guide"
            );

        if (pool.Pool.Delivery != DeliveryTool.Xencenter && pool.Hosts.Length > 1)
        {
            yield return Cited(
                "By hand with xe each change of this stage is repeated on every host, or made on the master and taken over when a member "
                    + "restarts; the script repeats them.",
                "SEQ-04",
                "14-16"
            );
            yield return new CheckList([
                .. pool.Members.Select(h => $"{h.Name} restarted after the last change, or every change repeated on it."),
            ]);
        }
    }

    public static IEnumerable<Block> Addresses(BookSource source, PoolTopology pool)
    {
        foreach (var network in pool.ManagementNetworks.Where(n => n.Uplink?.Bond is not null))
            yield return new CheckList([$"Management of every host runs on {source.Say(network.Uplink)}; members first, the master last."]);
        var faces = pool.Hosts.SelectMany(h => pool.InterfacesOf(h).Select(i => (Host: h, Face: i))).ToList();
        if (faces.Count == 0) yield return new Paragraph("No address beside management is planned.");
        else yield return new CheckList([.. faces.Select(f => Line(source, f.Host, f.Face))]);
    }

    public static IEnumerable<Block> External(BookSource source, PoolTopology pool)
    {
        var made = pool.Networks.Where(n => !n.IsPrivate && n.Role != NetworkRole.Management).ToImmutableArray();
        if (made.IsEmpty)
        {
            yield return new Paragraph("The installation's networks are used as they are.");
            yield break;
        }

        yield return Cited(
            "In XenCenter choose the pool, not a host: Network, Add Network, External Network. "
                + "The master makes the network and the others follow.",
            "VLAN-12",
            "32-37"
        );
        yield return new CheckList([.. made.Select(n => Line(source, n))]);
    }

    public static IEnumerable<Block> Private(PoolTopology pool)
    {
        var made = pool.Networks.Where(n => n.IsPrivate).ToList();
        if (made.Count == 0)
        {
            yield return new Paragraph("No private network is planned.");
            yield break;
        }

        yield return Cited(
            "In XenCenter: the host, Network, Add Network, Single-Server Private Network; no NIC is asked for. "
                + "A network across hosts needs a vSwitch controller first.",
            "PRIV-10",
            "30-32"
        );
        yield return new CheckList([
            .. made.Select(n => $"{n.Name}: {(n.Type == NetworkKind.PrivateSingle ? $"within {Home(pool, n)}" : "across all hosts")}."),
        ]);
    }

    private static string Home(PoolTopology pool, Network network) =>
        pool.Hosts.FirstOrDefault(h => h.Id == network.Home)?.Name ?? "one host";

    private static string Line(BookSource source, Host host, Interface face) =>
        $"{host.Name}: {source.Say(face.Uplink)}, {Codecs.WordOf(face.Purpose)}, {Address(face)}, no gateway.";

    private static string Address(Interface face) =>
        face.AddressMode == AddressMode.Dhcp
            ? "by DHCP"
            : $"{OrDash(face.Address?.ToString())}, {Netmask.Word(face.Address is { IsV6: true })} "
                + $"{OrDash(face.Mask?.Beside(face.Address))}";

    private static string Line(BookSource source, Network network) =>
        $"{network.Name}: on {source.Say(network.Uplink)}{(network.Vlan is { Number: > 0 } vlan ? $", VLAN {vlan}" : ", untagged")}, "
            + $"MTU {network.Mtu.ToString(System.Globalization.CultureInfo.InvariantCulture)}"
            + $"{(network.AutoAdd ? ", added to new VMs" : "")}.";
}
