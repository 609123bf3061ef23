using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Sheets;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>The racks to scale, and the list of what stands in them.</summary>
internal static class RackSheets
{
    private const int FacesOnASheet = 5;

    public static Chapter Write(BookSource source) =>
        new(
            "Racks",
            "racks",
            [
                new Paragraph(
                    $"{Counted(source.Design)} Elevations show the front{Rear(source.Design)}; "
                        + "sockets are drawn where they can be seen together, whichever side of the machine they are on."
                ),
                Sheet(
                    "Devices by place",
                    [new("Rack"), new("U", ColumnKind.Number), new("Height", ColumnKind.Number), new("Device"), new("Kind"), new("Model")],
                    from rack in source.Design.Racks
                    from placed in Placement.In(source.Design, rack.Id).OrderByDescending(p => rack.Below(p.Mounting)?.Halves ?? -1)
                    select Row(source, rack, placed),
                    "Nothing is placed in a rack yet."
                ),
                .. RackElevation
                    .Sheets(source.Design, FacesOnASheet)
                    .Select(some => new Figure(
                        RackElevation.Of(source.Drawn, some, RackElevation.OnPaper),
                        $"Rack elevations: {And(some.Select(source.Design.NameOf))}"
                    )),
                .. RackElevation
                    .Unplaced(source.Drawn, RackElevation.OnPaper)
                    .Select(scene => new Figure(scene, "Devices that are not placed yet")),
            ]
        );

    private static string Rear(Design design) =>
        design.Racked.Any(t => ((IRacked)t).Mounting is { IsPlaced: true, Face: RackFace.Rear })
            ? ", and the rear beside it where something is mounted there"
            : "";

    private static string Counted(Design design)
    {
        var top = design.Racks.Where(r => r.Numbered == RackOrder.Top).Select(design.NameOf).ToList();
        return top.Count == 0 ? "Units are counted from the bottom."
            : top.Count == design.Racks.Count ? "Units are counted from the top."
            : $"Units are counted from the bottom, and in {And(top)} from the top.";
    }

    private static System.Collections.Immutable.ImmutableArray<Cell> Row(BookSource source, Rack rack, Mounted placed)
    {
        var device = source.Design.Find(placed.Device)!;
        return Table.Row(
            source.Design.NameOf(rack),
            Cells.Unit(placed.Mounting),
            placed.Height.Number,
            device.Title,
            device.Kind.Word,
            ((IRacked)device).Model
        );
    }
}
