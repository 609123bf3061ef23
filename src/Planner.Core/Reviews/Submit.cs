using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Reviews;

/// <summary>Put a version of the design up for review.</summary>
/// <param name="Findings">What the rules find at that version: causes.</param>
public sealed record Submit(int Version, string Hash, ImmutableArray<Finding> Findings, string Description, Signature By) : ReviewCommand
{
    public override Parsed<ReviewEvent> Decide(Review review)
    {
        if (Names.WrongText(Description, Names.LongestRemark) is { } wrong) return Refuse(wrong);
        if (review.Latest is { } latest && latest.Hash == Hash) return Refuse($"Nothing has changed since revision {latest.Letter}.");
        if (Open(Findings) is { } open) return Refuse(open);
        return new RevisionSubmitted(review.NextLetter, Version, Hash, Description, By);
    }
}

/// <summary>A version of the design was put up for review.</summary>
public sealed record RevisionSubmitted(string Letter, int Version, string Hash, string Description, Signature By) : ReviewEvent
{
    public override Review Apply(Review review) => new(review.Revisions.Add(new(Letter, Version, Hash, Description, By)));
}
