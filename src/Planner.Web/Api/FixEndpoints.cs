using System.Security.Claims;
using System.Text.Json.Nodes;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Web.Access;
using Planner.Web.Live;

namespace Planner.Web.Api;

/// <summary>Mending findings by program.</summary>
public static class FixEndpoints
{
    public static void MapFixes(this RouteGroupBuilder designs)
    {
        designs
            .MapGet("{id:guid}/fixes", Show)
            .Produces<JsonObject>()
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary(
                "What would mend a finding: ?finding= with its id; "
                    + "or ?rule=SWP-05 for all of a rule, with &subject=SP2 for the first there; "
                    + "with &choice= one of the finding's \"choices\"."
            )
            .WithDescription(
                "\"steps\" say what would be done, \"lines\" which lines of the design's text change, "
                    + "\"gone\" and \"come\" which findings go and come, \"left\" which stay and why."
            );
        designs
            .MapPost("{id:guid}/fixes", Do)
            .RequireAuthorization(Policies.Edit)
            .Accepts<Wanted>("application/json")
            .Produces<CommandEndpoints.Done>()
            .ProducesProblem(403)
            .ProducesProblem(400)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary(
                "Mends a finding, {\"finding\": its id}; "
                    + "or {\"rule\"}: all of it that can be mended, with \"subject\" the first there; "
                    + "with \"choice\" one of the finding's \"choices\"; as one edit."
            );
    }

    /// <summary>Which finding: its id; or its rule and first subject; or a rule, for all of it.</summary>
    /// <param name="Choice">One of the finding's "choices": a further way, taken only by its name.</param>
    public sealed record Wanted(string? Finding = null, string? Rule = null, string? Subject = null, string? Choice = null);

    /// <summary>What would be done, or the answer where there is nothing.</summary>
    private sealed record Found(LiveDesign? Live, Offer? Offer, IResult? No);

    private static async Task<IResult> Show(Guid id, string? finding, string? rule, string? subject, string? choice, LiveDesigns all)
    {
        var found = await Find(id, new(finding, rule, subject, choice), all);
        return found.Offer is { } offer ? TypedResults.Ok(DesignJson.Of(offer)) : found.No!;
    }

    private static async Task<IResult> Do(Guid id, Wanted wanted, ClaimsPrincipal person, LiveDesigns all)
    {
        var found = await Find(id, wanted, all);
        if (found is not { Live: { } live, Offer: { } offer })
            return found.No!;
        if (offer.Command is not { } command)
            return Answers.Problem(StatusCodes.Status409Conflict, offer.Left is [var left, ..] ? left.Why : Fixes.ForAPerson);
        var edit = Guid.CreateVersion7();
        return await live.Send(command, person, edit) is Refused refused
            ? Answers.Problem(StatusCodes.Status409Conflict, refused.Sentence)
            : TypedResults.Ok(new CommandEndpoints.Done(edit, await live.VersionOf(edit) ?? live.Now.Version));
    }

    private static async Task<Found> Find(Guid id, Wanted wanted, LiveDesigns all)
    {
        if (await all.Open(id) is not { } live) return new(null, null, Answers.NoDesign(id, null));
        var now = live.Now.Checked;
        if (wanted is { Finding: null, Rule: null })
            return new(live, null, Answers.Problem(StatusCodes.Status400BadRequest, "Name a finding by its id, or a rule."));
        if (wanted.Finding is { } named)
            return now.Named(named) is { } one ? Answer(live, Fixes.Offer(now, one, wanted.Choice ?? ""))
                : new(live, null, FindingEndpoints.NotThere);
        var findings = now.Findings.Where(f => f.Rule == wanted.Rule && (wanted.Subject is null || IsAt(f, wanted.Subject))).ToList();
        return findings.Count > 0
            ? Answer(live, wanted.Subject is null ? Fixes.All(now, wanted.Rule!) : Fixes.Offer(now, findings[0], wanted.Choice ?? ""))
            : new(
                live,
                null,
                Answers.Problem(
                    StatusCodes.Status404NotFound,
                    $"{Shown.Short(wanted.Rule!)} finds nothing{(wanted.Subject is { } at ? $" on {Shown.Short(at)}" : "")}."
                )
            );
    }

    private static Found Answer(LiveDesign live, Offer? offer) =>
        offer is null ? new(live, null, Answers.Problem(StatusCodes.Status409Conflict, Fixes.ForAPerson)) : new(live, offer, null);

    private static bool IsAt(Finding finding, string subject) => finding.Subjects.FirstOrDefault().ToString() == subject;
}
