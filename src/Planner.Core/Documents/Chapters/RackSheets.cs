using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings;
using Planner.Core.Sheets;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>The racks to scale, and the list of what stands in them.</summary>
internal static class RackSheets
{
    private const int RacksOnASheet = 5;

    public static Chapter Write(BookSource source) =>
        new(
            "Racks",
            "racks",
            [
                new Paragraph(
                    "Units are counted from the bottom. Elevations show the front; "
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
                .. source
                    .Design.Racks.Chunk(RacksOnASheet)
                    .Select(some => new Figure(
                        RackElevation.Of(source.Drawn, some, RackElevation.OnPaper),
                        $"Rack elevations: {And(some.Select(r => r.Name))}"
                    )),
            ]
        );

    private static System.Collections.Immutable.ImmutableArray<Cell> Row(BookSource source, Rack rack, Mounted placed)
    {
        var device = source.Design.Find(placed.Device)!;
        return Table.Row(
            rack.Name,
            Cells.Unit(placed.Mounting),
            placed.Height.Number,
            device.Title,
            device.Kind.Word,
            ((IRacked)device).Model
        );
    }
}
