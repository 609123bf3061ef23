using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>The face-plate of a switch: its ports in their rows with numbers, and at each what is plugged in.</summary>
public static class SwitchFace
{
    private const double Margin = 6;
    private const double Ear = 30;
    private const double Socket = 6;
    private const double Pitch = 6.8;
    private const double SixGap = 3;
    private const double Words = 25;
    private const double Pad = 2.5;

    public static Scene Of(Drawn drawn, Switch unit)
    {
        var grid = PortGrid.Of(drawn.Topology.PortsOf(unit.Id));
        var face = Math.Max(Ear + 2 * Pad + grid.Columns * Pitch + grid.Gaps * SixGap, 120);
        var height = 2 * Pitch + 2 * Pad;
        double top = Margin + Words;
        List<Shape> shapes = [.. Plate(drawn, unit, face, height, top)];
        foreach (var place in grid.Places) shapes.AddRange(Port(drawn, place, top, height));
        var networks = grid.Places.SelectMany(p => drawn.Of(p.Port).Networks).DistinctBy(n => n.Id).OrderBy(n => n.Id);
        var (key, tall) = Legend.Of(drawn, networks, face, Sign.Free, Sign.Shut, Sign.Finding);
        shapes.Add(key with { X = Margin, Y = top + height + Words + 3 });
        return new($"Switch {unit.Name}", face + 2 * Margin, top + height + Words + 3 + tall + Margin, [.. shapes])
        {
            Description = Description(drawn, unit),
        };
    }

    private static IEnumerable<Shape> Plate(Drawn drawn, Switch unit, double width, double height, double top)
    {
        var level = drawn.LevelOf(unit.Id);
        List<Shape> shapes =
        [
            new Box(Margin, top, width, height) { Fill = Ink.Face, Radius = 1 },
            new Box(Margin, top, Ear, height) { Fill = Ink.Ear, Radius = 1 },
            new Box(Margin, top, width, height)
            {
                Stroke = Ink.Second,
                StrokeWidth = 0.3,
                Radius = 1,
            },
            new Label(Margin + 2, top + height / 2 - 2.4, unit.Name)
            {
                Size = 10,
                Weight = Weight.SemiBold,
                Middle = true,
                MaxWidth = Ear - 3 - (level is null ? 0 : 4.5),
            },
            new Label(Margin + 2, top + height / 2 + 2.6, unit.Model.Length > 0 ? unit.Model : Codecs.WordOf(unit.Vendor))
            {
                Ink = Ink.Second,
                Middle = true,
                MaxWidth = Ear - 3,
            },
        ];
        if (level is { } worst) shapes.Add(new Mark(Margin + Ear - 3, top + height / 2 - 2.4, Sockets.MarkOf(worst)) { Size = 3.4 });
        yield return new Group([.. shapes]) { Ref = unit.Id.ToString(), Class = "device switch", Title = $"Switch {unit.Name}" };
    }

    private static IEnumerable<Shape> Port(Drawn drawn, PortPlace place, double top, double height)
    {
        var plug = drawn.Of(place.Port);
        var x = Margin + Ear + Pad + place.Column * Pitch + place.Gap * SixGap;
        var y = top + Pad + place.Row * Pitch + (Pitch - Socket) / 2;
        yield return Sockets.Of(drawn, plug, x, y, Socket, "port", PortGrid.Short(place.Port.Name))
            .WithFacts(plug.Cable is null, place.Port.Speed);
        var far = drawn.Far(place.Port.Id);
        if (far.Length == 0) yield break;
        // Read upwards: above the plate from its edge, below it up to its edge.
        var label = new Label(x + Socket / 2 + 0.9, top - 1.5, far) { Rotation = -90, MaxWidth = Words - 3 };
        yield return place.Row == 0 ? label : label with { Y = top + height + 1.5, Anchor = Anchor.End };
    }

    private static string Description(Drawn drawn, Switch unit)
    {
        var ports = drawn.Topology.PortsOf(unit.Id).ToList();
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Switch {unit.Name}: {Shown.Count(ports.Count, "port")}, {ports.Count(p => drawn.Topology.CableAt(p.Id) is not null)} in use."
        );
    }
}
