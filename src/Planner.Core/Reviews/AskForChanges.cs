using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Reviews;

/// <summary>Send the revision that was submitted last back to its author.</summary>
public sealed record AskForChanges(string Letter, string Comment, Signature By) : ReviewCommand
{
    public override Parsed<ReviewEvent> Decide(Review review)
    {
        if (string.IsNullOrWhiteSpace(Comment)) return Refuse("Say in a comment which changes you ask for.");
        if (Names.WrongText(Comment, Names.LongestRemark) is { } wrong) return Refuse(wrong);
        return Answerable(review, Letter, By).Then(_ => (ReviewEvent)new ChangesAsked(Letter, Comment, By));
    }
}

/// <summary>A revision was sent back to its author with a comment.</summary>
public sealed record ChangesAsked(string Letter, string Comment, Signature By) : ReviewEvent
{
    public override Review Apply(Review review) =>
        review.Named(Letter) is { } revision
            ? review.With(revision with { Status = RevisionStatus.ChangesAsked, Answered = By, Comment = Comment })
            : review;
}
