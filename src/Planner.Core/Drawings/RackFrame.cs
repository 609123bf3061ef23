using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings.Scenes;

namespace Planner.Core.Drawings;

/// <summary>One face of a rack without its devices, at a scale: posts, units with their numbers, room for strips beside them.</summary>
/// <param name="Left">How many strips hang on the left.</param>
/// <param name="Right">How many strips hang on the right.</param>
internal sealed record RackFrame(Rack Rack, RackFace Side, int Left, int Right, int Scale)
{
    /// <summary>The room for unit numbers on each side.</summary>
    public const double Numbers = 7;

    private const double UnitMillimetres = 44.45;
    private const double StripMillimetres = 56;
    private const double Post = 0.6;

    /// <summary>How thick the floor and the roof of a rack are.</summary>
    public const double Plate = 1.6;

    public double Unit => UnitOf(Scale);
    public double Face => FaceOf(Rack.Width, Scale);

    /// <summary>The room one strip takes.</summary>
    public double Strip => StripMillimetres / Scale;

    /// <summary>Where the faces of devices begin.</summary>
    public double Start => Left * Strip + Numbers;
    public double Width => Face + 2 * Numbers + (Left + Right) * Strip;
    public double Bottom => Rack.Units * Unit;

    public static double UnitOf(int scale) => UnitMillimetres / scale;

    public static double FaceOf(FaceWidth width, int scale) => width switch
    {
        FaceWidth.Ten => 254,
        FaceWidth.TwentyOne => 533.4,
        FaceWidth.TwentyThree => 584.2,
        _ => 482.6,
    } / scale;

    /// <summary>How far below the top of the rack a height from its bottom is.</summary>
    public double Top(RackUnits height) => (double)(Rack.Units - height.Number) * Unit;

    /// <summary>Where the strip that is the nth of its side begins, counted outwards.</summary>
    public double StripAt(RackSide side, int nth) =>
        side == RackSide.Left ? (Left - 1 - nth) * Strip : Start + Face + Numbers + nth * Strip;

    public IEnumerable<Shape> Shapes()
    {
        double left = Start, right = Start + Face;
        yield return Bay(left);
        for (var below = 0; below < Rack.Units; below++)
        {
            var y = Top(below + 1);
            if (below < Rack.Units - 1) yield return Wire.Through(new(left, y), new(right, y)) with { Ink = Ink.Line, Width = 0.15 };
            foreach (var label in Number(NumberOf(below), y + Unit / 2, left, right)) yield return label;
        }

        yield return new Box(left - Post, -Plate, right - left + 2 * Post, Plate) { Fill = Ink.Second };
        yield return new Box(left - Post, Bottom, right - left + 2 * Post, Plate) { Fill = Ink.Second };
        yield return new Box(left - Post, 0, Post, Bottom) { Fill = Ink.Second };
        yield return new Box(right, 0, Post, Bottom) { Fill = Ink.Second };
    }

    private int NumberOf(int below) => Rack.FirstUnit + (Rack.Numbered == RackOrder.Bottom ? below : Rack.Units - 1 - below);

    /// <summary>The room of the devices, with what is needed to find a place in it.</summary>
    private Group Bay(double left) => new([new Box(left, 0, Face, Bottom) { Fill = Ink.Sheet }])
    {
        Class = "bay",
        Data =
        [
            new("rack", Rack.Id.ToString()),
            new("face", Side == RackFace.Front ? "front" : "rear"),
            new("units", Rack.Units.ToString(CultureInfo.InvariantCulture)),
            new("first", Rack.FirstUnit.ToString(CultureInfo.InvariantCulture)),
            new("numbered", Rack.Numbered == RackOrder.Bottom ? "bottom" : "top"),
        ],
    };

    private static IEnumerable<Label> Number(int unit, double y, double left, double right)
    {
        var strong = unit % 5 == 0;
        var label = new Label(left - 1.6, y, unit.ToString(CultureInfo.InvariantCulture))
        {
            Anchor = Anchor.End,
            Middle = true,
            MaxWidth = Numbers - 1.6,
            Weight = strong ? Weight.SemiBold : Weight.Regular,
            Ink = strong ? Ink.Text : Ink.Second,
        };
        yield return label;
        yield return label with { X = right + 1.6, Anchor = Anchor.Start };
    }
}
