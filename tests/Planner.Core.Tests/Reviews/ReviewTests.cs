using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Reviews;

namespace Planner.Core.Tests.Reviews;

public sealed class ReviewTests
{
    private static readonly DateTimeOffset _day = new(2026, 5, 4, 10, 0, 0, TimeSpan.Zero);
    private static readonly Signature _anna = new(new("00000000-0000-0000-0000-00000000000a"), "Anna", _day),
        _bernd = new(new("00000000-0000-0000-0000-00000000000b"), "Bernd", _day.AddDays(1));

    private static Submit Submit(int version, params ImmutableArray<Finding> findings) =>
        new(version, $"hash {version}", findings, "First issue", _anna);

    private static Review After(params ReadOnlySpan<ReviewCommand> commands)
    {
        var review = Review.None;
        foreach (var command in commands) review = command.Decide(review).Get().Apply(review);
        return review;
    }

    private static Finding Finding(Level level, Waiver? waiver = null) =>
        new("BOND-05", level, [], Said.Value("Both legs end on sw1."), new("Resilience", "24-25"), "") { Waiver = waiver };

    [Fact]
    public void A_revision_keeps_version_hash_and_who_did_what()
    {
        var revision = After(Submit(7), new Approve("A", _bernd)).Latest!;

        Assert.Equal(new Revision("A", 7, "hash 7", "First issue", _anna, RevisionStatus.Approved, _bernd), revision);
        Assert.Equal("Approved", revision.Says);
    }

    [Fact]
    public void The_approval_names_the_version_and_hash_it_was_given_for() =>
        Assert.Equal(new RevisionApproved("A", 7, "hash 7", _bernd), new Approve("A", _bernd).Decide(After(Submit(7))).Get());

    [Fact]
    public void The_author_does_not_answer_his_own()
    {
        var review = After(Submit(1));

        Assert.Contains("another person", new Approve("A", _anna).Decide(review).Wrong, StringComparison.Ordinal);
        Assert.Contains("another person", new AskForChanges("A", "Longer cables.", _anna).Decide(review).Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_has_an_edit_in_it_does_not_approve_it_but_may_send_it_back()
    {
        var approve = new Approve("A", _bernd) { Contributors = [_anna.Person, _bernd.Person] };
        Assert.Equal(
            "You have changed the design since it began: somebody who has not approves revision A.",
            approve.Decide(After(Submit(1))).Wrong
        );
        Assert.Null(new AskForChanges("A", "Longer cables.", _bernd).Decide(After(Submit(1))).Wrong);
        Assert.Equal(
            "You have changed the design since revision A: somebody who has not approves revision B.",
            (approve with { Letter = "B" }).Decide(After(Submit(1), new Approve("A", _bernd), Submit(2))).Wrong
        );
    }

    [Fact]
    public void What_is_open_on_the_day_of_the_approval_stops_it() =>
        Assert.StartsWith(
            "One error is open, the first being BOND-05",
            (new Approve("A", _bernd) { Findings = [Finding(Level.Error)] }).Decide(After(Submit(1))).Wrong,
            StringComparison.Ordinal
        );

    [Fact]
    public void A_comment_given_with_an_approval_is_kept()
    {
        Assert.Equal("Well done.", After(Submit(1), new Approve("A", _bernd, "Well done.")).Latest!.Comment);
        Assert.Contains("control", new Approve("A", _bernd, "a\u0007").Decide(After(Submit(1))).Wrong, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Level.Error, false, false)]
    [InlineData(Level.Error, true, true)]
    [InlineData(Level.Warning, false, true)]
    [InlineData(Level.Note, false, true)]
    public void An_open_error_stops_submission_unless_it_is_waived(Level level, bool isWaived, bool isAccepted)
    {
        var decision = Submit(1, Finding(level, isWaived ? Waiver.Blank(new(1)) : null)).Decide(Review.None);

        Assert.Equal(isAccepted, decision.Wrong is null);
        if (!isAccepted)
            Assert.Equal("One error is open, the first being BOND-05: Both legs end on sw1. Correct or waive it first.", decision.Wrong);
    }

    [Fact]
    public void What_has_not_changed_is_not_submitted_again()
    {
        var again = Submit(1) with { Version = 2 };

        Assert.Equal("Nothing has changed since revision A.", again.Decide(After(Submit(1))).Wrong);
        Assert.Equal("Nothing has changed since revision A.", again.Decide(After(Submit(1), new Approve("A", _bernd))).Wrong);
        Assert.Equal("Nothing has changed since revision A.", again.Decide(After(Submit(1), new AskForChanges("A", "Why?", _bernd))).Wrong);
    }

    [Fact]
    public void Only_the_latest_that_waits_is_answered()
    {
        var approve = new Approve("A", _bernd);

        Assert.Equal("There is no revision “A”.", approve.Decide(Review.None).Wrong);
        Assert.Equal("Revision A has been followed by revision B: review that one.", approve.Decide(After(Submit(1), Submit(2))).Wrong);
        Assert.Equal("Revision A is approved already.", approve.Decide(After(Submit(1), approve)).Wrong);
        Assert.StartsWith(
            "Changes have been asked for on revision A",
            approve.Decide(After(Submit(1), new AskForChanges("A", "Why?", _bernd))).Wrong,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("two\nlines")]
    public void Changes_are_asked_for_in_a_line(string comment) =>
        Assert.NotNull(new AskForChanges("A", comment, _bernd).Decide(After(Submit(1))).Wrong);

    [Theory]
    [InlineData(0, "A")]
    [InlineData(25, "Z")]
    [InlineData(26, "AA")]
    [InlineData(51, "AZ")]
    [InlineData(52, "BA")]
    public void Letters_go_on_after_Z(int revisions, string next) =>
        Assert.Equal(next, new Review([.. Enumerable.Range(0, revisions).Select(n => new Revision($"{n}", n, "", "", _anna))]).NextLetter);

    [Fact]
    public void The_hash_is_that_of_the_text_and_changes_with_it()
    {
        // printf 'design X\n' | sha256sum
        Assert.Equal("60b3a70838025bed73774fc34dda5138538c1cf20c2c139b00b36939cfb09704", Review.Hash(new Design("X")));
        Assert.NotEqual(Review.Hash(new Design("X")), Review.Hash(new Design("Y")));
    }
}
