using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Sheets;

/// <summary>What has to be bought: cables by type, colour and length, and devices by model.</summary>
public static class BillOfMaterials
{
    /// <summary>The cables; where no length is planned the cell is empty.</summary>
    public static Table Cables(Design design) => new("Cables to buy",
        [new("Type", Width: 30), new("Colour", Width: 30), new("Length (m)", ColumnKind.Number, 25), new("Number", ColumnKind.Number, 20)],
        [
            .. design.Cables.Where(c => c.LegOf is null)
                .GroupBy(c => (c.Type, c.Colour, c.LengthCm, Legs: 1 + design.Register.Count<Cable>(c.Id)))
                .OrderBy(g => g.Key.Type).ThenBy(g => g.Key.Colour, StringComparer.Ordinal).ThenBy(g => g.Key.LengthCm ?? int.MaxValue)
                .ThenBy(g => g.Key.Legs)
                .Select(g => Table.Row(Sort(g.Key.Type, g.Key.Legs), g.Key.Colour, Cells.Metres(g.Key.LengthCm), g.Count())),
        ]);

    private static string Sort(CableType type, int legs) =>
        legs > 1 ? string.Create(CultureInfo.InvariantCulture, $"{Codecs.WordOf(type)}, 1 to {legs}") : Codecs.WordOf(type);

    /// <summary>Racks, switches, hosts, panels and other devices.</summary>
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
        foreach (var panel in design.Of<Panel>())
            yield return (3, Panel.About.One, "", panel.Model, panel.Mounting.Height);
        foreach (var device in design.Of<Device>())
            yield return (4, Words(device), "", device.Model, device.Mounting.Height);
    }

    private static string Words(Device device) =>
        device.Type == DeviceRole.Other ? Device.About.One : Codecs.WordOf(device.Type).Replace('-', ' ');
}
