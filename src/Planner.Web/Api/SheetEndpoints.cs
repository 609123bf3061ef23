using System.Collections.Immutable;
using System.Globalization;
using System.Security.Claims;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Grids;
using Planner.Web.Access;
using Planner.Web.Live;
using Planner.Web.Storage;

namespace Planner.Web.Api;

/// <summary>The things of a design as sheets: a row a thing, a column a field, read and written as text.</summary>
public static class SheetEndpoints
{
    private const int MostRefusals = 500;
    private static readonly TimeSpan _soon = TimeSpan.FromMilliseconds(100);

    public static void MapSheets(this RouteGroupBuilder designs)
    {
        designs
            .MapGet("{id:guid}/sheets/{kind}", Read)
            .Produces<JsonObject>()
            .ProducesProblem(404)
            .WithSummary("The things of a kind as a sheet: columns, and rows of texts with what is found of each cell.")
            .WithDescription(
                "A kind is called as in the design's JSON: hosts, cables, ports. \"rows\" are "
                    + "[id, [texts], [[column, level, sentence, rule, finding]]]. With ?since= and a version that is still known, only the "
                    + "rows that differ, and \"gone\". With ?early=true findings are not waited for: the answer may say \"early\" and have "
                    + "those of before; ask again with ?since= and ?hadEarly=true for what is found now."
            );
        designs
            .MapPost("{id:guid}/sheets/{kind}", Write)
            .RequireAuthorization(Policies.Edit)
            .Produces<JsonObject>()
            .ProducesProblem(400)
            .ProducesProblem(403)
            .ProducesProblem(404)
            .ProducesProblem(409)
            .ProducesProblem(410)
            .WithSummary("Puts texts into the cells of a sheet as one edit, or says what would come of it.")
            .WithDescription(
                "{\"columns\": [\"name\", \"ip\"], \"cells\": [[\"xen-01\", \"10.0.10.11\"]], \"apply\": \"no\"}. Rows find their thing "
                    + "by \"refs\", or by what they say of it; what is not found is added. Without \"columns\" the first row may name "
                    + "them, in other people's words too. \"refused\" are [row, column, sentence], rows counted from 0; with what the "
                    + "cell says now where somebody has changed it since it was \"seen\". What was only asked for has a \"plan\": sending "
                    + "that and \"apply\": \"valid\" does it without the cells; 410 where the design has changed since."
            );
        designs
            .MapGet("{id:guid}/sheets/{kind}/last", Last)
            .Produces<ChangedBy>()
            .Produces(204)
            .ProducesProblem(404)
            .WithSummary("Who changed a cell last, and when: ?row=H3&column=note, of the last few hundred edits.");
    }

    internal static JsonObject Done(Guid edit, int version, string what) =>
        new() { ["edit"] = edit, ["version"] = version, ["what"] = what };

