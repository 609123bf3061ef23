using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Editing;

/// <summary>Take the cable out of an end.</summary>
public sealed record Unplug(Ref End) : DesignCommand
{
    public override Decision Propose(Design design) => design.Cables.FirstOrDefault(c => c.Touches(End)) is { } cable
        ? new Remove(cable.Id).Propose(design)
        : Refuse($"{Shown.Capital(design.Say(End))} has no cable.");

    public override string Say(Design design) => $"Unplug {design.Say(End)}";
}
