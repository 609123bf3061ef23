using Microsoft.AspNetCore.Mvc;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Web.Live;
using Planner.Web.Outputs;
using Planner.Web.Reviews;
using Planner.Web.Storage;

namespace Planner.Web.Api;

/// <summary>A file that can be had of an issue.</summary>
/// <param name="Path">Under which it is kept with an approved version.</param>
/// <param name="Make">Makes it, or says in a sentence why it cannot be made; null when what the file is about is missing.</param>
public sealed record Available(string Path, Func<Parsed<OutputFile>?> Make)
{
    /// <summary>False for a variant that is not kept with an approved version.</summary>
    public bool IsUsual { get; init; } = true;
}

/// <summary>What every request for a file has in common.</summary>
public sealed record FileRequest(
    [FromRoute(Name = "id")] Guid Id,
    [FromQuery(Name = "version")] int? Version,
    HttpContext Context,
    LiveDesigns Designs,
    DesignReviews Reviews,
    ReviewStore Kept,
    ExportQueue Queue
)
{
    /// <summary>Answers with the file: as it was kept when its version was approved, else as it is made now.</summary>
    /// <param name="find">Null when what the file is about is missing, which <paramref name="missing"/> says.</param>
    public async Task<IResult> Answer(Func<Issue, Available?> find, string missing)
    {
        if (await Moments.Issue(Designs, Reviews, Id, Version) is not { } found) return Answers.NoDesign(Id, Version);
        var issue = found with { Stop = Context.RequestAborted };
        if (find(issue) is not { } file) return Answers.Problem(StatusCodes.Status404NotFound, missing);
        if (issue.IsApproved && file.IsUsual && await Kept.File(Id, issue.Moment.Version, file.Path) is { } frozen)
            return Answers.File(Context, new(frozen.Path, frozen.ContentType, frozen.Name, frozen.Content), Version is not null);
        Parsed<OutputFile>? answer = null;
        if (!await Queue.Run(Context.User, () => answer = file.Make(), Context.RequestAborted)) return Answers.Busy(Context);
        if (answer is not { } known) return Answers.Problem(StatusCodes.Status404NotFound, missing);
        return known.Ok(out var made, out var refusal)
            ? Answers.File(Context, made, false)
            : Answers.Problem(StatusCodes.Status422UnprocessableEntity, refusal);
    }
}
