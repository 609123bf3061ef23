using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Text;

namespace Planner.Core.Sheets;

/// <summary>The power cords, PDU by PDU, in the order of the outlets.</summary>
public static class PowerSheet
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("PDU", Width: 40),
        new("PDU rack", Width: 25),
        new("Outlet", ColumnKind.Mono, 20),
        new("Feeds", Width: 40),
        new("Inlet", ColumnKind.Mono, 25),
        new("Rack", Width: 25),
        new("U", Width: 20),
    ];

    public static Table Of(Design design) =>
        new(
            "Power",
            Columns,
            [
                .. design.Of<Feed>().Select(f => (Feed: f, Pdu: design.Of<Device>()[f.Pdu], Of: design.Find(f.Device)!))
                    .OrderBy(f => f.Pdu.Name, NaturalOrder.Names).ThenBy(f => f.Pdu.Id)
                    .ThenBy(f => f.Feed.Outlet, NaturalOrder.Names).ThenBy(f => f.Feed.Id)
                    .Select(f => Row(design, f.Feed, f.Pdu, f.Of)),
            ]
        );

    private static ImmutableArray<Cell> Row(Design design, Feed feed, Device pdu, Thing fed) =>
        Table.Row(
            pdu.Name,
            RackOf(design, pdu),
            feed.Outlet,
            fed.Title,
            feed.Inlet,
            RackOf(design, fed),
            ((IRacked)fed).Mounting.Spot ?? ""
        );

    private static string RackOf(Design design, Thing racked) => design.Racks.Find(((IRacked)racked).Mounting.Rack)?.Name ?? "";
}
