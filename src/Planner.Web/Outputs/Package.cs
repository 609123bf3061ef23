using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Drawings;
using Planner.Core.Text;

namespace Planner.Web.Outputs;

/// <summary>Every file of an issue that can be made; one whose making is refused is left out.</summary>
public static class Package
{
    public static ImmutableArray<OutputFile> Of(Issue issue) =>
        [.. All(issue).Where(file => file.Wrong is null).Select(file => file.Get())];

    private static IEnumerable<Parsed<OutputFile>> All(Issue issue) =>
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
