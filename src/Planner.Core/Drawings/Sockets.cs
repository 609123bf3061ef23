using System.Globalization;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Drawings;

/// <summary>
/// How a socket looks in every drawing: filled when used, an outline when free, hatched when shut, ringed when a finding names it.
/// </summary>
internal static class Sockets
{
    /// <summary>A socket as a group that can be pointed at; without a number when there is no room for one.</summary>
    public static Group Square(Plug plug, double x, double y, double size, string kind, string title, string? number = null)
    {
        var used = plug.Cable is not null;
        var shapes = Body(plug, x, y, size, used);
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
            Title = title,
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

    private static List<Shape> Body(Plug plug, double x, double y, double size, bool used)
    {
        var line = Math.Clamp(size * 0.07, 0.12, 0.25);
        List<Shape> shapes = [];
        if (plug.Level is { } level)
            shapes.Add(
                new Box(x - line * 2.4, y - line * 2.4, size + line * 4.8, size + line * 4.8)
                {
                    Stroke = InkOf(level),
                    StrokeWidth = line * 2,
                    Radius = size * 0.18,
                }
            );
        shapes.Add(
            new Box(x, y, size, size)
            {
                Radius = size * 0.1,
                Fill = used && !plug.Shut ? plug.Look.Ink : Ink.Sheet,
                Stroke = used && !plug.Shut ? Ink.None : Ink.Second,
                StrokeWidth = line,
                Hatch = plug.Shut ? Ink.Second : Ink.None,
            }
        );
        return shapes;
    }
}
