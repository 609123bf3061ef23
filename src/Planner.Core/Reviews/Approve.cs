using Planner.Core.Designs;
using Planner.Core.Designs.Values;

namespace Planner.Core.Reviews;

/// <summary>Approve the revision that was submitted last.</summary>
public sealed record Approve(string Letter, Signature By) : ReviewCommand
{
    public override Parsed<ReviewEvent> Decide(Review review) =>
        Answerable(review, Letter, By).Then(revision => (ReviewEvent)new RevisionApproved(Letter, revision.Version, revision.Hash, By));
}

/// <summary>A revision was approved: this version, with this content.</summary>
public sealed record RevisionApproved(string Letter, int Version, string Hash, Signature By) : ReviewEvent
{
    public override Review Apply(Review review) =>
        review.Named(Letter) is { } revision ? review.With(revision with { Status = RevisionStatus.Approved, Answered = By }) : review;
}
