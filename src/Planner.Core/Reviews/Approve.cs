using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Reviews;

/// <summary>Approve the revision that was submitted last.</summary>
/// <param name="Comment">Kept with the approval; may be empty.</param>
public sealed record Approve(string Letter, Signature By, string Comment = "") : ReviewCommand
{
    /// <summary>Whose edits are in it since the revision that was approved last.</summary>
    public ImmutableHashSet<Guid> Contributors { get; init; } = [];

    /// <summary>What the rules find at its version on the day of the approval: causes.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    public override Parsed<ReviewEvent> Decide(Review review)
    {
        if (Names.WrongText(Comment, Names.LongestRemark) is { } wrong) return Refuse(wrong);
        if (!Answerable(review, Letter, By).Ok(out var revision, out wrong)) return Refuse(wrong);
        if (Contributors.Contains(By.Person)) return Refuse(Contributed(review, Letter));
        return Open(Findings) is { } open ? Refuse(open) : new RevisionApproved(Letter, revision.Version, revision.Hash, By, Comment);
    }

    /// <summary>Why somebody whose edits are in a revision does not approve it.</summary>
    public static string Contributed(Review review, string letter) =>
        $"You have changed the design since {(review.Approved is { } last ? $"revision {last.Letter}" : "it began")}: "
            + $"somebody who has not approves revision {letter}.";
}

/// <summary>A revision was approved: this version, with this content.</summary>
public sealed record RevisionApproved(string Letter, int Version, string Hash, Signature By, string Comment = "") : ReviewEvent
{
    public override Review Apply(Review review) =>
        review.Named(Letter) is { } revision
            ? review.With(revision with { Status = RevisionStatus.Approved, Answered = By, Comment = Comment })
            : review;
}
