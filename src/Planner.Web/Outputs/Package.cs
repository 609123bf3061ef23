using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Web.Outputs;

/// <summary>A version that was approved, and what it is called.</summary>
public sealed record Approved(Topology Topology, string Words);

/// <summary>Every file of an issue that can be made; one whose making is refused is left out.</summary>
public static class Package
{
    /// <param name="before">What was approved before; null where nothing was.</param>
    public static ImmutableArray<OutputFile> Of(Issue issue, Approved? before) =>
        [.. All(issue, before).Where(file => file.Wrong is null).Select(file => file.Get())];

    private static IEnumerable<Parsed<OutputFile>> All(Issue issue, Approved? before) =>
        [
            OutputFile.Text(
                "design.txt",
                "text/plain",
                $"{OutputFile.Safe(issue.Moment.Design.Name)}.txt",
                DesignText.Write(issue.Moment.Design)
            ),
            .. ((string[])["csv", "xlsx", "pdf"]).Select(format => Cabling.Of(issue, format)),
            .. ((string[])["pdf", "html"]).Select(format => Documents.Of(issue, format)),
            .. from pool in issue.Moment.Design.Pools
            from script in Scripts.All
            select Scripts.Of(issue, pool, script.Task),
            .. issue.Moment.Design.Switches.Select(unit => Configurations.Of(issue, unit)),
            .. issue.Moment.Design.Switches.Select(unit =>
                Configurations.ChangeOf(issue, unit, before?.Topology, before?.Words ?? "nothing")
            ),
            .. from unit in issue.Moment.Design.Switches
            from format in (string[])["csv", "xlsx"]
            select (Parsed<OutputFile>)Spreadsheets.Ports(issue, unit, format),
            Spreadsheets.Materials(issue),
            .. from kind in DrawingKinds.All
            from format in (string[])["svg", "png", "pdf"]
            let file = Drawings.Of(issue, kind.Name, format)
            where file is not null
            select file.Value,
        ];
}
