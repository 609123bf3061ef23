using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Planner.Core.Guide.Checking;
using Planner.Web.Live;

namespace Planner.Web.Api;

/// <summary>What the rules find: causes, each with an address and what follows from it.</summary>
public static class FindingEndpoints
{
    private const int Usual = 100;
    private const int Most = 1000;

    /// <summary>How many consequences are sent with their cause; the rest has an address.</summary>
    private const int Under = 20;

    public static void MapFindings(this RouteGroupBuilder designs)
    {
        designs
            .MapGet("{id:guid}/findings", Page)
            .Produces<JsonArray>()
            .ProducesProblem(400)
            .ProducesProblem(404)
            .WithSummary("What the rules find: causes, errors first, with what follows from each under \"consequences\" in the same shape.")
            .WithDescription(
                "\"id\" stays the same as long as rule, things and values do, and is what fixes and waivers take. "
                    + "\"fixable\": its own fix mends it now; \"choices\": further ways, each taken only by its name. "
                    + "Of many consequences the first 20 are sent; \"consequenceCount\" says how many there are, .../consequences has all. "
                    + "With ?rule= of one rule, with ?level= of one level; at most ?take= (100, up to 1000) after the first ?skip=. "
                    + "The header X-Total-Count says how many there are, Link where the next are."
            );
        designs
            .MapGet("{id:guid}/findings/{finding}/consequences", Consequences)
            .Produces<JsonArray>()
            .ProducesProblem(400)
            .ProducesProblem(404)
            .WithSummary("All that follows from a cause, in pages as the causes are: ?skip=, ?take=, X-Total-Count, Link.");
        designs
            .MapGet("{id:guid}/findings/{finding}", One)
            .Produces<JsonObject>()
            .ProducesProblem(404)
            .WithSummary("One finding by its id, be it a cause, a consequence (then with the id of its cause) or part of a list.");
    }

    private static async Task<IResult> Page(
        Guid id,
        int? version,
        string? rule,
        string? level,
        int? skip,
        int? take,
        HttpContext context,
        LiveDesigns all
    )
    {
        if (OutOfRange(skip, take) is { } no) return no;
        Level? only = null;
        if (level is not null)
        {
            if (!Enum.TryParse<Level>(level, true, out var known) || !Enum.IsDefined(known))
                return Answers.Problem(StatusCodes.Status400BadRequest, "level is error, warning or note.");
            only = known;
        }

        if (await Moments.Of(all, id, version) is not { } moment) return Answers.NoDesign(id, version);
        var found = moment.Causes.Where(f => (rule is null || f.Rule == rule) && (only is null || f.Level == only)).ToList();
        return TypedResults.Ok(new JsonArray([.. Part(context, found, skip, take).Select(f => Of(moment, f))]));
    }

    private static async Task<IResult> Consequences(
        Guid id,
        string finding,
        int? version,
        int? skip,
        int? take,
        HttpContext context,
        LiveDesigns all
    )
    {
        if (OutOfRange(skip, take) is { } no) return no;
        if (await Moments.Of(all, id, version) is not { } moment) return Answers.NoDesign(id, version);
        return moment.Checked.Named(finding) is { } found
            ? TypedResults.Ok(new JsonArray([.. Part(context, found.Consequences, skip, take).Select(Of)]))
            : NotThere;
    }

    private static ProblemHttpResult? OutOfRange(int? skip, int? take) =>
        skip is < 0 || take is < 1 or > Most
            ? Answers.Problem(StatusCodes.Status400BadRequest, $"skip is 0 or more, take 1 to {Most}.")
            : null;

    /// <summary>The part of a list that is asked for; the headers say how long the list is and where the next part is.</summary>
    private static IEnumerable<Finding> Part(HttpContext context, IReadOnlyCollection<Finding> found, int? skip, int? take)
    {
        var (from, count) = (skip ?? 0, take ?? Usual);
        context.Response.Headers["X-Total-Count"] = found.Count.ToString(CultureInfo.InvariantCulture);
        if (from < found.Count - count) context.Response.Headers.Link = $"<{Next(context.Request, from + count, count)}>; rel=\"next\"";
        return found.Skip(from).Take(count);
    }

    private static async Task<IResult> One(Guid id, string finding, int? version, LiveDesigns all)
    {
        if (await Moments.Of(all, id, version) is not { } moment) return Answers.NoDesign(id, version);
        return moment.Checked.Named(finding) is { } found ? TypedResults.Ok(Of(moment, found)) : NotThere;
    }

    /// <summary>The answer where nothing with the id asked for is found.</summary>
    internal static IResult NotThere =>
        Answers.Problem(StatusCodes.Status404NotFound, "Nothing with this id is found here (any more); list the findings again.");

    private static string Next(HttpRequest request, int skip, int take)
    {
        var asked = request.Query.Where(q => q.Key is not ("skip" or "take"));
        var page = new Dictionary<string, string?>(asked.Select(q => KeyValuePair.Create(q.Key, (string?)q.Value.ToString())))
        {
            ["skip"] = skip.ToString(CultureInfo.InvariantCulture),
            ["take"] = take.ToString(CultureInfo.InvariantCulture),
        };
        return $"{request.PathBase}{request.Path}{QueryString.Create(page)}";
    }

    private static JsonObject Of(Moment moment, Finding finding)
    {
        var json = Of(finding);
        json["fixable"] = finding.Cause is null && finding.Waiver is null && moment.Mends(finding);
        json["choices"] = new JsonArray([.. finding.Choices(moment.Checked.Topology).Select(c => JsonValue.Create(c.Name))]);
        return json;
    }

    /// <summary>A finding with what follows from it.</summary>
    internal static JsonObject Of(Finding finding) =>
        new()
        {
            ["id"] = finding.Id,
            ["rule"] = finding.Rule,
            ["level"] = JsonNamingPolicy.CamelCase.ConvertName(finding.Level.ToString()),
            ["subjects"] = Texts(finding.Subjects.Select(s => s.ToString())),
            ["message"] = finding.Message,
            ["parts"] = new JsonArray([.. finding.Said.Parts.Select(Of)]),
            ["guide"] = finding.Guide.ToString(),
            ["advice"] = finding.Advice,
            ["waived"] = finding.Waiver?.Reason,
            ["cause"] = finding.Cause,
            ["fixable"] = false,
            ["choices"] = new JsonArray(),
            ["consequenceCount"] = finding.Consequences.Length,
            ["consequences"] = new JsonArray([.. finding.Consequences.Take(Under).Select(Of)]),
        };

    private static JsonNode Of(Part part) =>
        part.Of is { } thing ? new JsonObject { ["thing"] = thing.ToString(), ["text"] = part.Text }
        : part.IsValue ? new JsonObject { ["value"] = part.Text }
        : part.Text;

    private static JsonArray Texts(IEnumerable<string> texts) => new([.. texts.Select(text => (JsonNode)text)]);
}
