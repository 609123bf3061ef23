using Planner.Core.Designs.Values;

namespace Planner.Core.DeviceTypes;

/// <summary>
/// Reads which front port of a panel is wired to which position of a rear port: from the front port itself or, since NetBox 4.5, from a
/// list beside the ports.
/// </summary>
internal sealed class FrontWiring
{
    private sealed record Wire(string Front, string Rear, int Position, YamlNode At);

    private readonly TypeReading reading;
    private readonly Dictionary<string, int> positions;
    private readonly HashSet<(string Rear, int Position)> taken = [];

    private FrontWiring(TypeReading reading, Many<RearSocket> rear)
    {
        this.reading = reading;
        positions = rear.ToDictionary(r => r.Name, r => r.Positions);
    }

    public static Many<FrontSocket> Of(TypeReading reading, TypeFields fields, Many<RearSocket> rear)
    {
        if (reading.Wrong is not null) return [];
        var wiring = new FrontWiring(reading, rear);
        var beside = fields.Items("port-mappings", Mapping);
        var first = beside.GroupBy(w => w.Front).ToDictionary(g => g.Key, g => g.First());
        // A front port of several fibres is a bundle in NetBox; here it is one port with one way through.
        if (beside.Length > first.Count) reading.Lose("port-mappings beyond the first of a front port", beside.Length - first.Count);
        var ports = fields.Named("front-ports", (port, name) => wiring.Front(port, name, first)).ToMany();
        var names = ports.Select(p => p.Name).ToHashSet();
        foreach (var wire in beside)
            if (!names.Contains(wire.Front)) reading.Refuse(wire.At, $"there is no front port “{Shown.Short(wire.Front)}”.");
        return ports;
    }

    private static Wire Mapping(TypeFields fields)
    {
        if (fields.Whole("front_port_position", TypePorts.MostPositions) > 1) fields.Lose("port-mappings, front_port_position");
        var position = fields.Whole("rear_port_position", TypePorts.MostPositions) ?? 1;
        return new(fields.Name("front_port"), fields.Name("rear_port"), position, fields.Node);
    }

    private FrontSocket Front(TypeFields port, string name, Dictionary<string, Wire> beside)
    {
        var connector = TypePorts.Plug(port, "front-ports");
        var rear = port.Words("rear_port");
        var wire = rear.Length > 0 ? new(name, rear, port.Whole("rear_port_position", TypePorts.MostPositions) ?? 1, port.At("rear_port"))
            : beside.GetValueOrDefault(name);
        if (wire is null) return new(name, connector, null);
        if (!positions.TryGetValue(wire.Rear, out var most)) reading.Refuse(wire.At, $"there is no rear port “{Shown.Short(wire.Rear)}”.");
        else if (wire.Position < 1 || wire.Position > most)
            reading.Refuse(wire.At, $"rear port “{Shown.Short(wire.Rear)}” has no position {wire.Position}.");
        else if (!taken.Add((wire.Rear, wire.Position)))
            reading.Refuse(wire.At, $"position {wire.Position} of rear port “{Shown.Short(wire.Rear)}” is wired to another front port.");
        return new(name, connector, wire.Rear, wire.Position);
    }
}
