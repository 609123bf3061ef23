using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Sheets;
using Planner.Core.Topologies;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>The NICs and bonds every host of a pool has, and the pool's picture.</summary>
internal static class NicLayouts
{
    // What a landscape A3 leaves above its title block.
    private const double SheetHeight = 243;

    public static Chapter Write(BookSource source) =>
        new(
            "NIC layout",
            "layout",
            [
                Cited(
                    "In the drawings a bond is a green enclosure round its NICs; hosts stand side by side, the master first; lines lead from VMs over networks to NICs and on to switches.",
                    "DOC-03",
                    "6-7"
                ),
                .. source.Topology.Pools.SelectMany(pool => Of(source, pool)),
            ]
        );

    private static IEnumerable<Block> Of(BookSource source, PoolTopology pool)
    {
        HashSet<Id<Network>> used = [.. source.Design.Vifs.Select(v => v.Network)];
        yield return new Heading(2, $"NICs of {pool.Pool.Name}", $"layout-{pool.Pool.Id}");
        yield return Cited("A NIC that is given no other use carries VM traffic.", "NET-08", "13-14");
        yield return Sheet(
            "NICs, alike on every host",
            [new("NIC", ColumnKind.Number), new("Speed"), new("Role"), new("Slot"), new("Bond"), new("Networks"), new("Use")],
            pool.Nics.Select(n => Row(source, pool, n, used)),
            "The pool has no NICs yet."
        );
        yield return Sheet(
            "Bonds, alike on every host",
            [new("Bond"), new("NICs"), new("Mode"), new("Carries"), new("Bandwidth")],
            pool.Bonds.Select(b => Row(source, pool, b)),
            "The pool has no bonds: each NIC is a single point of failure."
        );
        foreach (var said in Said(pool))
            yield return said;
        var sheets = NicLayout.Sheets(source.Drawn, pool, SheetHeight);
        foreach (var (i, sheet) in sheets.Index())
            yield return new Figure(
                sheet,
                sheets.Count > 1
                    ? string.Create(CultureInfo.InvariantCulture, $"{Drawn.Say(pool.Pool)}, part {i + 1} of {sheets.Count}")
                    : Drawn.Say(pool.Pool)
            );
    }

    private static ImmutableArray<Cell> Row(BookSource source, PoolTopology pool, Nic nic, HashSet<Id<Network>> used)
    {
        var bond = pool.Bonds.FirstOrDefault(b => b.Members.Contains(nic.Number));
        var networks = On(pool, nic, bond).ToList();
        var use =
            nic.Role is NetworkRole.Management or NetworkRole.Storage && networks.All(n => !used.Contains(n.Id)) ? "dedicated (SEG-05)"
            : networks.Count > 1 ? "shared (NET-10)"
            : networks.Count == 0 ? "spare"
            : "";
        return Table.Row(
            nic.Number,
            Speeds.Short(nic.Speed),
            Codecs.WordOf(nic.Role),
            nic.Slot,
            bond?.Name ?? "",
            source.Say(networks),
            use
        );
    }

    private static IEnumerable<Network> On(PoolTopology pool, Nic nic, Bond? bond) =>
        pool.Networks.Where(n => n.Uplink is { } uplink && (uplink.Nic == nic.Number || bond is not null && uplink.Bond == bond.Id));

    private static ImmutableArray<Cell> Row(BookSource source, PoolTopology pool, Bond bond)
    {
        var networks = pool.Networks.Where(n => n.Uplink?.Bond == bond.Id).ToList();
        var speed = pool.Nics.FirstOrDefault(n => bond.Members.Contains(n.Number))?.Speed ?? 0;
        return Table.Row(
            bond.Name,
            string.Join(" + ", bond.Members),
            Codecs.WordOf(bond.Mode),
            source.Say(networks),
            Manages(networks) || bond.Mode == BondMode.ActiveBackup
                ? $"{Speeds.Short(speed)}, one link at a time"
                : $"{bond.Members.Count} × {Speeds.Short(speed)}, shared by VMs"
        );
    }

    private static bool Manages(IEnumerable<Network> networks) => networks.Any(n => n.Role == NetworkRole.Management);

    private static IEnumerable<Block> Said(PoolTopology pool)
    {
        if (pool.Bonds.IsEmpty) yield break;
        yield return Cited("When a link of a bond fails, its traffic moves to the other by itself.", "BOND-12", "23-25");
        foreach (var bond in pool.Bonds)
        {
            var networks = pool.Networks.Where(n => n.Uplink?.Bond == bond.Id).ToList();
            if (Manages(networks))
                yield return Cited($"{bond.Name} carries management: one link works while the other waits.", "BOND-07", "23-25");
            else if (networks.Count > 0 && bond.Mode == BondMode.BalanceSlb && networks.All(n => n.Role == NetworkRole.Vm))
                yield return Cited(
                    $"{bond.Name} carries guest traffic only: both links are active, and VMs are spread over them.",
                    "BOND-06",
                    "23-25"
                );
        }

        yield return Cited(
            "A bond spreads many VMs over its links; a single VM never gets more than one link carries.",
            "BOND-08",
            "23-25"
        );
    }
}
