using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Text;

namespace Planner.Core.Drawings;

/// <summary>
/// A device that is neither host nor switch on a cabling diagram: a row for each port, those of one controller behind one rail with its
/// name.
/// </summary>
internal static class DevicePanel
{
    private const double Head = 6.4;
    private const double Foot = 1;
    private const double Socket = 3.8;
    private const double Inset = 0.9;

    /// <summary>Sockets stand at the right edge, or mirrored at the left.</summary>
    public static Panel Of(Drawn drawn, Device device, IReadOnlyList<DevicePort> ports, bool mirrored)
    {
        var rows = ports.OrderBy(p => p.Controller, NaturalOrder.Names).ThenBy(p => p.Name, NaturalOrder.Names).ToList();
        var height = Head + rows.Count * HostPanel.Row + Foot;
        var what = device.Type == DeviceRole.Other ? "" : Codecs.WordOf(device.Type).Replace('-', ' ');
        List<Shape> shapes = [.. PanelFrame.Of(HostPanel.Width, height, device.Name, what, drawn.LevelOf(device.Id))];
        List<(Ref, Point, bool)> ends = [];
        foreach (var (i, port) in rows.Index())
        {
            var (plug, y) = (drawn.Of(port.Id), MiddleOf(i));
            shapes.AddRange(HostPanel.Line(drawn, port.Id, Words(port), y, mirrored));
            shapes.Add(
                Sockets.Of(drawn, plug, mirrored ? Inset : HostPanel.Width - Inset - Socket, y - Socket / 2, Socket, "device-port")
                    .WithFacts(plug.Cable is null, port.Speed)
            );
            ends.Add((port.Id, new(mirrored ? 0 : HostPanel.Width, y), !mirrored));
        }

        shapes.AddRange(Rails(rows, mirrored));
        return new(
            new([.. shapes]) { Ref = device.Id.ToString(), Class = "panel device", Title = $"{Shown.Capital(Said(what))} {device.Name}" },
            height,
            ends
        );
    }

    private static string Said(string what) => what.Length > 0 ? what : Device.About.One;

    private static double MiddleOf(int row) => Head + (row + 0.5) * HostPanel.Row;

    private static string Words(DevicePort port) =>
        (port.Controller.Length > 0 ? $"{port.Controller} · {port.Name}" : port.Name)
        + (port.Speed is { } speed ? $" {Speeds.Short(speed)}" : "");

    private static IEnumerable<Shape> Rails(List<DevicePort> rows, bool mirrored)
    {
        var x = mirrored ? HostPanel.Width - 0.9 : 0.9;
        foreach (var controller in rows.Index().Where(r => r.Item.Controller.Length > 0).GroupBy(r => r.Item.Controller, r => r.Index))
            yield return new Group(
            [
                Wire.Through(
                    new(x, MiddleOf(controller.First()) - HostPanel.Row * 0.36),
                    new(x, MiddleOf(controller.Last()) + HostPanel.Row * 0.36)
                ) with { Ink = Ink.Second, Width = 0.6 },
            ])
            { Class = "controller", Title = $"Controller {controller.Key}" };
    }
}
