using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Waivers;
using Planner.Core.Sheets;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>What was accepted: by whom, why, until when and how far; and the waivers that hold no longer.</summary>
internal static class Accepted
{
    public static IEnumerable<Block> Write(BookSource source)
    {
        var waived = source.Findings.SelectMany(f => f.All).Where(f => f.Waiver is not null).ToList();
        if (waived.Count > 0)
        {
            yield return new Heading(2, $"Accepted ({waived.Count})", "findings-accepted");
            yield return new TableBlock(new("Accepted findings", [new("Rule", ColumnKind.Mono), new("Finding"), .. Columns],
                [.. waived.Select(f => Row(f.Rule, f.Message, source, f.Waiver!))]))
            { Links = [.. waived.Select(f => Findings.PlaceOf(f.Rule))] };
        }

        var gone = VoidWaiver.In(source.Topology, [.. source.Findings.SelectMany(f => f.All)]);
        if (gone.Length == 0) yield break;
        yield return new Heading(2, $"Void waivers ({gone.Length})", "findings-void");
        yield return new Paragraph("These were accepted once, but cover nothing now; what their rules find is listed above as open.");
        yield return new TableBlock(
            new(
                "Void waivers",
                [new("Rule", ColumnKind.Mono), new("Why it is void"), .. Columns],
                [.. gone.Select(v => Row(v.Waiver.Rule, v.Why, source, v.Waiver))]
            )
        );
    }

    private static readonly Column[] Columns = [new("Reason"), new("Accepted by"), new("Holds"), new("For")];

    private static ImmutableArray<Cell> Row(string rule, string what, BookSource source, Waiver waiver) =>
        Table.Row(rule, what, waiver.Reason, OrDash(waiver.By), WaiverTerms.Holds(waiver), WaiverTerms.For(source.Design, waiver));
}
