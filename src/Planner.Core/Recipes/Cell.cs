using System.Collections.Immutable;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;

namespace Planner.Core.Recipes;

/// <summary>Switches that are one to what is plugged in: a stack, an MLAG pair, linked switches, or a switch alone.</summary>
/// <param name="Row">The row of the recipe.</param>
internal sealed record Cell(int Row, Traffic For, ImmutableArray<Switch> Units, LogicalSwitch? Logical)
{
    /// <summary>A LAG may span its switches.</summary>
    public bool IsOneForLags => Units.Length == 1 || Logical is { Link: SwitchLink.Stack or SwitchLink.Backplane or SwitchLink.Mlag };

    public string Title => Logical?.Name ?? Units[0].Name;
}
