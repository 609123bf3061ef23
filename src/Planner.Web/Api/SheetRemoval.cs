using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Grids;
using Planner.Web.Access;
using Planner.Web.Live;

namespace Planner.Web.Api;

/// <summary>Takes the things of rows of a sheet out of their design.</summary>
public static class SheetRemoval
{
    /// <summary>The rows by their ids; without “apply” it is only said what would go.</summary>
    /// <param name="Edit">An id of the sender's making: sent again it is done once.</param>
    public sealed record Removed(string[]? Refs, bool Apply = false, Guid? Edit = null);

    public static void MapSheetRemoval(this RouteGroupBuilder designs) =>
        designs
            .MapPost("{id:guid}/sheets/{kind}/remove", Remove)
            .RequireAuthorization(Policies.Edit)
            .Produces<JsonObject>()
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .WithSummary("Removes the things of rows as one edit, or says what would go with them.")
            .WithDescription(
                "{\"refs\": [\"H1\", \"H2\"], \"apply\": true}. \"what\" is what goes, \"along\" what goes with it, in numbers."
            );

    private static async Task<IResult> Remove(Guid id, string kind, Removed sent, ClaimsPrincipal person, LiveDesigns all)
    {
        if (Grid.Named(kind) is not { } grid) return SheetEndpoints.NoSheet(kind);
        if (sent.Refs is not { Length: > 0 } refs || refs.FirstOrDefault(r => Ref.Parse(r) is null) is { } _)
            return Answers.Problem(StatusCodes.Status400BadRequest, "“refs” has the ids of rows.");
        if (await all.Open(id) is not { } live) return Answers.NoDesign(id, null);
        var design = live.Now.Design;
        ImmutableArray<Ref> things =
            [.. refs.Select(Ref.Parse).OfType<Ref>().Select(r => grid.ThingAt(design, r)).OfType<Ref>().Distinct()];
        if (things.IsEmpty) return Answers.Problem(StatusCodes.Status409Conflict, "There is nothing in these rows that could be removed.");
        var command = new RemoveMany(things);
        var answer = new JsonObject
        {
            ["what"] = Shown.Count(things.Length, grid.Kind.One, grid.Kind.Many),
            ["along"] = sent.Apply ? null : command.Along(design),
        };
        if (!sent.Apply) return TypedResults.Ok(answer);
        var (edit, what) = (sent.Edit ?? Guid.CreateVersion7(), command.Say(design));
        if (await live.Send(command, person, edit) is Refused refused)
            return Answers.Problem(StatusCodes.Status409Conflict, refused.Sentence);
        answer["done"] = SheetEndpoints.Done(edit, await live.VersionOf(edit) ?? live.Now.Version, what);
        return TypedResults.Ok(answer);
    }
}
