using System.Globalization;
using System.Text.RegularExpressions;

namespace Planner.Core.Designs.Fields;

/// <summary>Measures with their unit, as people and machines write them, in the unit that fields are kept in.</summary>
internal static partial class Measured
{
    /// <summary>Mb/s; null where the text has no unit of speed, or is no whole number of them. A capital B would be bytes.</summary>
    public static int? Speed(string text) =>
        Speeds().Match(text) is { Success: true } found && Value(found) * (found.Groups["unit"].Value is "G" or "g" ? 1000 : 1) is var speed
        && speed == decimal.Truncate(speed)
            ? (int)speed
            : null;

    /// <summary>Centimetres, to the nearest; null where the text has no unit of length.</summary>
    public static int? Length(string text) =>
        Lengths().Match(text) is { Success: true } found
            ? (int)decimal.Round(Value(found) * Centimetres(found.Groups["unit"].Value), MidpointRounding.AwayFromZero)
            : null;

    /// <summary>Kilograms, to the nearest 10 g; a number without a unit is kilograms. Null where the text is no weight.</summary>
    public static decimal? Weight(string text) =>
        Weights().Match(text) is { Success: true } found
            ? decimal.Round(Value(found) * Kilograms(found.Groups["unit"].Value), 2, MidpointRounding.AwayFromZero)
            : null;

    private static decimal Kilograms(string unit) => unit switch
    {
        "g" => 0.001m,
        "lb" => 0.45359237m,
        _ => 1,
    };

    private static decimal Centimetres(string unit) => unit switch
    {
        "mm" => 0.1m,
        "cm" => 1,
        "m" => 100,
        _ => 30.48m,
    };

    private static decimal Value(Match found) =>
        decimal.Parse(found.Groups["number"].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<number>[0-9]{1,6}(\.[0-9]{1,4})?) ?(?<unit>[MmGg])(b|b/s|bps|bit|bit/s|bE|E)?$")]
    private static partial Regex Speeds();

    [GeneratedRegex(@"^(?<number>[0-9]{1,6}(\.[0-9]{1,4})?) ?(?<unit>mm|cm|m|ft)$")]
    private static partial Regex Lengths();

    [GeneratedRegex(@"^(?<number>[0-9]{1,7}(\.[0-9]{1,4})?) ?(?<unit>kg|g|lb)?$")]
    private static partial Regex Weights();
}
