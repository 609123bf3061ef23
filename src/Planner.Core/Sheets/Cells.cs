using Planner.Core.Designs.Model;

namespace Planner.Core.Sheets;

/// <summary>Cells of numbers that may be missing.</summary>
internal static class Cells
{
    public static Cell Maybe(int? number) => number is { } some ? some : Cell.Empty;

    /// <summary>The number of a unit, with its face and side where these are not the usual.</summary>
    public static Cell Unit(Mounting mounting) => mounting switch
    {
        { Unit: null, Spot: null } => Cell.Empty,
        { Unit: { } unit, Beside: "" } => unit.Number,
        { Spot: var spot } => spot?.TrimStart('U') ?? $"{mounting.Unit}",
    };

    /// <summary>A length in metres.</summary>
    public static Cell Metres(int? centimetres) => centimetres is { } some ? some / 100m : Cell.Empty;
}
