using System.Globalization;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Drawings;

/// <summary>
/// How a socket looks in every drawing: filled when used, an outline when free, hatched when shut, ringed when a finding names it.
/// </summary>
internal static class Sockets
{
    /// <summary>A socket as a group that can be pointed at; without a number when there is no room for one.</summary>
    /// <param name="x">The left edge of the square that it stands in.</param>
    /// <param name="size">The square's side.</param>
    public static Group Of(Drawn drawn, Plug plug, double x, double y, double size, string kind, string? number = null)
    {
        var used = plug.Cable is not null;
        var form = drawn.Topology.FormOf(plug.End);
        var shapes = Body(plug, SocketShape.Of(form, x, y, size), size, used && !plug.Shut);
        if (number is not null)
            shapes.Add(
                new Label(x + size / 2, y + size / 2, number)
                {
                    Anchor = Anchor.Middle,
                    Middle = true,
                    MaxWidth = size,
                    Ink = used && !plug.Shut ? Inks.On(plug.Look.Ink) : Ink.Text,
                    Weight = Weight.Medium,
                }
            );
        return new([.. shapes])
        {
            Ref = plug.End.ToString(),
            Class = $"end {kind}",
            Title = drawn.Words(plug) + (form is { } known ? $"; {Codecs.WordOf(known)}" : ""),
            Paths = [.. plug.Paths],
        };
    }

    public static Ink InkOf(Level level) => level switch { Level.Error => Ink.Error, Level.Warning => Ink.Warning, _ => Ink.Note };

    public static MarkKind MarkOf(Level level) =>
        level switch
        {
            Level.Error => MarkKind.Error,
            Level.Warning => MarkKind.Warning,
            _ => MarkKind.Note,
        };

    /// <summary>What dragging needs to know of an end.</summary>
    public static Group WithFacts(this Group group, bool free, int? speed) =>
        group with
        {
            Data =
            [
                new("free", free ? "yes" : "no"),
                .. speed is { } mb
                    ? [new KeyValuePair<string, string>("speed", mb.ToString(CultureInfo.InvariantCulture))]
                    : Array.Empty<KeyValuePair<string, string>>(),
            ],
        };

    private static List<Shape> Body(Plug plug, SocketShape shape, double size, bool filled)
    {
        var line = Math.Clamp(size * 0.07, 0.12, 0.25);
        var body = shape.Body with
        {
            Radius = size * 0.1,
            Fill = filled ? plug.Look.Ink : Ink.Sheet,
            Stroke = filled ? Ink.None : Ink.Second,
            StrokeWidth = line,
            Hatch = plug.Shut ? Ink.Second : Ink.None,
        };
        List<Shape> shapes = [];
        if (plug.Level is { } level)
            shapes.Add(
                new Box(body.X - line * 2.4, body.Y - line * 2.4, body.Width + line * 4.8, body.Height + line * 4.8)
                {
                    Stroke = InkOf(level),
                    StrokeWidth = line * 2,
                    Radius = size * 0.18,
                }
            );
        shapes.Add(body);
        if (shape.Notch is { } notch)
            shapes.Add(notch with { Fill = filled ? Ink.Sheet : Ink.Second });
        return shapes;
    }
}

/// <summary>The outline of a socket by its form: RJ45 square with a notch, SFP and its kin low, QSFP and its kin wide.</summary>
internal sealed record SocketShape(Box Body, Box? Notch)
{
    public static SocketShape Of(PortForm? form, double x, double y, double size) => form switch
    {
        PortForm.Rj45 => new(new(x, y, size, size), new(x + size * 0.34, y + size * 0.88, size * 0.32, size * 0.12)),
        >= PortForm.Sfp and <= PortForm.Sfp112 or PortForm.SfpDd or PortForm.Dsfp => new(Around(x, y, size, 0.82, 0.72), null),
        >= PortForm.QsfpPlus and <= PortForm.Osfp => new(Around(x, y, size, 1.07, 0.72), null),
        _ => new(new(x, y, size, size), null),
    };

    private static Box Around(double x, double y, double size, double wide, double high) =>
        new(x + size * (1 - wide) / 2, y + size * (1 - high) / 2, size * wide, size * high);
}
