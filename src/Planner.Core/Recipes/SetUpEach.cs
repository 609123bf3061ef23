using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;

namespace Planner.Core.Recipes;

/// <summary>Set chosen switch ports up, all at once.</summary>
public abstract record SetUpEach(ImmutableArray<Id<SwitchPort>> Ports) : DesignCommand
{
    public sealed override Decision Propose(Design design)
    {
        if (Ports.Length > Together.Most) return Refuse($"At most {Together.Most} ports can be set up at once.");
        if (Ports.Cast<Id<SwitchPort>?>().FirstOrDefault(p => design.Ports.Find(p!.Value) is null) is { } gone)
            return Refuse($"There is no port {gone} any more.");
        return Way(design).Ok(out var setUp, out var wrong)
            ? DoAll(design, Ports.Distinct().Select(p => design.Ports[p]).SelectMany(p => Edit.Of(p, setUp(p))))
            : Refuse(wrong);
    }

    public sealed override string Say(Design design) =>
        $"Set {(Ports is [var only] ? design.Say(only) : $"{Ports.Length} ports")} up {Words(design)}";

    /// <summary>What becomes of each; or one sentence on why nothing can.</summary>
    protected abstract Parsed<Func<SwitchPort, SwitchPort>> Way(Design design);

    /// <summary>How, as the end of a sentence.</summary>
    protected abstract string Words(Design design);
}
