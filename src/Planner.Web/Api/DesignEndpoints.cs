using System.Globalization;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Planner.Core.Text;
using Planner.Web.Access;
using Planner.Web.Live;
using Planner.Web.Outputs;
using Planner.Web.Storage;

namespace Planner.Web.Api;

/// <summary>Designs: made, listed, read, with their findings and their history.</summary>
public static class DesignEndpoints
{
    public static void MapDesigns(this RouteGroupBuilder designs)
    {
        designs
            .MapPost("", Make)
            .RequireAuthorization(Policies.Edit)
            .Accepts<string>("text/plain", "application/json")
            .Produces<Made>(StatusCodes.Status201Created)
            .ProducesProblem(400)
            .ProducesProblem(403)
            .WithSummary(
                "Makes a design from its text, or from JSON {\"name\", \"template\"} with template S-01 to S-16, reference or blank."
            )
            .WithDescription(
                "With a header Idempotency-Key (a GUID) sending it again makes no second design. "
                    + "A bad text is answered 400 with its lines and nothing is saved."
            );
        designs
            .MapGet("{id:guid}", Read)
            .Produces<string>(200, "text/plain", "application/json")
            .ProducesProblem(404)
            .WithSummary(
                "A design as its text (text/plain) or as one array per kind (application/json), by the Accept header; "
                    + "of an old version with ?version=."
            );
        designs
            .MapGet("{id:guid}/failures", Failures)
            .Produces<JsonArray>()
            .ProducesProblem(404)
            .WithSummary("What stops, or goes on by another leg of a bond, when one switch, host, NIC or cable fails.");
        designs
            .MapGet("{id:guid}/events", Events)
            .Produces<JsonArray>()
            .ProducesProblem(404)
            .WithSummary("The history: edits with who, when and what, oldest first; after a version with ?after=.")
            .WithDescription($"In pages: ?take= (at most {MostSteps}); the header Link says where the next are.");
    }

    private const int MostSteps = 1000;

    /// <summary>The answer to a design being made.</summary>
    public sealed record Made(Guid Id, int Version);

    private static async Task<IResult> Make(HttpRequest request, ClaimsPrincipal person, LiveDesigns all)
    {
        var key = request.Headers["Idempotency-Key"].ToString();
        if (key.Length > 0 && !(Guid.TryParse(key, out var given) && given != Guid.Empty))
            return Answers.Problem(StatusCodes.Status400BadRequest, "The Idempotency-Key is not a GUID.");
        var (design, what, wrong) = await NewDesign.Read(request);
        if (wrong is not null || design is null) return wrong ?? TypedResults.BadRequest();
        var live = await all.Create(design, what, person, key.Length > 0 ? Guid.Parse(key) : null);
        return TypedResults.Created($"{request.PathBase}/api/designs/{live.Id}", new Made(live.Id, live.Now.Version));
    }

    private static async Task<IResult> Read(Guid id, int? version, HttpContext context, LiveDesigns all)
    {
        if (await Moments.Of(all, id, version) is not { } moment) return Answers.NoDesign(id, version);
        context.Response.Headers.CacheControl = version is null ? "private, no-cache" : "private, max-age=31536000, immutable";
        context.Response.Headers.Vary = HeaderNames.Accept;
        if (WantsJson(context.Request)) return TypedResults.Ok(DesignJson.Of(id, moment));
        return TypedResults.Text(DesignText.Write(moment.Design), "text/plain; charset=utf-8");
    }

    private static async Task<IResult> Failures(Guid id, int? version, LiveDesigns all) =>
        await Moments.Of(all, id, version) is { } moment ? TypedResults.Ok(FailureJson.Of(moment.Topology)) : Answers.NoDesign(id, version);

    private static async Task<IResult> Events(Guid id, int? after, int? take, HttpContext context, LiveDesigns all)
    {
        if (await all.Open(id) is not { } live) return Answers.NoDesign(id, null);
        var from = Math.Clamp(after ?? 0, 0, live.Now.Version);
        var to = Math.Min(from + Math.Clamp(take ?? MostSteps, 1, MostSteps), live.Now.Version);
        if (to < live.Now.Version)
            context.Response.Headers.Link = string.Create(
                CultureInfo.InvariantCulture,
                $"<{context.Request.PathBase}{context.Request.Path}?after={to}&take={to - from}>; rel=\"next\""
            );
        return TypedResults.Ok(DesignJson.Of(await live.Steps(from, to)));
    }

    /// <summary>The better of the two by the Accept header; without a preference the text.</summary>
    private static bool WantsJson(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().Accept;
        return Quality("application/json") > Quality("text/plain");

        double Quality(string type) =>
            accepted
                .Where(range => new MediaTypeHeaderValue(type).IsSubsetOf(range))
                .OrderBy(range => range.MatchesAllTypes)
                .ThenBy(range => range.MatchesAllSubTypes)
                .FirstOrDefault()
                is { } best
                ? best.Quality ?? 1
                : 0;
    }
}
