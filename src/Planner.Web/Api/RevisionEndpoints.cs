using System.Security.Claims;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Reviews;
using Planner.Web.Access;
using Planner.Web.Live;
using Planner.Web.Reviews;

namespace Planner.Web.Api;

/// <summary>Revisions: submitted, approved, sent back.</summary>
public static class RevisionEndpoints
{
    public static void MapRevisions(this RouteGroupBuilder designs)
    {
        designs
            .MapGet("{id:guid}/revisions", List)
            .Produces<Shown[]>()
            .ProducesProblem(404)
            .WithSummary("The revisions of a design, oldest first.");
        designs
            .MapPost("{id:guid}/revisions", Submit)
            .RequireAuthorization(Policies.Edit)
            .Produces<Shown>(StatusCodes.Status201Created)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary("Submits the design as it is for review; the body may be {\"description\"}.")
            .WithDescription(
                "Refused with 409 while an error of the findings is open and not waived, "
                    + "or when nothing has changed since the latest revision."
            );
        designs
            .MapPost("{id:guid}/revisions/{letter}/approve", Approve)
            .RequireAuthorization(Policies.Approve)
            .Produces<Shown>()
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary("Approves the revision submitted last and keeps its files for ever; the body may be {\"comment\"}.")
            .WithDescription(
                "Refused with 409 to whoever submitted it or has an edit in it since the revision approved before, "
                    + "and while an error of the findings is open and not waived."
            );
        designs
            .MapPost("{id:guid}/revisions/{letter}/changes", AskForChanges)
            .RequireAuthorization(Policies.Approve)
            .Produces<Shown>()
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary("Sends the revision submitted last back to its author; the body is {\"comment\"}.");
    }

    /// <summary>A revision as the API shows it.</summary>
    public sealed record Shown(
        string Letter,
        int Version,
        string Hash,
        string Status,
        string Description,
        string SubmittedBy,
        DateTimeOffset SubmittedAt,
        string? AnsweredBy,
        DateTimeOffset? AnsweredAt,
        string Comment
    )
    {
        public static Shown Of(Revision revision) =>
            new(
                revision.Letter,
                revision.Version,
                revision.Hash,
                revision.Says,
                revision.Description,
                revision.Submitted.Name,
                revision.Submitted.When,
                revision.Answered?.Name,
                revision.Answered?.When,
                revision.Comment
            );
    }

    /// <summary>What may be sent along: what a revision is about, or which changes are asked for.</summary>
    public sealed record Words(string? Description, string? Comment);

    private static async Task<IResult> List(Guid id, LiveDesigns all, DesignReviews reviews) =>
        await all.Open(id) is null ? Answers.NoDesign(id, null) : TypedResults.Ok((await reviews.Of(id)).Revisions.Select(Shown.Of));

    private static async Task<IResult> Submit(
        Guid id,
        Words? words,
        ClaimsPrincipal person,
        HttpRequest request,
        LiveDesigns all,
        DesignReviews reviews
    )
    {
        if (await all.Open(id) is null) return Answers.NoDesign(id, null);
        return (await reviews.Submit(id, words?.Description ?? "", person)).Ok(out var review, out var refusal) && review.Latest is { } made
            ? TypedResults.Created($"{request.PathBase}/api/designs/{id}/revisions/{made.Letter}", Shown.Of(made))
            : Answers.Problem(StatusCodes.Status409Conflict, refusal ?? "");
    }

    private static Task<IResult> Approve(
        Guid id,
        string letter,
        Words? words,
        ClaimsPrincipal person,
        LiveDesigns all,
        DesignReviews reviews
    ) => Answer(id, letter, all, reviews, () => reviews.Approve(id, letter, words?.Comment?.Trim() ?? "", person));

    private static Task<IResult> AskForChanges(
        Guid id,
        string letter,
        Words? words,
        ClaimsPrincipal person,
        LiveDesigns all,
        DesignReviews reviews
    ) => Answer(id, letter, all, reviews, () => reviews.AskForChanges(id, letter, words?.Comment ?? "", person));

    private static async Task<IResult> Answer(
        Guid id,
        string letter,
        LiveDesigns all,
        DesignReviews reviews,
        Func<Task<Parsed<Review>>> answer
    )
    {
        if (await all.Open(id) is null)
            return Answers.NoDesign(id, null);
        if ((await reviews.Of(id)).Named(letter) is null)
            return Answers.Problem(StatusCodes.Status404NotFound, $"There is no revision “{Core.Designs.Values.Shown.Short(letter)}”.");
        return (await answer()).Ok(out var review, out var refusal) && review.Named(letter) is { } revision
            ? TypedResults.Ok(Shown.Of(revision))
            : Answers.Problem(StatusCodes.Status409Conflict, refusal ?? "");
    }
}
