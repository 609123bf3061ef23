using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.HostScripts;

namespace Planner.Web.Outputs;

/// <summary>The scripts of pools as files.</summary>
public static class Scripts
{
    /// <summary>Every script a pool has, with the name of its file and what it is called where it is offered.</summary>
    public static IReadOnlyList<(ScriptTask Task, string File, string Title)> All { get; } =
    [
        (ScriptTask.Apply, "xe", "Apply"),
        (ScriptTask.Verify, "xe-verify", "Verify"),
        (ScriptTask.Undo, "xe-undo", "Undo"),
    ];

    public static string PathOf(Pool pool, ScriptTask task = ScriptTask.Apply) => $"pools/{pool.Id}/{FileOf(task)}.sh";

    /// <summary>The script whose file has this name, without the ending; null where there is none.</summary>
    public static ScriptTask? Named(string file) =>
        All.Where(s => s.File == file).Select(s => (ScriptTask?)s.Task).FirstOrDefault();

    public static Parsed<OutputFile> Of(Issue issue, Pool pool, ScriptTask task = ScriptTask.Apply)
    {
        var script = XeScript.Of(issue.Moment.Topology, pool.Id, issue.Standing, task);
        return script.Text is { } text
            ? OutputFile.Text(PathOf(pool, task), "text/x-shellscript", $"{OutputFile.Safe(pool.Name)} {FileOf(task)}.sh", text)
            : OutputFile.Refused(script.Refusals);
    }

    private static string FileOf(ScriptTask task) => All.First(s => s.Task == task).File;
}
