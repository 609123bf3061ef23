using System.Collections.Immutable;
using System.Security.Claims;
using System.Text.Json;
using System.Text.Json.Nodes;
using Planner.Core.Designs;
using Planner.Core.Editing;
using Planner.Core.Recipes;
using Planner.Web.Access;
using Planner.Web.Live;

namespace Planner.Web.Api;

/// <summary>Whole pools, and cables for NICs, by program.</summary>
public static class RecipeEndpoints
{
    public static void MapRecipes(this RouteGroupBuilder designs)
    {
        Describe(designs.MapPost("{id:guid}/recipe", Make))
            .WithSummary("Makes a pool by recipe, or more hosts for one that is there, as one edit; ?dry=true only tells what would come.")
            .WithDescription("""
                The body is what a person would say; every part may be left out and is then that of a small pool:
                {"pool":"Frankfurt","edition":"guide","racks":{"count":2,"pattern":"FRA-R{nn}","units":42,"row":"A"},
                "switches":[{"count":2,"type":"Cisco Catalyst 3750X-48T-S","join":"one stack","pattern":"fra-sw-{a}",
                "for":["management","guests","storage"]}],
                "hosts":{"count":4,"type":"Dell PowerEdge R710","pattern":"xen-fra-{nn}","fromUnit":20,"spread":true,
                "address":"10.20.10.11","mask":"/24","gateway":"10.20.10.1"},
                "nics":[{"numbers":"0, 1","for":"management","bond":"active-backup","networks":"10"},
                {"numbers":"2, 3","for":"vm","bond":"balance-slb","networks":"20 Production, 21 Web"},
                {"numbers":"4, 5","for":"storage","bond":"active-backup","networks":"30","addresses":"10.20.30.11/24"}],
                "cabling":{"apart":true,"labels":"FRA-{nnn}","colours":true,"keepFree":10},
                "vms":[{"count":3,"pattern":"web-{nn}","networks":"21"}]}.
                Switches are joined as "one stack", "an MLAG pair", "linked by cables" or "separate"; without "type" they have "ports" of
                "speed" Mb/s. A dry answer has "summary", "obstacles" (each with its rule, both numbers and "ways" out) and "findings",
                the errors and warnings that would come. With obstacles nothing is made: the answer is 409 and has them too. ?edit= is a
                GUID of the sender's making, so that a repeat is done once.
                """);
        Describe(designs.MapPost("{id:guid}/auto-cable", Cable))
            .WithSummary("Plugs NICs in by the fewest metres of cable that the rules take, as one edit; ?dry=true only tells of it.")
            .WithDescription("""
                {"hosts":["H5","H6"]} or {"nics":["H5/2","H5/3"]}, with "cabling" as in a recipe. NICs go where those of the same number on
                other hosts are, legs of a bond apart; what has a cable already is left alone.
                """);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder endpoint) => endpoint
        .RequireAuthorization(Policies.Edit)
        .Accepts<JsonElement>("application/json")
        .Produces<CommandEndpoints.Done>()
        .ProducesProblem(400)
        .ProducesProblem(403)
        .ProducesProblem(404)
        .ProducesProblem(409);

    private static async Task<IResult> Make(
        Guid id, JsonElement body, ClaimsPrincipal person, LiveDesigns all, Types types, bool dry = false, Guid? edit = null)
    {
        if (!RecipeJson.Recipe(body).Ok(out var recipe, out var wrong)) return Answers.Problem(StatusCodes.Status400BadRequest, wrong);
        if (await all.Open(id) is not { } live) return Answers.NoDesign(id, null);
        var (now, catalogue) = (live.Now, await types.Now());
        if (dry)
        {
            var cooked = Cooked.Of(recipe, now.Design, catalogue, now.Checked, now.Today);
            return TypedResults.Ok(Told(cooked.Summary, cooked.Objections, cooked));
        }

        return await Do(live, new Cook(recipe) { Types = catalogue }, person, edit,
            () => Cooked.Of(recipe, live.Now.Design, catalogue).Objections);
    }

    private static async Task<IResult> Cable(
        Guid id, JsonElement body, ClaimsPrincipal person, LiveDesigns all, bool dry = false, Guid? edit = null)
    {
        if (await all.Open(id) is not { } live) return Answers.NoDesign(id, null);
        var now = live.Now.Design;
        if (!RecipeJson.AutoCable(body, now).Ok(out var command, out var wrong))
            return Answers.Problem(StatusCodes.Status400BadRequest, wrong);
        if (!dry) return await Do(live, command, person, edit, () => command.Try(live.Now.Design).Objections);
        var (design, objections) = command.Try(now);
        return TypedResults.Ok(Told(Summary.Of(now, design), objections, null));
    }

    private static async Task<IResult> Do(
        LiveDesign live, DesignCommand command, ClaimsPrincipal person, Guid? edit, Func<ImmutableArray<Objection>> objections)
    {
        var sent = edit is { } given && given != Guid.Empty ? given : Guid.CreateVersion7();
        return await live.Send(command, person, sent) is Refused refused
            ? TypedResults.Problem(
                refused.Sentence,
                statusCode: StatusCodes.Status409Conflict,
                extensions: [new("obstacles", RecipeJson.Of(objections()))]
            )
            : TypedResults.Ok(new CommandEndpoints.Done(sent, await live.VersionOf(sent) ?? live.Now.Version));
    }

    private static JsonObject Told(Summary summary, ImmutableArray<Objection> objections, Cooked? cooked)
    {
        var told = new JsonObject { ["summary"] = RecipeJson.Of(summary), ["obstacles"] = RecipeJson.Of(objections) };
        if (cooked is not null) told["findings"] = new JsonArray([.. cooked.Left.Select(FindingEndpoints.Of)]);
        return told;
    }
}
