using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Web.Pdf;

namespace Planner.Web.Outputs;

/// <summary>The drawings as files, on a sheet with a title block.</summary>
public static class Drawings
{
    /// <summary>Their names, for a sentence.</summary>
    public static string Kinds => string.Join(", ", DrawingKinds.All.Select(known => known.Name));

    public static bool IsKind(string kind) => DrawingKinds.All.Any(known => known.Name == kind);

    public static string PathOf(string kind, string format) => $"drawings/{kind}.{format}";

    /// <summary>The drawing of the one rack, pool or switch of that name or (null) of all; null when there is none.</summary>
    public static Scene? Find(Issue issue, string kind, string? of = null) =>
        DrawingKinds.Draw(kind, issue.Moment.Topology, issue.Moment.Causes, of);

    /// <param name="format">svg, png or pdf.</param>
    public static OutputFile Of(Issue issue, Scene scene, string kind, string format, string? of = null)
    {
        var name = $"{OutputFile.Safe(issue.Moment.Design.Name)} {kind}{(of is null ? "" : $" {OutputFile.Safe(of)}")}.{format}";
        var title = issue.Title(scene.Title);
        return format switch
        {
            "svg" => OutputFile.Text(PathOf(kind, format), "image/svg+xml", name, Svg.WriteFile(scene, title)),
            "pdf" => new(PathOf(kind, format), "application/pdf", name, ScenePdf.Write(scene, title, issue.Date)),
            _ => new(PathOf(kind, format), "image/png", name, ScenePng.Write(scene, block: title)),
        };
    }
}
