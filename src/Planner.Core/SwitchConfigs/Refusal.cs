using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Topologies;

namespace Planner.Core.SwitchConfigs;

/// <summary>Why there is no configuration, in one sentence.</summary>
/// <param name="At">The port or other thing that stands in the way.</param>
/// <param name="Rules">The rules of which one tells it, where there is a finding about that thing.</param>
public sealed record Refusal(string Sentence, Ref At, params IReadOnlyList<string> Rules)
{
    /// <summary>
    /// Why no configuration of a switch can be written for its platform, or else its vendor's; none where it can, and where none is asked
    /// for: the switch is configured by hand, or neither tells how it is configured.
    /// </summary>
    internal static IEnumerable<Refusal> Of(Topology topology, Switch unit) =>
        unit.Platform == Dialects.ByHand ? []
        : Dialects.For(topology.Design, unit).Ok(out var dialect, out var wrong)
            ? dialect.Refuse(dialect.IsTemplate ? SwitchPlan.For(topology, unit, "") : SwitchPlan.Bare(topology, unit))
        : unit.Platform.Length == 0 ? []
        : [new(wrong, unit.Id)];
}
