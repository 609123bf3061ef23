using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Reviews;

/// <summary>Something a person wants done to a revision.</summary>
public abstract record ReviewCommand
{
    /// <summary>The event it leads to, or one sentence why not.</summary>
    public abstract Parsed<ReviewEvent> Decide(Review review);

    protected static Parsed<ReviewEvent> Refuse(string sentence) => Parsed<ReviewEvent>.Not(sentence);

    /// <summary>Which errors are open, in a sentence; null where none is.</summary>
    protected static string? Open(ImmutableArray<Finding> findings)
    {
        Finding[] errors = [.. findings.Where(finding => finding is { Level: Level.Error, Waiver: null })];
        return errors is not [var first, ..] ? null
            : $"{(errors.Length == 1 ? "One error is" : $"{errors.Length} errors are")} open, the first being {first.Rule}: "
                + $"{first.Message} Correct or waive {(errors.Length == 1 ? "it" : "them")} first.";
    }

    /// <summary>The revision when this person may answer it now, or one sentence why not.</summary>
    protected static Parsed<Revision> Answerable(Review review, string letter, Signature by) =>
        review.Named(letter) switch
        {
            null => Parsed<Revision>.Not($"There is no revision “{Shown.Short(letter)}”."),
            { Status: RevisionStatus.Approved } => Parsed<Revision>.Not($"Revision {letter} is approved already."),
            { Status: RevisionStatus.ChangesAsked } => Parsed<Revision>.Not(
                $"Changes have been asked for on revision {letter}: make them and submit the next one."
            ),
            var revision when revision != review.Latest => Parsed<Revision>.Not(
                $"Revision {letter} has been followed by revision {review.Latest?.Letter}: review that one."
            ),
            var revision when revision.Submitted.Person == by.Person => Parsed<Revision>.Not(
                $"You submitted revision {letter} yourself: another person has to review it."
            ),
            var revision => revision,
        };
}

/// <summary>A fact of a review's history.</summary>
public abstract record ReviewEvent
{
    public abstract Review Apply(Review review);
}
