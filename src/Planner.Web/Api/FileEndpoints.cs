using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Values;
using Planner.Web.Outputs;

namespace Planner.Web.Api;

/// <summary>The generated files. Those of an approved version are answered as they were kept that day.</summary>
public static class FileEndpoints
{
    public static void MapFiles(this RouteGroupBuilder designs)
    {
        Map(designs, "cabling.{format:regex(^(csv|xlsx|pdf)$)}", CablingFile).WithSummary("The cabling sheet.");
        Map(designs, "document.{format:regex(^(pdf|html)$)}", Document).WithSummary("The design document.");
        Map(designs, "pools/{name}/{task:regex(^xe(-verify|-undo)?$)}.sh", Script)
            .WithSummary("A script of a pool (by name or id): xe.sh brings it to the plan, xe-verify.sh compares, xe-undo.sh takes back.");
        Map(designs, "switches/{name}/config", Config)
            .WithSummary("The configuration of a switch (by name or id), in its own dialect or in ?dialect=.");
        Map(designs, "switches/{name}/change.txt", Change)
            .WithSummary(
                "What is done at a switch (by name or id): checks, the change within a safety net, and the way back; "
                    + "since a version with ?since=, from nothing with 0 or without it; "
                    + "without it of an approved version since the one that was approved before."
            );
        Map(designs, "switches/{name}/ports.{format:regex(^(csv|xlsx)$)}", Ports)
            .WithSummary("Every port of a switch (by name or id) with what is plugged into it.");
        Map(designs, Spreadsheets.Bill, Materials).WithSummary("What has to be bought: cables and devices.");
        Map(designs, "drawings/{kind}.{format:regex(^(svg|png|pdf)$)}", Drawing)
            .WithSummary(
                "A drawing: racks, cabling, pool or switches; of one rack, pool or switch with ?of=; as a picture, of a large one a sheet "
                    + "with ?sheet=."
            );
    }

    private static RouteHandlerBuilder Map(RouteGroupBuilder designs, string path, Delegate handler) =>
        designs
            .MapGet($"{{id:guid}}/{path}", handler)
            .Produces<byte[]>()
            .ProducesProblem(404)
            .ProducesProblem(422)
            .ProducesProblem(429)
            .WithDescription("Of an old version with ?version=. The files of an approved version never change; the others carry an ETag.");

    private static Task<IResult> CablingFile([AsParameters] FileRequest request, string format) =>
        request.Answer(issue => new(Cabling.PathOf(format), () => Cabling.Of(issue, format)), "");

    private static Task<IResult> Document([AsParameters] FileRequest request, string format) =>
        request.Answer(issue => new(Documents.PathOf(format), () => Documents.Of(issue, format)), "");

    private static Task<IResult> Script([AsParameters] FileRequest request, string name, string task) => request.Answer(
        issue => Find(issue.Moment.Design.Pools, name) is { } pool && Scripts.Named(task) is { } script
            ? new(Scripts.PathOf(pool, script), () => Scripts.Of(issue, pool, script))
            : null,
        $"There is no pool “{Shown.Short(name)}”.");

    private static Task<IResult> Config([AsParameters] FileRequest request, string name, string? dialect) =>
        request.Answer(
            issue =>
                Find(issue.Moment.Design.Switches, name) is { } unit
                    ? new(Configurations.PathOf(unit), () => Configurations.Of(issue, unit, dialect ?? ""))
                    {
                        IsUsual = Configurations.IsOwn(issue.Moment.Design, unit, dialect ?? ""),
                    }
                    : null,
            $"There is no switch “{Shown.Short(name)}”."
        );

    private static async Task<IResult> Change([AsParameters] FileRequest request, string name, string? dialect, int? since)
    {
        var before = since is { } version and not 0 ? (await request.Designs.At(request.Id, version))?.Topology : null;
        if (since is not (null or 0) && before is null) return Answers.NoDesign(request.Id, since);
        var words = since is { } from and not 0 ? string.Create(CultureInfo.InvariantCulture, $"version {from}") : "nothing";
        return await request.Answer(
            issue =>
                Find(issue.Moment.Design.Switches, name) is { } unit
                    ? new(
                        Configurations.ChangePathOf(unit),
                        () => Configurations.ChangeOf(issue, unit, before, words, dialect ?? "")
                    )
                    {
                        IsUsual = since is null && Configurations.IsOwn(issue.Moment.Design, unit, dialect ?? ""),
                    }
                    : null,
            $"There is no switch “{Shown.Short(name)}”."
        );
    }

    private static Task<IResult> Ports([AsParameters] FileRequest request, string name, string format) =>
        request.Answer(
            issue =>
                Find(issue.Moment.Design.Switches, name) is { } unit
                    ? new(Spreadsheets.PathOfPorts(unit, format), () => Spreadsheets.Ports(issue, unit, format))
                    : null,
            $"There is no switch “{Shown.Short(name)}”."
        );

    private static Task<IResult> Materials([AsParameters] FileRequest request) =>
        request.Answer(issue => new(Spreadsheets.Bill, () => Spreadsheets.Materials(issue)), "");

    private static Task<IResult> Drawing([AsParameters] FileRequest request, string kind, string format, string? of, int? sheet) =>
        request.Answer(
            issue => new(Drawings.PathOf(kind, format), () => Drawings.Of(issue, kind, format, of, sheet))
            {
                IsUsual = of is null && sheet is null,
            },
            Drawings.IsKind(kind)
                ? $"The drawing {kind} has nothing called “{Shown.Short(of ?? "")}”."
                : $"There is no drawing “{Shown.Short(kind)}”; there are {Drawings.Kinds}."
        );

    /// <summary>A thing by its name or by its id. A slash in a name arrives as %2F, and so does a %2F in a name.</summary>
    private static T? Find<T>(Things<T> things, string name) where T : Thing, IThing<T>
    {
        var wanted = name.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
        return things.FirstOrDefault(thing => thing.Title == wanted)
            ?? things.FirstOrDefault(thing => thing.Title == name)
            ?? things.FirstOrDefault(thing => thing.Ref.ToString() == wanted);
    }
}
