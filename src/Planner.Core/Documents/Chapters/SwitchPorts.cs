using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Sheets;
using Planner.Core.SwitchConfigs;
using Planner.Core.Text;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>Each switch: its face, and the configuration of every port in use.</summary>
internal static class SwitchPorts
{
    private static readonly ImmutableArray<Column> Columns =
    [
        new("Port", ColumnKind.Mono, 19),
        new("VLANs"),
        new("STP, PortFast"),
        new("Guards"),
        new("Speed"),
        new("MTU", ColumnKind.Number),
        new("LAG"),
        new("To"),
    ];

    public static Chapter Write(BookSource source) =>
        new(
            "Switch ports",
            "ports",
            [
                Cited(
                    "A port to a XenServer host is set up unlike a port to a workstation: "
                        + "it sees many MAC addresses, must forward at once, and may carry several VLANs.",
                    "SWP-17",
                    "20-21"
                ),
                Cited(
                    "A host never sends spanning-tree messages. "
                        + "Where BPDU guard shuts a port, look for a bridge or a second uplink behind the host before opening it again.",
                    "SWP-09",
                    "20-21"
                ),
                .. source
                    .Design.LogicalSwitches.Where(l => IsFlat(source, l))
                    .Select(l =>
                        Cited($"All ports of {l.Name} are alike and carry no VLAN: a NIC may go into any of them.", "CAB-05", "17-19")
                    ),
                .. Configurations(source),
                .. source.Design.Switches.SelectMany(unit => Of(source, unit)),
            ]
        );

    /// <summary>For each device whether its configuration is written, and if not, why.</summary>
    private static IEnumerable<Block> Configurations(BookSource source)
    {
        if (source.Design.Switches.Count == 0) yield break;
        yield return Sheet(
            "Configurations",
            [new("Device"), new("Dialect", ColumnKind.Mono, 19), new("Configuration")],
            Dialects.Devices(source.Design)
                .Select(unit =>
                    Table.Row(
                        Dialects.NameOfDevice(source.Design, unit),
                        Dialects.For(source.Topology.Design, unit).Ok(out var dialect, out _) ? dialect.Name : "–",
                        SwitchConfig.Against(source.Topology, unit) is [var first, ..] ? $"Not written. {first}{Note(unit)}" : "Written."
                    )
                ),
            "There is no switch."
        );
    }

    private static string Note(Switch unit) => unit.Platform == Dialects.ByHand && unit.Note.Length > 0 ? $" {unit.Note}" : "";

    private static bool IsFlat(BookSource source, LogicalSwitch logical)
    {
        var ports = source
            .Design.Switches.Where(s => s.LogicalSwitch == logical.Id)
            .SelectMany(s => source.Topology.PortsOf(s.Id))
            .ToList();
        return ports.Count > 0 && ports.All(p => p.Mode == PortMode.Access && p.AccessVlan == ports[0].AccessVlan);
    }

    private static IEnumerable<Block> Of(BookSource source, Switch unit)
    {
        yield return new Heading(2, $"Switch {unit.Name}", $"ports-{unit.Id}");
        var stack = source.Design.LogicalSwitches.Find(unit.LogicalSwitch)?.Name;
        var about =
            $"{(unit.Model.Length > 0 ? unit.Model : "Model not stated")}, "
                + $"{source.Place(unit)}{(stack is null ? "" : $", member of {stack}")}";
        var ports = source.Topology.PortsOf(unit.Id).OrderBy(p => p.Name, NaturalOrder.Names).ToList();
        yield return ports.Count > 0 ? new Figure(SwitchFace.Of(source.Drawn, unit), about) { Inline = true } : new Paragraph(about + ".");
        var used = ports.Where(p => source.Topology.CableAt(p.Id) is not null).ToList();
        yield return Sheet($"Ports in use of {unit.Name}", Columns, used.Select(p => Row(source, p)), "No port is in use.");
        var free = ports.Except(used).ToList();
        if (free.Count > 0)
            yield return new Paragraph(
                $"Free: {PortRanges.Of(free.Select(p => PortNames.Short(p.Name)))}."
                    + $"{(unit.FreePorts == FreePorts.Shut || free.All(p => p.Shutdown) ? " All of them are shut." : "")}"
            );
    }

    private static string Vlans(SwitchPort port) => port.Mode == PortMode.Access
        ? $"access {OrDash(port.AccessVlan?.ToString())}"
        : $"trunk {port.UntaggedVlan}, tagged {OrDash(port.Allowed.ToString())}";

    private static string Guards(SwitchPort port) =>
        (port.BpduGuard, port.PortSecurity) switch
        {
            (false, false) => "none",
            (true, false) => "BPDU guard",
            (var bpdu, _) =>
                $"{(bpdu ? "BPDU guard, " : "")}"
                    + $"port security{(port.MaxMacs is { } most ? string.Create(CultureInfo.InvariantCulture, $", {most} MACs") : "")}",
        };

    private static ImmutableArray<Cell> Row(BookSource source, SwitchPort port) => Table.Row(
        PortNames.Short(port.Name), Vlans(port), $"{(port.Stp ? "on" : "off")}, {Codecs.WordOf(port.PortFast)}", Guards(port),
        $"{(port.Speed is { } speed ? Speeds.Short(speed) : "auto")}{(port.Duplex == Duplex.Auto ? "" : $" {Codecs.WordOf(port.Duplex)}")}",
        port.Mtu, OrDash(source.Design.Lags.Find(port.Lag)?.Name), source.Drawn.Far(port.Id) + (port.Shutdown ? " (shut down)" : ""));
}
