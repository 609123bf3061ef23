using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;

namespace Planner.Web.Outputs;

/// <summary>The configurations of switches as files.</summary>
public static class Configurations
{
    public static string PathOf(Switch unit) => $"switches/{unit.Id}/config";

    /// <summary>Whether this is the dialect that the switch speaks anyway.</summary>
    public static bool IsOwn(Switch unit, string dialect) =>
        dialect.Length == 0 || Dialects.For(unit) is { Wrong: null, Value: { } own } && own.Name == dialect;

    public static Parsed<OutputFile> Of(Issue issue, Switch unit, string dialect = "")
    {
        var config = SwitchConfig.Of(issue.Moment.Topology, unit, issue.Standing, dialect);
        return config.Text is { } text
            ? OutputFile.Text(PathOf(unit), "text/plain", $"{OutputFile.Safe(unit.Name)}.cfg", text)
            : OutputFile.Refused(config.Refusals);
    }
}
