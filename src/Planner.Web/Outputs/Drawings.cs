using Planner.Core.Designs;
using Planner.Core.Drawings;
using Planner.Web.Pdf;

namespace Planner.Web.Outputs;

/// <summary>The drawings as files, on a sheet with a title block.</summary>
public static class Drawings
{
    /// <param name="kind">Such as racks.</param>
    /// <param name="format">svg or png.</param>
    /// <param name="of">The name of the one rack, pool or switch to draw; null for all.</param>
    public static Parsed<OutputFile> Of(Issue issue, string kind, string format, string? of = null)
    {
        if (DrawingKinds.All.FirstOrDefault(known => known.Name == kind) is not { } drawing)
            return Parsed<OutputFile>.Not($"There is no drawing “{Shown.Short(kind)}”; there are {string.Join(", ", DrawingKinds.All.Select(known => known.Name))}.");
        if (DrawingKinds.Draw(kind, issue.Moment.Topology, issue.Moment.Findings, of) is not { } scene)
            return Parsed<OutputFile>.Not($"The drawing {kind} has nothing called “{Shown.Short(of ?? "")}”.");
        var (path, name) = ($"drawings/{kind}.{format}", $"{OutputFile.Safe(issue.Moment.Design.Name)} {kind}{(of is null ? "" : $" {OutputFile.Safe(of)}")}.{format}");
        return format == "svg"
            ? OutputFile.Text(path, "image/svg+xml", name, Svg.WriteFile(scene, issue.Title(scene.Title)))
            : new OutputFile(path, "image/png", name, ScenePng.Write(scene, block: issue.Title(scene.Title)));
    }
}
