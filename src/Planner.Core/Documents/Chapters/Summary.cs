using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Sheets;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>What is planned: counts, each pool with its hosts and the policies it is checked against.</summary>
internal static class Summary
{
    public static Chapter Write(BookSource source) =>
        new(
            "Summary",
            "summary",
            [
                new Paragraph(Planned(source.Design)),
                new Paragraph(State(source)),
                Cited(
                    "This document is for the architects who plan the pools, the administrators who run them "
                        + "and the network engineers who build them; it presumes plain networking knowledge.",
                    "DOC-01",
                    "4-5"
                ),
                Cited(
                    "The installer's settings are a beginning: "
                        + "most sites need pools, further networks, VM connections and a storage network, which is what is planned here.",
                    "DOC-09",
                    "13-14"
                ),
                Cited(
                    "VM networks are laid out as they would be for physical machines: production, private and VLAN networks side by side.",
                    "DOC-06",
                    "8-10"
                ),
                .. source.Topology.Pools.SelectMany(pool => Of(source, pool)),
            ]
        );

    private static string Planned(Design design) =>
        $"The design has {Count(design.Pools.Count, "resource pool", "resource pools")} with {Count(design.Hosts.Count, "host", "hosts")} "
        + $"in {Count(design.Racks.Count, "rack", "racks")}, "
        + $"{Count(design.Switches.Count, "switch", "switches")} with {Count(design.Ports.Count, "port", "ports")}, "
        + $"{Count(design.Cables.Count, "cable", "cables")}, "
        + $"{Count(design.Bonds.Count, "bond", "bonds")}, {Count(design.Networks.Count, "network", "networks")}, "
        + $"and {Count(design.Vms.Count, "VM", "VMs")} with {Count(design.Vifs.Count, "virtual interface", "virtual interfaces")}.";

    private static string State(BookSource source)
    {
        var open = source.Findings.Where(f => f.Waiver is null).CountBy(f => f.Level).ToDictionary();
        var waived = source.Findings.SelectMany(f => f.All).Count(f => f.Waiver is not null);
        return $"Checked against the guide it has {Count(open.GetValueOrDefault(Level.Error), "error", "errors")}, "
            + $"{Count(open.GetValueOrDefault(Level.Warning), "warning", "warnings")} "
            + $"and {Count(open.GetValueOrDefault(Level.Note), "note", "notes")} open, "
            + $"and {Count(waived, "finding", "findings")} accepted with a reason.";
    }

    private static IEnumerable<Block> Of(BookSource source, PoolTopology pool)
    {
        yield return new Heading(2, Drawings.Drawn.Say(pool.Pool), $"summary-{pool.Pool.Id}");
        if (pool.Pool.Note.Length > 0) yield return new Paragraph(pool.Pool.Note);
        yield return pool.Hosts.Length == 1
            ? Cited("The pool has one host: rules that compare hosts do not apply.", "POOL-15", "17")
            : Cited(
                $"Bonds, networks and VLANs are stated once, for the pool, and take effect on all {pool.Hosts.Length} hosts.",
                "POOL-06",
                "14-16"
            );
        if (pool.Master is { } master)
            yield return Cited(
                $"The master is {master.Name}. XenCenter connects to its management address{(master.Address is { } ip ? $", {ip}" : "")}, "
                    + $"and to no member; when the role moves, connect to the new master's.",
                "MGMT-06",
                "29-30"
            );
        yield return Sheet($"Hosts of {pool.Pool.Name}", Columns, pool.Hosts.Select(h => Row(source, h)), "The pool has no hosts yet.");
        yield return new TableBlock(
            new(
                "Policies",
                [new("Policy"), new("Chosen"), new("What it means")],
                [.. PolicyWords.Of(pool.Pool).Select(p => Table.Row(p.Name, p.Value, p.Meaning))]
            ),
            "What the pool is planned and checked for"
        );
        yield return Cited($"Separation of traffic, as the networks stand: {Separation.Of(pool)}", "SEG-02", "27-28");
    }

    private static readonly System.Collections.Immutable.ImmutableArray<Column> Columns =
    [
        new("Host"),
        new("Place"),
        new("Model"),
        new("Version"),
        new("Management address", ColumnKind.Mono),
        new("Mask", ColumnKind.Mono),
        new("Gateway", ColumnKind.Mono),
    ];

    /// <summary>Of a host that is managed over both versions both.</summary>
    private static string Two(object? one, object? other) => string.Join(", ", new[] { one, other }.Where(o => o is not null));

    private static System.Collections.Immutable.ImmutableArray<Cell> Row(BookSource source, Host host) =>
        Table.Row(
            host.Name,
            source.Place(host),
            OrDash(host.Model),
            OrDash(host.Version),
            host.AddressMode == AddressMode.Dhcp ? "by DHCP" : OrDash(Two(host.Address, host.Address6?.Address)),
            OrDash(Two(host.Mask?.Beside(host.Address), host.Address6?.Mask?.Beside(host.Address6?.Address))),
            OrDash(Two(host.Gateway, host.Gateway6))
        );
}
