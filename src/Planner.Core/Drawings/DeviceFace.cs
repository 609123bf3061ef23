using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Text;

namespace Planner.Core.Drawings;

/// <summary>The front of a device in a rack: an ear with its name, then its NICs or ports; origin at its top left.</summary>
internal sealed class DeviceFace(Drawn drawn, int scale, double width, RackUnits units)
{
    private const double RightEar = 1.4;
    private const int MostInRow = 24;
    private readonly double height = RackFrame.UnitOf(scale) * (double)units.Number;
    private readonly double ear = Math.Min(scale <= 5 ? 26 : 16, width * 0.4);

    private double Room => width - ear - RightEar - 2.4;
    private double Middle => height / 2;

    /// <summary>What a pointer that moves it needs to know of it.</summary>
    public static ImmutableArray<KeyValuePair<string, string>> Facts(RackUnits height, RackWidth? width) =>
        [new("height", height.ToString()), new("width", width == RackWidth.Half ? "half" : "full")];

    public Group Of(Thing device) => device switch
    {
        Host host => Of(host),
        Switch unit => Of(unit),
        _ => Plain(device),
    };

    /// <summary>A panel shows the sockets of its front, a device its ports.</summary>
    private Group Plain(Thing device)
    {
        List<Thing> sockets =
        [
            .. drawn.Design.Register.Naming<FrontPort>(device.Ref), .. drawn.Design.Register.Naming<DevicePort>(device.Ref),
        ];
        var shapes = Shell(device.Ref, device.Title);
        var end = AddSockets(shapes, [.. sockets.OrderBy(s => s.Title, NaturalOrder.Names)]);
        AddModel(shapes, ((IRacked)device).Model, end);
        return Whole(shapes, device.Ref, device.Kind.Word, $"{Shown.Capital(device.Kind.Word)} {device.Title}");
    }

    /// <summary>In one row, or in two where they are many; returns where they end.</summary>
    private double AddSockets(List<Shape> shapes, List<Thing> sockets)
    {
        if (sockets.Count == 0) return ear + 1.4;
        var rows = sockets.Count > MostInRow ? 2 : 1;
        var columns = (sockets.Count + rows - 1) / rows;
        var gaps = (columns - 1) / PortGrid.Six;
        var pitch = Math.Min((height - 0.7) / 2, Math.Min(2.75, Room / (columns + gaps * 0.5)));
        foreach (var (i, socket) in sockets.Index())
        {
            var (column, row) = (i % columns, i / columns);
            var x = ear + 1.4 + (column + column / PortGrid.Six * 0.5) * pitch;
            var y = Middle + (row - rows / 2.0) * pitch + pitch * 0.08;
            shapes.Add(Sockets.Of(drawn, drawn.Of(socket.Ref), x, y, pitch * 0.84, socket.Kind.Word));
        }

        return ear + 1.4 + (columns + gaps * 0.5) * pitch + 2;
    }

    private Group Of(Host host)
    {
        var pifs = drawn.Topology.PoolOf(host).PifsOf(host).ToList();
        var pitch = pifs.Count == 0 ? 0 : Math.Min(scale <= 5 ? 4.2 : 2.2, Room / pifs.Count);
        var size = Math.Min(pitch * 0.84, height - 1.2);
        var shapes = Shell(host.Id, host.Name);
        foreach (var (i, pif) in pifs.Index())
        {
            var plug = drawn.Of(pif);
            var number = size > 3.4 ? pif.Number.ToString(CultureInfo.InvariantCulture) : null;
            shapes.Add(Sockets.Of(drawn, plug, ear + 1.4 + i * pitch, Middle - size / 2, size, "nic", number));
        }

        var end = ear + 1.4 + pifs.Count * pitch;
        foreach (var controller in drawn.Design.Register.Naming<Bmc>(host.Id))
        {
            var small = Math.Min(2.2, height - 1.2);
            if (end + small > width - RightEar) break;
            shapes.Add(Sockets.Of(drawn, drawn.Of(controller.Id), end + 1, Middle - small / 2, small, "bmc"));
            end += small + 1;
        }

        AddModel(shapes, host.Model, end + 2);
        return Whole(shapes, host.Id, "host", $"Host {host.Name}");
    }

    private Group Of(Switch unit)
    {
        var grid = PortGrid.Of(drawn.Topology.PortsOf(unit.Id));
        var pitch = grid.Columns == 0 ? 0 : Math.Min((height - 0.7) / 2, Math.Min(2.75, Room / (grid.Columns + grid.Gaps * 0.5)));
        var size = pitch * 0.84;
        var shapes = Shell(unit.Id, unit.Name);
        foreach (var place in grid.Places)
        {
            var plug = drawn.Of(place.Port);
            var x = ear + 1.4 + (place.Column + place.Gap * 0.5) * pitch;
            shapes.Add(Sockets.Of(drawn, plug, x, Middle - pitch + pitch * 0.08 + place.Row * pitch, size, "port"));
        }

        AddModel(shapes, unit.Model, ear + 1.4 + (grid.Columns + grid.Gaps * 0.5) * pitch + 2);
        return Whole(shapes, unit.Id, "switch", $"Switch {unit.Name}");
    }

    private List<Shape> Shell(Ref thing, string name)
    {
        var level = drawn.LevelOf(thing);
        List<Shape> shapes =
        [
            new Box(0, 0, width, height) { Fill = Ink.Face },
            new Box(0, 0, ear, height) { Fill = Ink.Ear },
            new Box(width - RightEar, 0, RightEar, height) { Fill = Ink.Ear },
            new Box(0.1, 0.1, width - 0.2, height - 0.2) { Stroke = Ink.Second, StrokeWidth = 0.2 },
            new Label(1.2, Middle, name)
            {
                Size = scale <= 5 ? 8 : 7,
                Weight = Weight.Medium,
                Middle = true,
                MaxWidth = ear - 2.2 - (level is null ? 0 : 3.6),
            },
        ];
        if (level is { } worst) shapes.Add(new Mark(ear - 2.2, Middle, Sockets.MarkOf(worst)) { Size = 2.6 });
        return shapes;
    }

    private void AddModel(List<Shape> shapes, string model, double from)
    {
        var room = width - RightEar - 1.2 - from;
        if (model.Length > 0 && room > 14)
            shapes.Add(
                new Label(width - RightEar - 1.2, Middle, model)
                {
                    Ink = Ink.Second,
                    Anchor = Anchor.End,
                    Middle = true,
                    MaxWidth = room,
                }
            );
    }

    private Group Whole(List<Shape> shapes, Ref thing, string kind, string title) =>
        new([.. shapes])
        {
            Data = Facts(units, width < RackFrame.FaceOf(FaceWidth.Ten, scale) ? RackWidth.Half : RackWidth.Full),
            Ref = thing.ToString(),
            Class = $"device {kind}",
            Title = title,
        };
}
