using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>
/// Undo an earlier edit: an ordinary command that does the opposite, refused where somebody has built on what it would take away.
/// </summary>
public sealed record TakeBack(DesignEdited Edit) : DesignCommand
{
    public override Decision Propose(Design design)
    {
        var events = new List<DesignEvent>();
        foreach (var undo in Edit.Events.Reverse().Select(e => e.Undo()))
        {
            if (undo.On(design) is not { } still) return Refuse(Because(undo.Stale(design)!));
            design = still.Apply(design);
            events.Add(still);
        }

        return Do(events);
    }

    public override string Say(Design design) => $"Undo: {Edit.What}";

    protected override string Because(string fault) => $"“{Edit.What}” cannot be undone: {fault}";
}
