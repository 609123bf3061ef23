using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Editing;

/// <summary>Two cables change places at one end each; both keep their labels and their other ends.</summary>
public sealed record ExchangeEnds(Ref One, Ref Other) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        if (At(design, One) is not { } one) return Refuse($"There is no cable in {design.Say(One)} any more.");
        if (At(design, Other) is not { } other) return Refuse($"There is no cable in {design.Say(Other)} any more.");
        return one == other
            ? Refuse($"Both are ends of cable {one.Title}.")
            : Do(new ThingChanged(one, Moved(one, One, Other)), new ThingChanged(other, Moved(other, Other, One)));
    }

    public override string Say(Design design) => At(design, One) is { } one && At(design, Other) is { } other
        ? $"Exchange {design.Say(one.Id)} and {design.Say(other.Id)} at {design.Say(One)} and {design.Say(Other)}"
        : "Exchange two cables";

    private static Cable? At(Design design, Ref end) => design.Cables.FirstOrDefault(c => c.Touches(end));

    private static Cable Moved(Cable cable, Ref from, Ref to) => cable.A == from ? cable with { A = to } : cable with { B = to };
}
