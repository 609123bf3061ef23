using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.SwitchConfigs;
using Planner.Core.Topologies;

namespace Planner.Web.Outputs;

/// <summary>The configurations of switches as files, and what is done at each to get there. Members of a stack have one.</summary>
public static class Configurations
{
    public static string PathOf(Switch unit) => $"switches/{unit.Id}/config";
    public static string ChangePathOf(Switch unit) => $"switches/{unit.Id}/change.txt";

    /// <summary>Whether this is the dialect that the switch speaks anyway.</summary>
    public static bool IsOwn(Design design, Switch unit, string dialect) =>
        dialect.Length == 0 || Dialects.For(design, unit) is { Wrong: null, Value: { } own } && own.Name == dialect;

    public static Parsed<OutputFile> Of(Issue issue, Switch unit, string dialect = "")
    {
        var config = SwitchConfig.Of(issue.Moment.Topology, unit, issue.Standing, dialect);
        return config.Text is { } text
            && Dialects.Chosen(issue.Moment.Design, unit, dialect).Get() is var spoken
            ? OutputFile.Text(PathOf(unit), spoken.About.ContentType, Name(issue, unit, spoken), text)
            : OutputFile.Refused(config.Refusals);
    }

    /// <summary>What is done at the device since another version, or from nothing.</summary>
    /// <param name="since">Null where the device was not configured by the plan.</param>
    /// <param name="words">What the other version is called.</param>
    public static Parsed<OutputFile> ChangeOf(Issue issue, Switch unit, Topology? since, string words, string dialect = "")
    {
        var change = ChangePackage.Of(since, issue.Moment.Topology, unit, issue.Standing, dialect);
        return change.Refusals.IsEmpty
            ? OutputFile.Text(
                ChangePathOf(unit),
                "text/plain",
                $"{OutputFile.Safe(Dialects.NameOfDevice(issue.Moment.Design, unit))} change.txt",
                change.Text($"Change of {change.Device}, from {words} to {issue.Standing}")
            )
            : OutputFile.Refused(change.Refusals);
    }

    private static string Name(Issue issue, Switch unit, Dialect spoken) =>
        $"{OutputFile.Safe(Dialects.NameOfDevice(issue.Moment.Design, unit))}.{spoken.About.Ending}";
}
