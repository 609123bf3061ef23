namespace Planner.Core.Sheets;

/// <summary>Cells of numbers that may be missing.</summary>
internal static class Cells
{
    public static Cell Maybe(int? number) => number is { } some ? some : Cell.Empty;

    /// <summary>A length in metres.</summary>
    public static Cell Metres(int? centimetres) => centimetres is { } some ? some / 100m : Cell.Empty;
}
