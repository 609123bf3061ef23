using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>A rack as it is drawn: its name, one or both faces, and below them what it carries of what it can.</summary>
internal sealed class Cabinet(Drawn drawn, Rack rack, IReadOnlyCollection<RackFace> faces, int scale)
{
    private readonly List<RackPanel> panels = [.. faces.Select(f => new RackPanel(drawn, rack, f, scale))];
    private readonly string carries = Carries(drawn.Design, rack);

    public int Faces => panels.Count;
    public double Height => panels[0].Frame.Bottom + RackFrame.Plate;

    /// <summary>The room below the floor.</summary>
    public double Foot => carries.Length > 0 ? 4.4 : 0;
    public bool HasBehind => panels.Exists(p => p.HasBehind);
    public double Width(double between) => panels.Sum(p => p.Frame.Width) + (panels.Count - 1) * between;

    public Group Draw(double between)
    {
        List<Shape> shapes = [];
        var x = 0.0;
        foreach (var (i, panel) in panels.Index())
        {
            shapes.Add(new Group([.. Head(panel.Frame, i == 0), .. panel.Shapes()]) { X = x });
            x += panel.Frame.Width + between;
        }

        var first = panels[0].Frame;
        if (carries.Length > 0)
            shapes.Add(
                new Label(first.Start, first.Bottom + RackFrame.Plate + 2.6, carries)
                {
                    Ink = Ink.Second,
                    Middle = true,
                    MaxWidth = x - between - first.Start - RackFrame.Numbers,
                }
            );
        return new([.. shapes]) { Ref = rack.Id.ToString(), Class = "rack", Title = $"Rack {drawn.Design.NameOf(rack)}" };
    }

    private IEnumerable<Shape> Head(RackFrame frame, bool first)
    {
        var side = panels.Count > 1 || frame.Side == RackFace.Rear ? $"{(frame.Side == RackFace.Front ? "front" : "rear")}, " : "";
        var counted = rack.Numbered == RackOrder.Top && scale <= RackElevation.OnScreen ? " from the top" : "";
        var units = new Label(
            frame.Start + frame.Face,
            -3.2,
            string.Create(CultureInfo.InvariantCulture, $"{side}{rack.Units} U{counted}")
        )
        {
            Ink = Ink.Second,
            Anchor = Anchor.End,
            MaxWidth = frame.Face,
        };
        yield return units;
        if (!first) yield break;
        var level = drawn.LevelOf(rack.Id);
        var name = new Label(frame.Start, -6.8, rack.Name)
        {
            Size = 10,
            Weight = Weight.SemiBold,
            MaxWidth = frame.Face - (level is null ? 0 : 5),
        };
        yield return name;
        if (level is { } worst)
            yield return new Mark(frame.Start + TextWidth.Of(name.Shown(), 10, Weight.SemiBold) + 2.6, -8.2, Sockets.MarkOf(worst))
            {
                Size = 2.8,
            };
        yield return new Label(frame.Start, -3.2, Place())
        {
            Ink = Ink.Second,
            MaxWidth = frame.Face - TextWidth.Of(units.Text, units.Size) - 2,
        };
    }

    private string Place() => string.Join(
        ", ",
        new[] { rack.Site, rack.Room.Length > 0 ? $"room {rack.Room}" : "", rack.Row.Length > 0 ? $"row {rack.Row}" : "" }
            .Where(t => t.Length > 0)
    );

    /// <summary>Weight and power, where a device or the rack states them.</summary>
    private static string Carries(Design design, Rack rack)
    {
        var placed = Placement.In(design, rack.Id);
        return string.Join(
            " · ",
            new[]
            {
                Of(placed.Sum(p => p.Mounting.Weight ?? 0), rack.WeightLimit, "kg"),
                Of(placed.Sum(p => p.Mounting.Power ?? 0), rack.PowerLimit, "W"),
            }.OfType<string>()
        );
    }

    private static string? Of(decimal sum, decimal? limit, string unit) =>
        sum == 0 && limit is null ? null
        : string.Create(CultureInfo.InvariantCulture, $"{sum:0.##}{(limit is { } most ? $" of {most:0.##}" : "")} {unit}");
}
