using System.Globalization;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Fields;

/// <summary>The fields of whatever stands in a rack.</summary>
public static class MountingFields
{
    /// <summary>The highest number a unit can have: 100 of them, counted from 900.</summary>
    private const int Highest = 999;

    /// <summary>Where and how it stands, and what it asks of its rack.</summary>
    public static Kind<T> Mounting<T>(this Kind<T> kind) where T : Thing, IThing<T>, IRacked => kind
        .MaybeTo("rack", "Rack", x => x.Mounting.Rack, (x, v) => x.With(s => s with { Rack = v }))
        .With("u", "Lowest U", Codecs.Maybe(Units(new(0), Highest)), x => x.Mounting.Unit, (x, v) => x.With(s => s with { Unit = v }),
            "The lowest number of the units it fills, as they are numbered in its rack; 20.5 begins in the middle of U20.")
        .With("height", "Height in U", Units(0, Rack.Most), x => x.Mounting.Height, (x, v) => x.With(s => s with { Height = v }),
            "Halves are kept, as 1.5. 0 is a strip that hangs beside the units and takes none.")
        .Choice("face", "Mounted at the", x => x.Mounting.Face, (x, v) => x.With(s => s with { Face = v }))
        .With("width", "Width", Maybe<RackWidth>(), x => x.Mounting.Width, (x, v) => x.With(s => s with { Width = v }),
            "Two of half width stand side by side in one unit. Nothing: half for the models known to be, or else full.")
        .With("side", "Side", Maybe<RackSide>(), x => x.Mounting.Side, (x, v) => x.With(s => s with { Side = v }),
            "Of half width or 0 U: where it is as one stands before the face it is mounted at. Nothing: the free one, left first.")
        .Choice("depth", "Depth", x => x.Mounting.Depth, (x, v) => x.With(s => s with { Depth = v }),
            "Of half depth: another may be mounted behind it, at the other face.")
        .MaybeNumber("depth-mm", "Depth in mm", 1, 5_000, x => x.Mounting.DepthMm, (x, v) => x.With(s => s with { DepthMm = v }))
        .With("weight", "Weight in kg", Codecs.Maybe(Weight), x => x.Mounting.Weight, (x, v) => x.With(s => s with { Weight = v }))
        .MaybeNumber("power", "Power draw in W", 0, 100_000, x => x.Mounting.Power, (x, v) => x.With(s => s with { Power = v }));

    /// <summary>Kilograms with up to two decimals: 8.4, 8.4 kg, 8400 g, 18.5 lb.</summary>
    internal static Codec<decimal> Weight { get; } = new(
        (v, _) => v.ToString("0.##", CultureInfo.InvariantCulture),
        (t, _) => Measured.Weight(t.Trim()) is { } kilograms and >= 0 and <= 10_000
            ? kilograms
            : Parsed<decimal>.Not($"“{Shown.Short(t)}” is not a weight from 0 to 10000 kg."))
    {
        Shape = FieldShape.Number,
    };

    private static Codec<RackUnits> Units(RackUnits least, RackUnits most) => new(
        (v, _) => v.ToString(),
        (t, _) => RackUnits.Parse(t) is { Wrong: null, Value: var units } && units >= least && units <= most
            ? units
            : Parsed<RackUnits>.Not($"“{Shown.Short(t)}” is not a number of U from {least} to {most}, whole or with a half."))
    {
        Shape = FieldShape.Number,
        Restore = (t, _) => RackUnits.Parse(t),
    };

    private static Codec<T?> Maybe<T>() where T : struct, Enum => Codecs.Maybe(Codecs.Choice<T>());

    private static T With<T>(this T thing, Func<Mounting, Mounting> change) where T : Thing, IRacked =>
        (T)thing.Mounted(change(thing.Mounting));
}
