using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;

namespace Planner.Core.Sheets;

/// <summary>What has to be bought: cables by type, colour and length, and devices by model.</summary>
public static class BillOfMaterials
{
    /// <summary>The cables; where no length is planned the cell is empty.</summary>
    public static Table Cables(Design design) => new("Cables to buy",
        [new("Type", Width: 30), new("Colour", Width: 30), new("Length (m)", ColumnKind.Number, 25), new("Number", ColumnKind.Number, 20)],
        [
            .. design.Cables.GroupBy(c => (c.Type, c.Colour, c.LengthCm))
                .OrderBy(g => g.Key.Type).ThenBy(g => g.Key.Colour, StringComparer.Ordinal).ThenBy(g => g.Key.LengthCm ?? int.MaxValue)
                .Select(g => Table.Row(Codecs.WordOf(g.Key.Type), g.Key.Colour, Cells.Metres(g.Key.LengthCm), g.Count())),
        ]);

    /// <summary>Racks, switches and hosts.</summary>
    public static Table Devices(Design design) =>
        new(
            "Devices to buy",
            [
                new("Kind", Width: 25),
                new("Maker", Width: 30),
                new("Model", Width: 60),
                new("Height (U)", ColumnKind.Number, 20),
                new("Number", ColumnKind.Number, 20),
            ],
            [
                .. Each(design)
                    .GroupBy(d => d)
                    .OrderBy(g => g.Key.Order)
                    .ThenBy(g => g.Key.Maker, StringComparer.Ordinal)
                    .ThenBy(g => g.Key.Model, StringComparer.Ordinal)
                    .ThenBy(g => g.Key.Height)
                    .Select(g => Table.Row(g.Key.Kind, g.Key.Maker, g.Key.Model, g.Key.Height.Number, g.Count())),
            ]
        );

    private static IEnumerable<(int Order, string Kind, string Maker, string Model, RackUnits Height)> Each(Design design)
    {
        foreach (var rack in design.Racks)
            yield return (0, "rack", "", "", rack.Units);
        foreach (var unit in design.Switches)
            yield return (1, "switch", unit.Vendor == Vendor.Other ? "" : Codecs.WordOf(unit.Vendor), unit.Model, unit.Mounting.Height);
        foreach (var host in design.Hosts)
            yield return (2, "host", "", host.Model, host.Mounting.Height);
    }
}
