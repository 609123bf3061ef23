namespace Planner.Core.Designs.Values;

/// <summary>Models of which two stand side by side in one unit, by what their makers' names for them have in common.</summary>
public static class HalfWidthModels
{
    private static readonly string[] All = ["SN2010", "SN2100", "SX1012"];

    public static bool Has(string model) => Array.Exists(All, m => model.Contains(m, StringComparison.OrdinalIgnoreCase));
}
