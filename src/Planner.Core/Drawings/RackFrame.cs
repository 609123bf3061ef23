using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>The frame of a rack at a scale: its posts, its units with their numbers, its name.</summary>
internal static class RackFrame
{
    /// <summary>The room for unit numbers on each side.</summary>
    public const double Numbers = 7;

    private const double UnitMillimetres = 44.45;
    private const double FaceMillimetres = 482.6;
    private const double Plate = 1.6;

    public static double Unit(int scale) => UnitMillimetres / scale;
    public static double Face(int scale) => FaceMillimetres / scale;
    public static double Width(int scale) => Face(scale) + 2 * Numbers;
    public static double Height(Rack rack, int scale) => rack.Units * Unit(scale) + Plate;

    /// <summary>How far below the top of the rack a height from its bottom is.</summary>
    public static double Top(Rack rack, int scale, RackUnits height) => (double)(rack.Units - height.Number) * Unit(scale);

    public static IEnumerable<Shape> Of(Rack rack, int scale)
    {
        double u = Unit(scale), left = Numbers, right = Numbers + Face(scale), bottom = rack.Units * u;
        yield return Name(rack, scale);
        yield return new Box(left, 0, right - left, bottom) { Fill = Ink.Sheet };
        for (var unit = 1; unit <= rack.Units; unit++)
        {
            var y = Top(rack, scale, unit);
            if (unit < rack.Units) yield return Wire.Through(new(left, y), new(right, y)) with { Ink = Ink.Line, Width = 0.15 };
            foreach (var label in Number(unit, y + u / 2, left, right)) yield return label;
        }

        yield return new Box(left - 0.6, -Plate, right - left + 1.2, Plate) { Fill = Ink.Second };
        yield return new Box(left - 0.6, bottom, right - left + 1.2, Plate) { Fill = Ink.Second };
        yield return new Box(left - 0.6, 0, 0.6, bottom) { Fill = Ink.Second };
        yield return new Box(right, 0, 0.6, bottom) { Fill = Ink.Second };
    }

    private static Group Name(Rack rack, int scale)
    {
        var place = string.Join(", ", new[] { rack.Site, rack.Row.Length > 0 ? $"row {rack.Row}" : "" }.Where(t => t.Length > 0));
        var name = new Label(Numbers, -6.8, rack.Name) { Size = 10, Weight = Weight.SemiBold, MaxWidth = Face(scale) };
        return new([name, new Label(Numbers, -3.2, place) { Ink = Ink.Second, MaxWidth = Face(scale) - 12 }, Units(rack, scale)]);
    }

    private static Label Units(Rack rack, int scale) =>
        new(Numbers + Face(scale), -3.2, string.Create(CultureInfo.InvariantCulture, $"{rack.Units} U"))
        {
            Ink = Ink.Second,
            Anchor = Anchor.End,
        };

    private static IEnumerable<Label> Number(int unit, double y, double left, double right)
    {
        var strong = unit % 5 == 0;
        var label = new Label(left - 1.6, y, unit.ToString(CultureInfo.InvariantCulture))
        { Anchor = Anchor.End, Middle = true, Weight = strong ? Weight.SemiBold : Weight.Regular, Ink = strong ? Ink.Text : Ink.Second };
        yield return label;
        yield return label with { X = right + 1.6, Anchor = Anchor.Start };
    }
}
