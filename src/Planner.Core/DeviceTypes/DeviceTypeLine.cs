using System.Collections.Frozen;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>
/// A type on one line: the fields of NetBox's file as JSON, which YAML takes for its own, and what such a file has no word for as
/// is_half_width, kind, pci and breakouts. <see cref="DeviceTypeYaml"/> reads it back as the same type.
/// </summary>
public static class DeviceTypeLine
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly FrozenDictionary<PortForm, string> Media = new Dictionary<PortForm, string>
    {
        [PortForm.Rj45] = "t",
        [PortForm.Cx4] = "cx4",
        [PortForm.Backplane] = "kr",
        [PortForm.Fibre] = "sr",
    }.ToFrozenDictionary();

    public static string Write(DeviceType type)
    {
        var fields = new JsonObject
        {
            ["manufacturer"] = type.Manufacturer,
            ["model"] = type.Model,
            ["slug"] = type.Slug,
            ["part_number"] = Some(type.PartNumber),
            ["kind"] = type.Kind == DeviceKind.Unknown ? null : type.Kind.ToString().ToLowerInvariant(),
            ["u_height"] = type.Halves / 2m,
            ["is_full_depth"] = type.IsFullDepth ? null : false,
            ["is_half_width"] = type.IsHalfWidth ? true : null,
            ["weight"] = type.Grams,
            ["weight_unit"] = type.Grams is null ? null : "g",
            ["interfaces"] = List(type.Interfaces, Interface),
            ["module-bays"] = List(type.Bays, bay => new() { ["name"] = bay.Name, ["position"] = Some(bay.Position) }),
            ["power-ports"] = List(type.PowerPorts, Power),
            ["power-outlets"] = List(type.Outlets, Outlet),
            ["rear-ports"] = List(type.RearPorts, Rear),
            ["front-ports"] = List(type.FrontPorts, Front),
        };
        return Stated(fields).ToJsonString(Plain);
    }

    /// <summary>A type of interface in NetBox's words that says this form and speed.</summary>
    public static string TypeOf(PortForm? form, int speed)
    {
        var rate = speed switch
        {
            >= 1_000_000 => $"{Number(speed / 1_000_000m)}t",
            >= 2_500 => $"{Number(speed / 1_000m)}g",
            _ => Number(speed),
        };
        return form is not { } known ? $"{rate}base-cr"
            : Media.TryGetValue(known, out var medium) ? $"{rate}base-{medium}"
            : $"{rate}base-x-{InterfaceTypes.CageOf(known)}";
    }

    private static JsonObject Interface(DeviceInterface port) => new()
    {
        ["name"] = port.Name,
        ["type"] = TypeOf(port.Form, port.Speed),
        ["label"] = Some(port.Label),
        ["mgmt_only"] = port.IsManagementOnly ? true : null,
        ["pci"] = Some(port.PciAddress),
        ["breakouts"] =
            port.Breakouts == DeviceInterface.BreakoutsOf(port.Form) ? null : string.Join(' ', port.Breakouts.DefaultIfEmpty(0)),
    };

    private static JsonObject Power(PowerPort port) => new()
    {
        ["name"] = port.Name,
        ["type"] = Some(port.Plug),
        ["maximum_draw"] = port.MaximumWatts,
        ["allocated_draw"] = port.AllocatedWatts,
    };

    private static JsonObject Outlet(PowerOutlet outlet) => new()
    {
        ["name"] = outlet.Name,
        ["type"] = Some(outlet.Socket),
        ["power_port"] = Some(outlet.PowerPort),
    };

    private static JsonObject Rear(RearSocket port) => new()
    {
        ["name"] = port.Name,
        ["type"] = Connectors.WordOf(port.Connector),
        ["positions"] = port.Positions,
    };

    private static JsonObject Front(FrontSocket port) => new()
    {
        ["name"] = port.Name,
        ["type"] = Connectors.WordOf(port.Connector),
        ["rear_port"] = port.Rear,
        ["rear_port_position"] = port.Rear is null ? null : port.Position,
    };

    private static JsonArray? List<T>(Many<T> items, Func<T, JsonObject> write) =>
        items.Count == 0 ? null : new([.. items.Select(i => Stated(write(i)))]);

    private static JsonObject Stated(JsonObject fields)
    {
        foreach (var (name, _) in fields.Where(f => f.Value is null).ToList()) fields.Remove(name);
        return fields;
    }

    private static string? Some(string text) => text.Length > 0 ? text : null;
    private static string Number(decimal number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