    private static async Task<IResult> Read(
        Guid id,
        string kind,
        int? version,
        int? since,
        bool? early,
        bool? hadEarly,
        HttpContext context,
        LiveDesigns all,
        GridViews views
    )
    {
        if (Grid.Named(kind) is not { } grid) return NoSheet(kind);
        if (await Moments.Of(all, id, version) is not { } moment) return Answers.NoDesign(id, version);
        context.Response.Headers.CacheControl = "private, no-cache";
        var before = since is { } known ? views.At(id, grid, known, hadEarly == true) : null;
        if (early == true && !await moment.IsChecked(_soon))
            return TypedResults.File(SheetJson.Write(views.Of(id, moment, grid, isEarly: true), before), "application/json");
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{moment.Version}-{moment.Today:yyyyMMdd}\""));
        if (context.Request.GetTypedHeaders().IfNoneMatch.Any(t => t.Compare(tag, useStrongComparison: false)))
            return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.File(SheetJson.Write(views.Of(id, moment, grid), before), "application/json", entityTag: tag);
    }

    private static async Task<IResult> Write(
        Guid id,
        string kind,
        SheetEdit sent,
        ClaimsPrincipal person,
        LiveDesigns all,
        SheetChoices choices,
        ForeseenPastes foreseen
    )
    {
        if (Grid.Named(kind) is not { } grid) return NoSheet(kind);
        if (sent.Wrong() is { } wrong) return Answers.Problem(StatusCodes.Status400BadRequest, wrong);
        if (await all.Open(id) is not { } live) return Answers.NoDesign(id, null);
        var now = live.Now;
        if (sent.Plan is { } plan)
            return foreseen.Of(id, grid, plan, now.Design) is { } known ? await Do(live, known, new(), sent, person)
                : await Done(live, sent.Edit) is { } done ? TypedResults.Ok(new JsonObject { ["done"] = done })
                : Answers.Problem(StatusCodes.Status410Gone, "The design has changed since this was foreseen: send the cells again.");
        var learnt = sent.Columns is null ? (await choices.Of(person.PersonId(), kind)).Headings : [];
        var (pasted, hasHeadings) = sent.Of(grid, learnt);
        var preview = Paste.Plan(now.Topology, grid, pasted, sent.Verb);
        var answer = Of(preview, pasted, hasHeadings);
        if (sent.Apply == "no" && preview.Command is not null) answer["plan"] = foreseen.Keep(id, grid, now.Design, preview);
        if (sent.Apply != "no" && preview.Command is null && await Done(live, sent.Edit) is { } before) answer["done"] = before;
        return sent.Apply == "no" || preview.Command is null || sent.Apply == "all" && preview.Refused.Length > 0
            ? TypedResults.Ok(answer)
            : await Do(live, preview, answer, sent, person);
    }

    /// <summary>An edit that was done before, when the answer was lost.</summary>
    private static async Task<JsonObject?> Done(LiveDesign live, Guid? edit) =>
        edit is { } id && await live.VersionOf(id) is { } version && await live.Steps(version - 1, version) is [var step]
            ? Done(id, version, step.What)
            : null;

    private static async Task<IResult> Do(LiveDesign live, Preview preview, JsonObject answer, SheetEdit sent, ClaimsPrincipal person)
    {
        var command = preview.Command!;
        var (edit, what) = (sent.Edit ?? Guid.CreateVersion7(), command.Say(live.Now.Design));
        if (await live.Send(command, person, edit) is Refused refused)
            return Answers.Problem(StatusCodes.Status409Conflict, refused.Sentence);
        answer["done"] = Done(edit, await live.VersionOf(edit) ?? live.Now.Version, what);
        return TypedResults.Ok(answer);
    }

    private static async Task<IResult> Last(Guid id, string kind, string row, string column, LiveDesigns all, int since = 0)
    {
        if (Grid.Named(kind) is not { } grid) return NoSheet(kind);
        if (await all.Open(id) is not { } live) return Answers.NoDesign(id, null);
        return Ref.Parse(row) is { } named && grid.Cell(live.Now.Design, named, column) is var (thing, read)
            && await live.LastChange(thing, read, since) is { } last
            ? TypedResults.Ok(last)
            : TypedResults.NoContent();
    }

    private static JsonObject Of(Preview preview, Pasted pasted, bool hasHeadings) =>
        new()
        {
            ["headings"] = hasHeadings,
            ["columns"] = new JsonArray([.. pasted.Columns.Select(c => JsonValue.Create(c))]),
            ["new"] = preview.Count(RowFate.New),
            ["changed"] = preview.Count(RowFate.Changed),
            ["unchanged"] = preview.Count(RowFate.Unchanged),
            ["refusedRows"] = preview.Count(RowFate.Refused),
            ["fates"] = string.Concat(preview.Rows.Select(r => char.ToLowerInvariant(r.ToString()[0]))),
            ["refs"] = new JsonArray([.. preview.Refs.Select(r => r is null ? null : JsonValue.Create(r.ToString()))]),
            ["refused"] = new JsonArray([.. preview.Refused.Take(MostRefusals)
                .Select(r => new JsonArray([r.Row, r.Column, r.Sentence, .. r.Now is null ? Array.Empty<JsonNode?>() : [r.Now]]))]),
        };

    internal static IResult NoSheet(string kind) => Answers.Problem(
        StatusCodes.Status404NotFound,
        $"There is no sheet “{Shown.Short(kind)}”; there are {string.Join(", ", Grid.All.Select(g => g.Word))}."
    );
}
