using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Sheets;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>The networks of each pool with everything needed to make them, and the addresses of hosts beside management.</summary>
internal static class Networks
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("Network"),
        new("Kind"),
        new("Uplink"),
        new("VLAN", ColumnKind.Number),
        new("Subnet", ColumnKind.Mono),
        new("MTU", ColumnKind.Number),
        new("Role"),
        new("Reaches"),
        new("VIFs", ColumnKind.Number),
    ];

    public static Chapter Write(BookSource source) =>
        new(
            "Networks",
            "networks",
            [
                Cited(
                    "A network is a switch inside the hosts: "
                        + "VMs on the same network of the same host reach each other without touching the wire.",
                    "NET-09",
                    "10"
                ),
                .. source.Topology.Pools.SelectMany(pool => Of(source, pool)),
            ]
        );

    private static IEnumerable<Block> Of(BookSource source, PoolTopology pool)
    {
        yield return new Heading(2, $"Networks of {pool.Pool.Name}", $"networks-{pool.Pool.Id}");
        if (pool.Networks.IsEmpty) yield return new Paragraph("The pool has no networks yet.");
        else
            yield return new TableBlock(new("Networks", Columns, [.. pool.Networks.Select(n => Row(source, pool, n))]), "Networks")
            { Looks = [.. pool.Networks.Select(n => source.Drawn.Looks.Of(n))] };
        if (Settings.Of(source, pool) is { Length: > 0 } settings)
            yield return Sheet("Further settings of networks", [new("Network"), new("Setting"), new("Value")], settings, "");
        foreach (var said in Said(source, pool))
            yield return said;
        yield return Sheet(
            "Host addresses beside management",
            [new("Host"), new("Uplink"), new("Purpose"), new("Address", ColumnKind.Mono), new("Mask", ColumnKind.Mono)],
            pool.Hosts.SelectMany(pool.InterfacesOf).Select(i => Address(source, i)),
            "No host has an address beside its management address."
        );
    }

    private static ImmutableArray<Cell> Row(BookSource source, PoolTopology pool, Network network) =>
        Table.Row(
            network.Name,
            KindOf(network),
            source.Say(network.Uplink),
            Maybe(network.Vlan?.Number),
            OrDash(SubnetOf(source, pool, network)),
            network.Mtu,
            Codecs.WordOf(network.Role),
            Reaches(pool, network),
            source.Topology.VifsOn(network.Id).Count()
        );

    private static string KindOf(Network network) => network.Type switch
    {
        NetworkKind.External => "external",
        NetworkKind.Vlan => "VLAN",
        NetworkKind.PrivateSingle => "private, one host",
        _ => "private, all hosts"
    };

    // The addresses of hosts tell a network's subnet; else the physical network's, where it is there for the same purpose.
    private static string? SubnetOf(BookSource source, PoolTopology pool, Network network)
    {
        if (pool.Master is not { } master || network.Uplink is not { } uplink) return null;
        var own = pool.InterfacesOf(master).FirstOrDefault(i => i.Uplink == uplink);
        var (address, mask) = network.Role == NetworkRole.Management ? (master.Address, master.Mask) : (own?.Address, own?.Mask);
        if (network.Vlan is { Number: > 0 })
            return null;
        if (address is { } ip && mask is { } bits)
            return new Subnet(ip, bits).Whole.ToString();
        return
            pool.Of(network, master).Segment is { } segment
            && source.Design.Find(segment.Wire.Of) is PhysicalNetwork wire
            && wire.Role == network.Role
            ? wire.Subnet?.ToString()
            : null;
    }

    private static string Reaches(PoolTopology pool, Network network) =>
        network switch
        {
            { Type: NetworkKind.PrivateSingle } => pool.Hosts.FirstOrDefault(h => h.Id == network.Home)?.Name ?? "one host",
            { IsPrivate: true } => "all hosts",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{pool.Hosts.Count(h => pool.Of(network, h).Gap is null)} of {Shown.Count(pool.Hosts.Length, "host")}"
            ),
        };

    private static ImmutableArray<Cell> Address(BookSource source, Interface face) => Table.Row(
        source.Design.Hosts[face.Host].Name, source.Say(face.Uplink), Codecs.WordOf(face.Purpose),
        face.AddressMode == AddressMode.Dhcp ? "by DHCP" : OrDash(face.Address?.ToString()), OrDash(face.Mask?.Beside(face.Address)));

    private static IEnumerable<Block> Said(BookSource source, PoolTopology pool)
    {
        foreach (var network in pool.ManagementNetworks)
            yield return Cited(
                $"{network.Name} is the management network: "
                    + $"it carries what hosts say to each other, XenCenter, workload balancing and live migration.",
                "MGMT-07",
                "7, 13-14"
            );
        if (pool.Pool.ManagementVlan is { } vlan)
            yield return Cited(
                $"Management lives in VLAN {vlan}, which the switch delivers untagged; XenServer knows nothing of the tag.",
                "MGMT-11",
                "37"
            );
        if (pool.ManagementNetworks.Any(n => source.Topology.VifsOn(n.Id).Any()))
        {
            yield return Cited(
                "VMs have interfaces on the management network. What attacks a guest there may reach the hosts themselves; "
                    + "on a network of their own it stays among guests.",
                "SEG-08",
                "29-30"
            );
            yield return Cited("Sharing is how a host leaves its installation; nothing has to be configured for it.", "SEG-09", "29-30");
        }

        if (pool.Networks.Where(n => n.AutoAdd).Select(n => n.Name).ToList() is { Count: > 0 } offered)
            yield return Cited($"Every new VM made in XenCenter gets an interface on {And(offered)}.", "NET-06", "25-27");
        if (pool.Networks.Count(n => n.Vlan is { Number: > 0 }) > 1)
            yield return Cited(
                "A VM reaches several VLANs by an interface on each of their networks, or by one network whose router leads to the others.",
                "VLAN-03",
                "32-37"
            );
        foreach (var said in PrivateOnes(pool))
            yield return said;
    }

    private static IEnumerable<Block> PrivateOnes(PoolTopology pool)
    {
        var singles = pool.Networks.Where(n => n.Type == NetworkKind.PrivateSingle).Select(n => n.Name).ToList();
        var cross = pool.Networks.Where(n => n.Type == NetworkKind.PrivateCross).Select(n => n.Name).ToList();
        if (singles.Count + cross.Count == 0)
            yield break;
        yield return Cited(
            $"Private networks within one host (once called internal): {And(singles)}; across hosts: {And(cross)}.",
            "PRIV-01",
            "30-32"
        );
        yield return Cited(
            "Frames on a private network stay off the wire: "
                + "they are as fast as the hosts' memory, and no machine outside can listen or inject. That suits laboratories.",
            "PRIV-08",
            "30-32"
        );
        if (cross.Count > 0)
            yield return Cited("On a network across hosts, VMs reach only VMs on the same distributed switch.", "PRIV-11", "30-32");
    }
}
