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
            if (undo.Stale(design) is { } stale) return Refuse(Because(stale));
            design = undo.Apply(design);
            events.Add(undo);
        }

        return Do(events);
    }

    public override string Say(Design design) => $"Undo: {Edit.What}";

    protected override string Because(string fault) => $"“{Edit.What}” cannot be undone: {fault}";
}
