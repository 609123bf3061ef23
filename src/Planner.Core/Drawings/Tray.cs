using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>What could stand in a rack and has no place in one yet: its faces side by side in a box beside the racks.</summary>
internal static class Tray
{
    private const double Head = 7;
    private const double Edge = 3;
    private const double Gap = 3;
    private const double Between = 1.4;

    /// <summary>The tray from (0, 0) down, as wide as is given or as one face needs.</summary>
    public static (Group Tray, double Width, double Height) Of(Drawn drawn, IReadOnlyList<Thing> things, double width, int scale)
    {
        var face = RackFrame.FaceOf(FaceWidth.Nineteen, scale);
        width = Math.Max(width, face + 2 * Edge);
        var columns = Math.Max(1, (int)((width - 2 * Edge + Gap) / (face + Gap)));
        var filled = new double[columns];
        List<Shape> devices = [];
        foreach (var thing in things)
        {
            var mounting = ((IRacked)thing).Mounting;
            var height = mounting.Height == 0 ? 1 : mounting.Height;
            var column = Array.IndexOf(filled, filled.Min());
            devices.Add(
                new DeviceFace(drawn, scale, face, height).Of(thing) with
                {
                    X = Edge + column * (face + Gap),
                    Y = Head + filled[column],
                    Data = DeviceFace.Facts(mounting.Height, mounting.Width),
                }
            );
            filled[column] += RackFrame.UnitOf(scale) * (double)height.Number + Between;
        }

        var depth = Head + filled.Max() - Between + Edge;
        var box = new Box(0.2, 0.2, width - 0.4, depth - 0.4) { Stroke = Ink.Second, StrokeWidth = 0.25, Dash = Dash.Dashed, Radius = 1 };
        var title = new Label(Edge, 4, "Not placed yet") { Weight = Weight.SemiBold, Size = 8, Middle = true };
        var count = new Label(width - Edge, 4, Count(drawn.Design, things))
        {
            Ink = Ink.Second,
            Anchor = Anchor.End,
            Middle = true,
            MaxWidth = width - 2 * Edge - 30,
        };
        return (new([box, title, count, .. devices]) { Class = "tray", Title = "Not placed yet" }, width, depth);
    }

    /// <summary>How many, and how many of them have a rack but no unit there.</summary>
    private static string Count(Design design, IReadOnlyList<Thing> things)
    {
        var racks = things.Select(t => design.Racks.Find(((IRacked)t).Mounting.Rack)).OfType<Rack>().ToList();
        return string.Create(CultureInfo.InvariantCulture, $"{things.Count} device{(things.Count == 1 ? "" : "s")}")
            + (racks.Count == 0 ? ""
                : $", {racks.Count} of them in {string.Join(", ", racks.Select(design.NameOf).Distinct())} without a unit");
    }
}
