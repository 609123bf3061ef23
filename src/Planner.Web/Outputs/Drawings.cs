using Planner.Core.Designs;
using Planner.Core.Drawings;
using Planner.Web.Pdf;

namespace Planner.Web.Outputs;

/// <summary>The drawings as files, on a sheet with a title block.</summary>
public static class Drawings
{
    /// <summary>Their names, for a sentence.</summary>
    public static string Kinds => string.Join(", ", DrawingKinds.All.Select(known => known.Name));

    public static bool IsKind(string kind) => DrawingKinds.All.Any(known => known.Name == kind);

    public static string PathOf(string kind, string format) => $"drawings/{kind}.{format}";

    /// <summary>Whether there is such a drawing, of the one rack, pool or switch of that name or (null) of all.</summary>
    public static bool Has(Issue issue, string kind, string? of) => Draw(issue, kind, of) is not null;

    /// <param name="kind">Such as racks.</param>
    /// <param name="format">svg or png.</param>
    /// <param name="of">The name of the one rack, pool or switch to draw; null for all.</param>
    public static Parsed<OutputFile> Of(Issue issue, string kind, string format, string? of = null)
    {
        if (Draw(issue, kind, of) is not { } scene) return Parsed<OutputFile>.Not($"There is no drawing {kind} of “{Shown.Short(of ?? "everything")}”.");
        var name = $"{OutputFile.Safe(issue.Moment.Design.Name)} {kind}{(of is null ? "" : $" {OutputFile.Safe(of)}")}.{format}";
        return format == "svg"
            ? OutputFile.Text(PathOf(kind, format), "image/svg+xml", name, Svg.WriteFile(scene, issue.Title(scene.Title)))
            : new OutputFile(PathOf(kind, format), "image/png", name, ScenePng.Write(scene, block: issue.Title(scene.Title)));
    }

    private static Scene? Draw(Issue issue, string kind, string? of) => DrawingKinds.Draw(kind, issue.Moment.Topology, issue.Moment.Findings, of);
}
