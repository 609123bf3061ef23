using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Topologies;
using Wire = Planner.Core.Drawings.Scenes.Wire;

namespace Planner.Core.Drawings;

/// <summary>The cables between patch panels that nothing is plugged in behind: they are on no way, and stand in a list.</summary>
internal static class LooseCables
{
    private const double Row = 4.4;
    private const double Column = 92;
    private const double Head = 5.4;

    /// <summary>From (0, 0) down; null where there is none.</summary>
    public static (Group? List, double Height) Of(Drawn drawn, double width)
    {
        List<Cable> loose =
        [
            .. drawn.Design.Cables.Where(c =>
                Channel.GoesThrough(c.A) && Channel.GoesThrough(c.B) && !drawn.Topology.ChannelsOver(c).Any()),
        ];
        if (loose.Count == 0) return (null, 0);
        var columns = Math.Max(1, (int)(width / Column));
        var deep = (loose.Count + columns - 1) / columns;
        return (
            new(
            [
                new Label(0, Head / 2, "Between patch panels, with nothing plugged in at the ends")
                {
                    Weight = Weight.SemiBold,
                    Middle = true,
                    MaxWidth = width,
                },
                .. loose.Select((c, i) => Line(drawn, c, i / deep * (width / columns), Head + (i % deep + 0.5) * Row, width / columns)),
            ])
            { Class = "loose" },
            Head + deep * Row
        );
    }

    private static Group Line(Drawn drawn, Cable cable, double x, double y, double room)
    {
        var words = $"{drawn.Name(cable.A)} to {drawn.Name(cable.B)}";
        return new(
        [
            Wire.Through(new(x, y), new(x + 7, y)) with { Ink = NetworkLooks.Other.Ink, Dash = NetworkLooks.Other.Dash },
            new Label(x + 9, y, cable.Title) { Mono = true, Middle = true, MaxWidth = 15 },
            new Label(x + 26, y, words) { Ink = Ink.Second, Middle = true, MaxWidth = room - 29 },
        ])
        {
            Ref = cable.Id.ToString(),
            Class = "cable",
            Paths = [cable.Id.ToString()],
            Title = $"{cable.Title}: {words}",
        };
    }
}
