namespace Planner.Core.Designs.Values;

/// <summary>A length in whole centimetres, as "7 ft" where it was given in another unit; empty where it was not.</summary>
public readonly record struct Length(int Cm, string As = "")
{
    internal const int LongestWords = 20;
}
