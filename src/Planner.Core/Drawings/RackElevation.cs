using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>Racks from the front, to scale: units numbered on both sides, devices with their NICs or ports.</summary>
public static class RackElevation
{
    /// <summary>The scale for the screen, 1 to 5.</summary>
    public const int OnScreen = 5;

    /// <summary>The scale for paper, 1 to 10: a cabinet of 42 U fits a landscape A3.</summary>
    public const int OnPaper = 10;

    private const int InARow = 6;
    private const double Margin = 6;
    private const double Between = 9;
    private const double Head = 11;

    /// <summary>One rack.</summary>
    public static Scene Of(Drawn drawn, Rack rack, int scale = OnScreen) => Sheet(drawn, $"Rack {rack.Name}", [rack], scale);

    /// <summary>All racks side by side, standing on one floor.</summary>
    public static Scene All(Drawn drawn, int scale = OnScreen) => drawn.Design.Racks.Count == 0
        ? EmptySheet.Of("Racks", "No rack yet: racks with their devices will stand here, drawn to scale.")
        : Sheet(drawn, "Racks", [.. drawn.Design.Racks], scale);

    /// <summary>Some racks side by side.</summary>
    public static Scene Of(Drawn drawn, Rack[] racks, int scale) => Sheet(drawn, "Rack elevations", racks, scale);

    private static Scene Sheet(Drawn drawn, string title, Rack[] racks, int scale)
    {
        List<Shape> shapes = [];
        double y = Margin, right = 0;
        foreach (var row in racks.Chunk(InARow))
        {
            var tallest = row.Max(r => RackFrame.Height(r, scale));
            var x = Margin;
            foreach (var rack in row)
            {
                shapes.Add(Cabinet(drawn, rack, scale) with { X = x, Y = y + Head + tallest - RackFrame.Height(rack, scale) });
                x += RackFrame.Width(scale) + Between;
            }

            right = Math.Max(right, x - Between);
            y += Head + tallest + Between;
        }

        y = Foot(drawn, racks, shapes, right - Margin, y);
        return new(title, right + Margin, y + Margin, [.. shapes])
        {
            Scale = string.Create(CultureInfo.InvariantCulture, $"1:{scale}"),
            Description = Description(drawn, racks),
        };
    }

    private static Group Cabinet(Drawn drawn, Rack rack, int scale)
    {
        List<Shape> shapes = [.. RackFrame.Of(rack, scale)];
        foreach (var placed in Placement.In(drawn.Design, rack.Id))
        {
            if (rack.Below(placed.Mounting) is not { } below) continue;
            var face = new DeviceFace(drawn, scale, placed.Height);
            var device = drawn.Design.Find(placed.Device);
            shapes.Add((device is Host host ? face.Of(host) : face.Of((Switch)device!)) with
            {
                X = RackFrame.Numbers,
                Y = RackFrame.Top(rack, scale, below + placed.Height)
            });
        }

        return new([.. shapes]) { Ref = rack.Id.ToString(), Class = "rack", Title = $"Rack {rack.Name}" };
    }

    private static double Foot(Drawn drawn, Rack[] racks, List<Shape> shapes, double width, double y)
    {
        var homeless = Placement.Unplaced(drawn.Design).Select(t => t.Title).ToList();
        if (racks.Length == drawn.Design.Racks.Count && homeless.Count > 0)
        {
            shapes.Add(
                new Label(Margin, y, $"Not placed in a rack: {string.Join(", ", homeless)}")
                {
                    Ink = Ink.Second,
                    Middle = true,
                    MaxWidth = width,
                }
            );
            y += 5;
        }

        var (key, height) = Legend.Of(
            drawn,
            drawn.Topology.Pools.SelectMany(p => p.Networks).Where(n => !n.IsPrivate),
            width,
            Sign.Free,
            Sign.Shut,
            Sign.Finding
        );
        shapes.Add(key with { X = Margin, Y = y - 2 });
        return y - 2 + height;
    }

    private static string Description(Drawn drawn, Rack[] racks) =>
        string.Join(
            " ",
            racks.Select(rack =>
            {
                var placed = Placement.In(drawn.Design, rack.Id).OrderByDescending(p => p.Unit).ToList();
                return placed.Count == 0
                    ? string.Create(CultureInfo.InvariantCulture, $"Rack {rack.Name}, {rack.Units} U, is empty.")
                    : string.Create(
                        CultureInfo.InvariantCulture,
                        $"Rack {rack.Name}, {rack.Units} U, from the top: "
                            + $"{string.Join(", ", placed.Select(p => $"{drawn.Design.Find(p.Device)?.Title} at U{p.Unit}"))}."
                    );
            })
        );
}
