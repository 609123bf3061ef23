using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Reviews;

/// <summary>Something a person wants done to a revision.</summary>
public abstract record ReviewCommand
{
    /// <summary>The event it leads to, or one sentence why not.</summary>
    public abstract Parsed<ReviewEvent> Decide(Review review);

    protected static Parsed<ReviewEvent> Refuse(string sentence) => Parsed<ReviewEvent>.Not(sentence);

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
