using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Web.Pdf;

namespace Planner.Web.Outputs;

/// <summary>The drawings as files: SVG whole, PDF and PNG on framed sheets of the A series.</summary>
public static class Drawings
{
    private const int MostAtOnce = 400;

    /// <summary>Their names, for a sentence.</summary>
    public static string Kinds => string.Join(", ", DrawingKinds.All.Select(known => known.Name));

    public static bool IsKind(string kind) => DrawingKinds.All.Any(known => known.Name == kind);

    public static string PathOf(string kind, string format) => $"drawings/{kind}.{format}";

    /// <summary>The drawing of the one rack, pool or switch of that name or (null) of all; null when there is none.</summary>
    public static Scene? Find(Issue issue, string kind, string? of = null) =>
        DrawingKinds.Draw(kind, issue.Moment.Topology, issue.Moment.Causes, of);

    /// <summary>The same in parts for paper; none when there is none.</summary>
    public static IReadOnlyList<Scene> OnPaper(Issue issue, string kind, string? of = null) =>
        [.. DrawingKinds.OnPaper(kind, issue.Moment.Topology, issue.Moment.Causes, of)];

    /// <param name="format">svg, png or pdf.</param>
    /// <param name="sheet">Which sheet, counted from 1, where a picture takes several.</param>
    /// <returns>Null where there is no such thing; refused where a picture would need several sheets.</returns>
    public static Parsed<OutputFile>? Of(Issue issue, string kind, string format, string? of = null, int? sheet = null)
    {
        if (format == "svg")
            return Find(issue, kind, of) is { } scene
                ? (Parsed<OutputFile>)OutputFile.Text(
                    PathOf(kind, format),
                    "image/svg+xml",
                    Name(issue, kind, of, null, format),
                    Svg.WriteFile(scene, issue.Title(scene.Title))
                )
                : Nothing;
        var scenes = format == "png" && sheet is null && Whole(issue, kind, of) is { } whole ? [whole] : OnPaper(issue, kind, of);
        if (scenes.Count == 0) return Nothing;
        var block = issue.Title(scenes.Count == 1 ? scenes[0].Title : DrawingKinds.All.First(known => known.Name == kind).Title);
        return format == "pdf"
            ? new OutputFile(
                PathOf(kind, format),
                "application/pdf",
                Name(issue, kind, of, null, format),
                ScenePdf.Write(scenes, block, issue.Date, issue.Stop)
            )
            : Picture(issue, ScenePages.Of(scenes, block), kind, of, sheet);
    }

    /// <summary>All of it, where it can be read on one sheet.</summary>
    private static Scene? Whole(Issue issue, string kind, string? of) =>
        issue.Moment.Design.Cables.Count <= MostAtOnce && Find(issue, kind, of) is { } scene && IsoSheets.Of(scene).Count == 1
            ? scene
            : null;

    private static Parsed<OutputFile>? Nothing => null;

    private static Parsed<OutputFile> Picture(Issue issue, IReadOnlyList<Func<Scene>> pages, string kind, string? of, int? sheet)
    {
        var count = pages.Count.ToString(CultureInfo.InvariantCulture);
        if (sheet is { } wanted ? wanted < 1 || wanted > pages.Count : pages.Count > 1)
            return Parsed<OutputFile>.Not(
                pages.Count == 1
                    ? "This drawing takes one sheet only."
                    : $"This drawing takes {count} sheets and a picture shows one: ask for one with ?sheet=1 to {count}, or for the PDF."
            );
        return new OutputFile(
            PathOf(kind, "png"),
            "image/png",
            Name(issue, kind, of, pages.Count > 1 ? sheet : null, "png"),
            ScenePng.Write(pages[(sheet ?? 1) - 1]())
        );
    }

    private static string Name(Issue issue, string kind, string? of, int? sheet, string format) =>
        issue.Name(
            $"{kind} drawing{(of is null ? "" : $" {of}")}"
                + (sheet is { } nth ? string.Create(CultureInfo.InvariantCulture, $" sheet {nth}") : ""),
            format
        );
}
