using Planner.Core.Designs;
using Planner.Core.SwitchConfigs;

namespace Planner.Web.Outputs;

/// <summary>The configurations of switches as files.</summary>
public static class Configurations
{
    public static Parsed<OutputFile> Of(Issue issue, Switch unit, string dialect = "")
    {
        var config = SwitchConfig.Of(issue.Moment.Topology, unit, $"{issue.Letter}, {issue.Status.ToLowerInvariant()}", dialect);
        return config.Text is { } text
            ? OutputFile.Text($"switches/{unit.Name}/config", "text/plain", $"{OutputFile.Safe(unit.Name)}.cfg", text)
            : Parsed<OutputFile>.Not(string.Join(' ', config.Refusals));
    }
}
