using System.Security.Claims;
using System.Text.Json.Nodes;
using Planner.Core.Editing;
using Planner.Core.Guide;
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
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary(
                "What would mend a finding: ?rule=SWP-05&subject=SP2 with its first subject, or without a subject all findings of the rule."
            )
            .WithDescription(
                "\"steps\" say what would be done, \"lines\" which lines of the design's text change, \"gone\" and \"come\" which findings go and come, \"left\" which stay and why."
            );
        designs
            .MapPost("{id:guid}/fixes", Do)
            .RequireAuthorization(Policies.Edit)
            .Accepts<Wanted>("application/json")
            .Produces<CommandEndpoints.Done>()
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary(
                "Mends a finding, {\"rule\", \"subject\"}, or without a subject all findings of the rule that can be mended, as one edit."
            );
    }

    /// <summary>Which finding: its rule and its first subject; without one all of the rule.</summary>
    public sealed record Wanted(string Rule, string? Subject = null);

    /// <summary>What would be done, or the answer where there is nothing.</summary>
    private sealed record Found(LiveDesign? Live, Offer? Offer, IResult? No);

    private static async Task<IResult> Show(Guid id, string rule, string? subject, LiveDesigns all)
    {
        var found = await Find(id, new(rule, subject), all);
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
            : TypedResults.Ok(new CommandEndpoints.Done(edit, live.History.Last(step => step.Edit == edit).Version));
    }

    private static async Task<Found> Find(Guid id, Wanted wanted, LiveDesigns all)
    {
        if (await all.Open(id) is not { } live) return new(null, null, Answers.NoDesign(id, null));
        var now = live.Now;
        var findings = now
            .Findings.Where(f =>
                f.Rule == wanted.Rule && (wanted.Subject is null || f.Subjects.FirstOrDefault().ToString() == wanted.Subject)
            )
            .ToList();
        if (findings.Count == 0)
            return new(
                live,
                null,
                Answers.Problem(
                    StatusCodes.Status404NotFound,
                    $"{wanted.Rule} finds nothing{(wanted.Subject is null ? "" : $" on {wanted.Subject}")}."
                )
            );
        var offer = wanted.Subject is null
            ? Fixes.All(now.Topology, now.Findings, wanted.Rule)
            : Fixes.Offer(now.Topology, now.Findings, findings[0]);
        return offer is null ? new(live, null, Answers.Problem(StatusCodes.Status409Conflict, Fixes.ForAPerson)) : new(live, offer, null);
    }
}
