using System.Text.Json.Nodes;
using Planner.Core.Designs;
using Planner.Core.Topologies;
using Planner.Web.Live;

namespace Planner.Web.Api;

/// <summary>Whether and how two ends reach each other on layer 2.</summary>
public static class PathEndpoints
{
    public static void MapPaths(this RouteGroupBuilder designs) =>
        designs
            .MapGet("{id:guid}/paths", Between)
            .Produces<JsonObject>()
            .ProducesProblem(400)
            .ProducesProblem(404)
            .WithSummary("Whether and how two VMs, or a VM and a physical network, reach each other on layer 2: ?from=VM1&to=VM2 or &to=PN1.")
            .WithDescription(
                "\"talks\", \"sentence\", \"ways\" (each the things passed, a leg of a bond each) and, where they do not talk, \"obstacles\": the step at "
                    + "which each pair of interfaces breaks, and how far frames get."
            );

    private static async Task<IResult> Between(Guid id, string from, string to, int? version, LiveDesigns all)
    {
        if (await Moments.Of(all, id, version) is not { } moment) return Answers.NoDesign(id, version);
        foreach (var end in (string[])[from, to])
            if (Ref.Parse(end) is not { } given || !Reachability.IsEnd(moment.Design, given))
                return Answers.Problem(
                    StatusCodes.Status404NotFound,
                    $"There is no VM or physical network {Core.Designs.Values.Shown.Short(end)}; ids look like VM1 or PN1."
                );
        var (a, b) = (Ref.Parse(from)!.Value, Ref.Parse(to)!.Value);
        return a == b
            ? Answers.Problem(StatusCodes.Status400BadRequest, "from and to are the same; name two different ends.")
            : TypedResults.Ok(Of(Reachability.Of(moment.Topology).Between(a, b)));
    }

    private static JsonObject Of(Trace trace) =>
        new()
        {
            ["from"] = trace.From.ToString(),
            ["to"] = trace.To.ToString(),
            ["talks"] = trace.Talks,
            ["sentence"] = trace.Sentence,
            ["ways"] = new JsonArray([.. trace.Ways.Select(Of)]),
            ["obstacles"] = new JsonArray([
                .. trace.Obstacles.Select(o => new JsonObject { ["sentence"] = o.Sentence, ["way"] = Of(o.Way) }),
            ]),
        };

    private static JsonArray Of(Way way) =>
        new([.. way.Hops.Select(h => new JsonObject { ["thing"] = h.Of.ToString(), ["words"] = h.Words })]);
}
