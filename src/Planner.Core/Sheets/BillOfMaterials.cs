using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Sheets;

/// <summary>What has to be bought: cables by type, colour and length, transceivers by form, and devices by model.</summary>
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

    /// <summary>The transceivers: one for each end of a fibre cable in a cage.</summary>
    public static Table Transceivers(Topology topology) => new("Transceivers to buy",
        [new("Form", Width: 30), new("Fibre", Width: 30), new("Number", ColumnKind.Number, 20)],
        [
            .. topology.Design.Cables.Where(c => c.Type is CableType.Om3 or CableType.Om4 or CableType.Om5 or CableType.Os2)
                .SelectMany(c => Ends(topology, c), (c, form) => (Form: form, Single: c.Type == CableType.Os2))
                .GroupBy(t => t).OrderBy(g => g.Key.Form ?? (PortForm)int.MaxValue).ThenBy(g => g.Key.Single)
                .Select(g => Table.Row(
                    g.Key.Form is { } form ? Codecs.WordOf(form) : "form not known",
                    g.Key.Single ? "single mode" : "multimode",
                    g.Count())),
        ]);

    /// <summary>The forms of the cages that a cable ends in; where one is not known, it is as the other.</summary>
    private static IEnumerable<PortForm?> Ends(Topology topology, Cable cable)
    {
        var (a, b) = (topology.FormOf(cable.A), topology.FormOf(cable.B));
        (Ref End, PortForm? Form)[] ends = [(cable.A, a ?? b), (cable.B, b ?? a)];
        return ends.Where(e => !Channel.GoesThrough(e.End) && e.Form?.TakesModule() != false).Select(e => e.Form);
    }

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
