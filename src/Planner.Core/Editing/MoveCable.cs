using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Editing;

/// <summary>Pull one end of a cable and plug it in elsewhere; the cable keeps its label.</summary>
/// <param name="Cable">The cable.</param>
/// <param name="From">The end that moves.</param>
/// <param name="To">A free NIC or port.</param>
public sealed record MoveCable(Id<Cable> Cable, Ref From, Ref To) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (design.Cables.Find(Cable) is not { } cable) return Refuse($"There is no cable {Cable} any more.");
        if (!cable.Touches(From)) return Refuse($"Cable {cable.Title} has meanwhile been moved; it is not in {design.Say(From)}.");
        if (From == To) return Refuse($"Cable {cable.Title} already is there.");
        if (ConnectPorts.Taken(design, To) is { } taken) return Refuse(taken);
        return Do(new ThingChanged(cable, cable.A == From ? cable with { A = To } : cable with { B = To }));
    }

    public override string Say(Design design) => $"Move {design.Say(Cable)} from {design.Say(From)} to {design.Say(To)}";
}
