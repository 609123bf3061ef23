using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Web.Storage;

namespace Planner.Web.Live;

/// <summary>What taking an edit back would do.</summary>
/// <param name="Edit">The edit's id.</param>
/// <param name="What">In words, such as "Undo: Add host xen-01".</param>
/// <param name="Subjects">The things it is about; some may be gone.</param>
public sealed record Retreat(Guid Edit, string What, ImmutableArray<Ref> Subjects);

/// <summary>
/// What a person can undo and redo of the last edits of a design: his own, the latest first. An edit that takes back an undo is the redo.
/// The making of the design is not undone.
/// </summary>
internal static class OwnEdits
{
    public static (Step? Undo, Step? Redo) Of(ImmutableArray<Step> history, Guid person)
    {
        var (done, undone) = (new List<Step>(), new List<Step>());
        foreach (var step in history.Where(s => s.Version > 1))
        {
            var own = step.Person == person;
            if (TakeOut(done, step.TakesBack) is not null)
            {
                if (own) undone.Add(step);
            }
            else if (TakeOut(undone, step.TakesBack) is not null)
            {
                if (own) done.Add(step);
            }
            else if (own && step.TakesBack is not null && step.What.StartsWith("Undo: ", StringComparison.Ordinal))
            {
                undone.Add(step); // of an edit that is older than these
            }
            else if (own)
            {
                done.Add(step);
                undone.Clear();
            }
        }

        return (done.LastOrDefault(), undone.LastOrDefault());
    }

    /// <summary>What taking an edit back is called in the history: of an undo it is the redo.</summary>
    public static string TakenBack(string what) =>
        what.StartsWith("Undo: ", StringComparison.Ordinal) ? $"Redo: {what[6..]}"
        : what.StartsWith("Redo: ", StringComparison.Ordinal) ? $"Undo: {what[6..]}"
        : $"Undo: {what}";

    private static Step? TakeOut(List<Step> from, Guid? edit)
    {
        var at = edit is null ? -1 : from.FindLastIndex(step => step.Edit == edit);
        if (at < 0) return null;
        var step = from[at];
        from.RemoveAt(at);
        return step;
    }
}
