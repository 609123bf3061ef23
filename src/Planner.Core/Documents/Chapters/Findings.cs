using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Drawings;
using Planner.Core.Guide;
using Planner.Core.Sheets;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>What the rules found, by level, with the place in the guide; and what was accepted, with the reason.</summary>
internal static class Findings
{
    public static Chapter Write(BookSource source)
    {
        List<Block> blocks = [new Paragraph("Each finding names the rule it comes from and where the guide says so. An open error stands in the way of approval; a warning asks for a decision; a note informs.")];
        var open = source.Findings.Where(f => f.Waiver is null).ToList();
        if (open.Count == 0) blocks.Add(new Callout(MarkKind.Ok, "No open finding: the design keeps every rule that it is checked against."));
        foreach (var (level, title) in new[] { (Level.Error, "Errors"), (Level.Warning, "Warnings"), (Level.Note, "Notes") })
            if (open.Where(f => f.Level == level).ToList() is { Count: > 0 } some) blocks.AddRange(Of(level, title, some));
        blocks.AddRange(Accepted([.. source.Findings.Where(f => f.Waiver is not null)]));
        return new("Findings", "findings", [.. blocks]) { NewPage = false };
    }

    private static IEnumerable<Block> Of(Level level, string title, List<Finding> findings)
    {
        yield return new Heading(2, $"{title} ({findings.Count})", $"findings-{title.ToLowerInvariant()}");
        var mark = level switch { Level.Error => MarkKind.Error, Level.Warning => MarkKind.Warning, _ => MarkKind.Note };
        yield return new TableBlock(new(title, [new("Rule", ColumnKind.Mono), new("Finding"), new("What to do"), new("Guide")],
            [.. findings.Select(f => Table.Row(f.Rule, f.Message, OrDash(f.Advice), f.Guide.ToString()))]))
        { Marks = [.. findings.Select(_ => (MarkKind?)mark)] };
    }

    private static IEnumerable<Block> Accepted(List<Finding> waived)
    {
        if (waived.Count == 0) yield break;
        yield return new Heading(2, $"Accepted ({waived.Count})", "findings-accepted");
        yield return new TableBlock(new("Accepted findings", [new("Rule", ColumnKind.Mono), new("Finding"), new("Reason"), new("Accepted by"), new("Until")],
            [.. waived.Select(f => Row(f, f.Waiver!))]));
    }

    private static ImmutableArray<Cell> Row(Finding finding, Waiver waiver) =>
        Table.Row(finding.Rule, finding.Message, waiver.Reason, OrDash(waiver.By), waiver.Until.Length > 0 ? waiver.Until : "no end");
}
