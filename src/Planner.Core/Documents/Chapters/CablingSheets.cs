using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Sheets;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>The cabling of each pool as drawings, so many hosts on a sheet as stay readable.</summary>
internal static class CablingSheets
{
    public static Chapter Write(BookSource source) =>
        new(
            "Cabling drawings",
            "cabling",
            [
                Cited(
                    "Wrong cabling is not detected by XenServer, and the errors it causes seldom name the network; "
                        + "so the patching is compared with these drawings before installation.",
                    "CAB-08",
                    "17-19"
                ),
                Cited(
                    "Corresponding NICs are those with the same number on different hosts; they stand in the same row of each panel.",
                    "DOC-05",
                    "17-19"
                ),
                Prose.Sheet(
                    "Switches",
                    [
                        new("Switch"),
                        new("Model"),
                        new("Place"),
                        new("Part of"),
                        new("Ports", ColumnKind.Number),
                        new("In use", ColumnKind.Number),
                        new("Shut", ColumnKind.Number),
                    ],
                    source.Design.Switches.Select(s => Row(source, s)),
                    "No switch is planned yet."
                ),
                Prose.Sheet(
                    "Cables to order",
                    [new("Type"), new("Colour"), new("Length in m", ColumnKind.Number), new("Pieces", ColumnKind.Number)],
                    BillOfMaterials.Cables(source.Design).Rows.Select(r => r.SetItem(1, OrDash(r[1].Text))),
                    "No cable is planned yet."
                ),
                .. Transceivers(source),
                .. from pool in source.Topology.Pools
                from scene in PaperDrawings.Cabling(source.Drawn, pool)
                select new Figure(scene, $"{Drawn.Say(pool.Pool)}: {scene.Title.ToLowerInvariant()[..1]}{scene.Title[1..]}"),
                .. PaperDrawings.Beside(source.Drawn).Select(scene => new Figure(scene, scene.Title)),
            ]
        );

    private static ImmutableArray<Cell> Row(BookSource source, Switch unit)
    {
        var ports = source.Topology.PortsOf(unit.Id).ToList();
        return Table.Row(
            unit.Name,
            OrDash(unit.Model),
            source.Place(unit),
            OrDash(source.Design.LogicalSwitches.Find(unit.LogicalSwitch)?.Name),
            ports.Count,
            ports.Count(p => source.Topology.CableAt(p.Id) is not null),
            ports.Count(p => p.Shutdown)
        );
    }

    private static IEnumerable<Block> Transceivers(BookSource source)
    {
        var table = BillOfMaterials.Transceivers(source.Topology);
        if (!table.Rows.IsEmpty) yield return Prose.Sheet("Transceivers to order", table.Columns, table.Rows, "");
    }
}
