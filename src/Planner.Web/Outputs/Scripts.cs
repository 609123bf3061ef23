using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.HostScripts;

namespace Planner.Web.Outputs;

/// <summary>The scripts of pools as files.</summary>
public static class Scripts
{
    public static string PathOf(Pool pool) => $"pools/{pool.Id}/xe.sh";

    public static Parsed<OutputFile> Of(Issue issue, Pool pool)
    {
        var script = XeScript.Of(issue.Moment.Topology, pool.Id, issue.Standing);
        return script.Text is { } text
            ? OutputFile.Text(PathOf(pool), "text/x-shellscript", $"{OutputFile.Safe(pool.Name)} xe.sh", text)
            : OutputFile.Refused(script.Refusals);
    }
}
