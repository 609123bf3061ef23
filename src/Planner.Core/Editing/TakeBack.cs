using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>Undo an earlier edit: an ordinary command that does the opposite, refused where somebody has built on what it would take away.</summary>
public sealed record TakeBack(DesignEdited Edit) : DesignCommand
{
    public override Decision Decide(Design design)
    {
        var result = design;
        var events = new List<DesignEvent>();
        foreach (var undo in Edit.Events.Reverse().Select(e => e.Undo()))
        {
            if (undo.Stale(result) is { } stale) return Refuse($"“{Edit.What}” cannot be undone: {stale}");
            result = undo.Apply(result);
            events.Add(undo);
        }

        return Integrity.Fault(result) is { } fault ? Refuse($"“{Edit.What}” cannot be undone: {fault}") : new Accepted([.. events]);
    }

    public override string Say(Design design) => $"Undo: {Edit.What}";
}
