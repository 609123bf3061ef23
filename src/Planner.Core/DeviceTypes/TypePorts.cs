using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>Reads the ports of a type.</summary>
internal static class TypePorts
{
    private const int MostWatts = 1_000_000;
    public const int MostPositions = 1024;

    /// <summary>
    /// What the file says; else what has ports of a panel and nothing else is a panel, and what gives power to others and carries no
    /// traffic is a PDU.
    /// </summary>
    public static DeviceKind Kind(TypeFields fields)
    {
        if (fields.Words("kind") is { Length: > 0 } word)
        {
            if (Kinds.FirstOrDefault(k => k.ToString().Equals(word, StringComparison.OrdinalIgnoreCase)) is var known && known != default)
                return known;
            fields.Refuse("kind", $"kind: “{Shown.Short(word)}” is not one of {string.Join(", ", Kinds).ToLowerInvariant()}.");
        }

        var passive = fields.CountOf("front-ports") + fields.CountOf("rear-ports");
        var interfaces = fields.CountOf("interfaces");
        var (power, outlets) = (fields.CountOf("power-ports"), fields.CountOf("power-outlets"));
        return passive > 0 && interfaces + power + outlets == 0 ? DeviceKind.Panel
            : outlets > 0 && passive == 0 && interfaces <= MostOfPdu ? DeviceKind.Pdu
            : DeviceKind.Unknown;
    }

    private static readonly ImmutableArray<DeviceKind> Kinds = [.. Enum.GetValues<DeviceKind>().Where(k => k != DeviceKind.Unknown)];

    /// <summary>Network ports of a PDU: one for its management, and one or two to the next in a chain.</summary>
    private const int MostOfPdu = 4;

    public static Many<DeviceInterface> Interfaces(TypeFields fields) => fields.Named("interfaces", Interface).ToMany();

    private static DeviceInterface? Interface(TypeFields fields, string name)
    {
        var (type, label, management) = (fields.Name("type"), fields.Words("label"), fields.Flag("mgmt_only", false));
        if (InterfaceTypes.Of(type) is { } known)
            return Divided(fields, new(name, known.Form, known.Speed)
            {
                Label = label,
                IsManagementOnly = management,
                PciAddress = fields.Words("pci"),
            });
        fields.Lose($"interfaces of type {Shown.Short(type)}");
        return null;
    }

    private static DeviceInterface Divided(TypeFields fields, DeviceInterface port)
    {
        if (fields.Words("breakouts") is not { Length: > 0 } words) return port;
        var ways = words.Split(' ')
            .Select(w => int.TryParse(w, NumberStyles.None, CultureInfo.InvariantCulture, out var way) ? way : -1).ToList();
        if (ways.TrueForAll(w => w is 0 or (>= 2 and <= 8))) return port with { Breakouts = ways.Where(w => w > 0).ToMany() };
        fields.Refuse("breakouts", $"breakouts: “{Shown.Short(words)}” is not such as 4, or 2 4.");
        return port;
    }

    public static Many<PowerPort> Power(TypeFields fields) =>
        fields.Named("power-ports", (port, name) => new PowerPort(
            name,
            port.Words("type"),
            port.Whole("maximum_draw", MostWatts),
            port.Whole("allocated_draw", MostWatts))).ToMany();

    public static Many<PowerOutlet> Outlets(TypeReading reading, TypeFields fields, Many<PowerPort> power)
    {
        var ports = power.Select(p => p.Name).ToHashSet();
        return fields.Named("power-outlets", (outlet, name) =>
        {
            var fed = outlet.Words("power_port");
            if (fed.Length > 0 && !ports.Contains(fed))
                reading.Refuse(outlet.At("power_port"), $"there is no power port “{Shown.Short(fed)}”.");
            return new PowerOutlet(name, outlet.Words("type"), fed);
        }).ToMany();
    }

    public static Many<RearSocket> Rear(TypeFields fields) =>
        fields.Named("rear-ports", (port, name) =>
            new RearSocket(name, Plug(port, "rear-ports"), Math.Max(1, port.Whole("positions", MostPositions) ?? 1))).ToMany();

    public static Connector Plug(TypeFields fields, string list)
    {
        var type = fields.Name("type");
        if (Connectors.Of(type) is { } known) return known;
        fields.Lose($"{list}, type {Shown.Short(type)}");
        return Connector.Other;
    }
}
