using System.Collections.Immutable;

namespace Planner.Core.Drawings.Scenes;

/// <summary>The lengths of line and gap, in millimetres, of each dash pattern; none for a solid line.</summary>
public static class Dashes
{
    public static ImmutableArray<double> Of(Dash dash) => dash switch
    {
        Dash.Dashed => [2.2, 1],
        Dash.Dotted => [0.6, 0.7],
        Dash.DashDot => [2.6, 0.8, 0.6, 0.8],
        Dash.LongDash => [4.5, 1.2],
        Dash.DashDotDot => [2.6, 0.7, 0.6, 0.7, 0.6, 0.7],
        Dash.ShortDash => [1.1, 0.7],
        _ => []
    };
}
