namespace Planner.Core.DeviceTypes;

/// <summary>A weight with its unit in grams.</summary>
internal static class Weight
{
    private const int Heaviest = 100_000_000;

    /// <summary>Null where there is none, or where it has no unit.</summary>
    public static int? Of(TypeFields fields)
    {
        var weight = fields.Number("weight", Heaviest / 1_000, 0);
        var unit = fields.Words("weight_unit");
        var grams = unit switch { "g" => 1m, "kg" => 1_000m, "lb" => 453.59237m, "oz" => 28.349523125m, _ => (decimal?)null };
        if (weight is null != grams is null) fields.Lose(weight is null ? "weight_unit" : "weight");
        return weight * grams is { } exact ? (int)Math.Min(Math.Round(exact), Heaviest) : null;
    }
}
