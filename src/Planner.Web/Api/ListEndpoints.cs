using System.Security.Claims;
using Planner.Core.Designs;
using Planner.Web.Access;
using Planner.Web.Live;
using Planner.Web.Storage;
using Planner.Web.Storage.Finding;

namespace Planner.Web.Api;

/// <summary>The list of designs: read, filed, copied, and looked through for a thing.</summary>
public static class ListEndpoints
{
    private const int MostFound = 200;

    public static void MapList(this RouteGroupBuilder designs)
    {
        designs
            .MapGet("", List)
            .Produces<DesignSummary[]>()
            .WithSummary("The designs, the latest changed first; with ?archived=true those that are put away.");
        designs
            .MapPatch("{id:guid}", File)
            .RequireAuthorization(Policies.Edit)
            .Produces(204)
            .ProducesProblem(400)
            .ProducesProblem(404)
            .WithSummary("Files a design: {\"site\": \"Frankfurt\", \"tags\": [\"new\"], \"archived\": true}; what is left out stays.");
        designs
            .MapPost("{id:guid}/copy", Copy)
            .RequireAuthorization(Policies.Edit)
            .Produces<DesignEndpoints.Made>(StatusCodes.Status201Created)
            .ProducesProblem(404)
            .WithSummary("Makes a design that begins as this one is now.");
        designs
            .MapGet("find", Find)
            .Produces<Found[]>()
            .WithSummary("Things of all designs by parts of their names, MACs in any spelling, addresses, labels and VLANs.")
            .WithDescription("?text=10.20.10.11; every word has to be there. ?take= so many; ?archived=true: also what is put away.");
    }

    /// <summary>How a design is to be filed; null: as it is.</summary>
    public sealed record Filed(string? Site = null, string[]? Tags = null, bool? Archived = null);

    /// <summary>A thing that was found, and the page that shows it.</summary>
    /// <param name="Thing">Its id; null where it is the design.</param>
    public sealed record Found(Guid Design, string Name, string? Thing, string Kind, string Title, string Url);

    private static async Task<IEnumerable<DesignSummary>> List(LiveDesigns all, bool archived = false) =>
        (await all.List()).Where(d => d.IsArchived == archived);

    private static async Task<IResult> File(Guid id, Filed filed, ClaimsPrincipal person, LiveDesigns all)
    {
        if (await all.Filed(id) is not { } now) return Answers.NoDesign(id, null);
        return !Filing.Read(filed.Site ?? now.Site, filed.Tags ?? now.Tags.AsEnumerable(), filed.Archived ?? now.IsArchived)
            .Ok(out var filing, out var wrong) ? Answers.Problem(StatusCodes.Status400BadRequest, wrong)
            : await all.File(id, filing, person) is { } refusal ? Answers.Problem(StatusCodes.Status409Conflict, refusal)
            : TypedResults.NoContent();
    }

    private static async Task<IResult> Copy(Guid id, HttpRequest request, ClaimsPrincipal person, LiveDesigns all) =>
        await all.Copy(id, person) is { } copy
            ? TypedResults.Created($"{request.PathBase}/api/designs/{copy.Id}", new DesignEndpoints.Made(copy.Id, copy.Now.Version))
            : Answers.NoDesign(id, null);

    private static async Task<IEnumerable<Found>> Find(
        DesignFinder finder, HttpRequest request, CancellationToken cancel, string text = "", int take = 50, bool archived = false) =>
        (await finder.Find(text, Math.Clamp(take, 1, MostFound), archived, cancel)).Select(hit => new Found(
            hit.Design,
            hit.DesignName,
            hit.Thing?.ToString(),
            hit.Kind?.One ?? "design",
            hit.Title,
            $"{request.PathBase}/{hit.Url}"
        ));
}
