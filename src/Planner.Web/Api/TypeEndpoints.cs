using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Planner.Core.Designs.Values;
using Planner.Core.DeviceTypes;
using Planner.Web.Access;
using Planner.Web.Live;

namespace Planner.Web.Api;

/// <summary>The catalogue of device types by program.</summary>
public static class TypeEndpoints
{
    private const int MostAtOnce = 500;

    public static void MapTypes(this RouteGroupBuilder api)
    {
        var types = api.MapGroup("/types").WithTags("Device types");
        types.MapGet("", List).Produces<List<TypeSummary>>().WithSummary("The device types in which all words of ?search= occur.")
            .WithDescription($"Best first; ?skip= and ?take= (at most {MostAtOnce}); X-Total-Count says how many there are.");
        types.MapGet("{slug}", One).Produces<string>(contentType: "application/yaml").ProducesProblem(404)
            .WithSummary("A device type as NetBox's files have it.");
        types.MapPost("", Bring).RequireAuthorization(Policies.Edit).Accepts<string>("application/yaml", "text/plain")
            .Produces<Brought>(201).ProducesProblem(400).WithSummary("Brings a device type in: one of NetBox's YAML files.");
        types.MapDelete("{slug}", Remove).RequireAuthorization(Policies.Edit).Produces(204).ProducesProblem(404).ProducesProblem(409)
            .WithSummary("Takes a device type out that was brought in; designs that use it keep it.");
    }

    /// <param name="Kind">What devices of it are: switch, server, panel ...; unknown where its file does not tell.</param>
    public sealed record TypeSummary(
        string Slug,
        string Manufacturer,
        string Model,
        string PartNumber,
        string Kind,
        decimal UHeight,
        int Interfaces,
        int FrontPorts,
        int RearPorts
    );

    /// <param name="Losses">What the file says and nobody keeps.</param>
    public sealed record Brought(TypeSummary Type, IReadOnlyList<string> Losses);

    private static async Task<IResult> List(Types types, HttpResponse response, string? search, int? skip, int? take)
    {
        if (skip < 0 || take is < 1 or > MostAtOnce)
            return Answers.Problem(StatusCodes.Status400BadRequest, $"skip is 0 or more, take from 1 to {MostAtOnce}.");
        var found = (await types.Now()).Search(Shown.Short(search ?? ""), int.MaxValue);
        response.Headers["X-Total-Count"] = found.Length.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return TypedResults.Ok(found.Skip(skip ?? 0).Take(take ?? 50).Select(Summary).ToList());
    }

    private static async Task<IResult> One(Types types, string slug) =>
        (await types.Now()).Types.FirstOrDefault(t => t.Slug == slug) is { } type
            ? TypedResults.Text(DeviceTypeLine.Write(type), "application/yaml")
            : None(slug);

    private static async Task<IResult> Bring(Types types, HttpRequest request, ClaimsPrincipal person)
    {
        using var reader = new StreamReader(request.Body);
        return await types.Bring([("body", await reader.ReadToEndAsync())], person) is not [var file] ? TypedResults.Forbid()
            : file.Type.Ok(out var read, out var wrong)
                ? TypedResults.Created($"/api/types/{read.Type.Slug}", new Brought(Summary(read.Type), read.Losses))
            : Answers.Problem(StatusCodes.Status400BadRequest, wrong);
    }

    private static async Task<IResult> Remove(Types types, string slug, ClaimsPrincipal person) =>
        await types.Remove(slug, person) switch
        {
            null => TypedResults.Forbid(),
            true => TypedResults.NoContent(),
            false => (await types.Now()).Types.Any(t => t.Slug == slug)
                ? Answers.Problem(StatusCodes.Status409Conflict, "This type comes with Planner; bring in one with its slug instead.")
                : None(slug),
        };

    private static ProblemHttpResult None(string slug) =>
        Answers.Problem(StatusCodes.Status404NotFound, $"There is no device type “{Shown.Short(slug)}”.");

    private static TypeSummary Summary(DeviceType type) => new(
        type.Slug,
        type.Manufacturer,
        type.Model,
        type.PartNumber,
        type.Kind.ToString().ToLowerInvariant(),
        type.Halves / 2m,
        type.Interfaces.Count,
        type.FrontPorts.Count,
        type.RearPorts.Count
    );
}
