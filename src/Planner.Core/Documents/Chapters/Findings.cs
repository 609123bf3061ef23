using System.Globalization;
using Planner.Core.Drawings;
using Planner.Core.Drawings.Scenes;
using Planner.Core.Guide.Checking;
using Planner.Core.Sheets;
using static Planner.Core.Documents.Prose;

namespace Planner.Core.Documents.Chapters;

/// <summary>What the rules found, by level, with the place in the guide; and what was accepted, with the reason.</summary>
internal static class Findings
{
    public static Chapter Write(BookSource source)
    {
        List<Block> blocks =
        [
            new Paragraph(
                "Each finding names the rule it comes from and where the guide says so. An open error stands in the way of approval; a warning asks for a decision; a note informs."
            ),
        ];
        var open = source.Findings.Where(f => f.Waiver is null).ToList();
        if (open.Count == 0)
            blocks.Add(new Callout(MarkKind.Ok, "No open finding: the design keeps every rule that it is checked against."));
        foreach (var (level, title) in new[] { (Level.Error, "Errors"), (Level.Warning, "Warnings"), (Level.Note, "Notes") })
            if (open.Where(f => f.Level == level).ToList() is { Count: > 0 } some) blocks.AddRange(Of(level, title, some));
        blocks.AddRange(Accepted.Write(source));
        blocks.AddRange(Explained(source.Findings.SelectMany(f => f.All)));
        return new("Findings", "findings", [.. blocks]) { NewPage = false };
    }

    private static IEnumerable<Block> Of(Level level, string title, List<Finding> findings)
    {
        yield return new Heading(2, $"{title} ({findings.Count})", $"findings-{title.ToLowerInvariant()}");
        var mark = level switch { Level.Error => MarkKind.Error, Level.Warning => MarkKind.Warning, _ => MarkKind.Note };
        yield return new TableBlock(new(title, [new("Rule", ColumnKind.Mono), new("Finding"), new("What to do"), new("Guide")],
            [.. findings.Select(f => Table.Row(f.Rule, f.Message + After(f), OrDash(f.Advice), f.Guide.ToString()))]))
        { Marks = [.. findings.Select(_ => (MarkKind?)mark)], Links = [.. findings.Select(f => PlaceOf(f.Rule))] };
    }

    /// <summary>The rules whose findings follow from it: they go with the cause.</summary>
    private static string After(Finding cause) =>
        cause.Consequences.IsEmpty ? ""
        : $" From it {(cause.Consequences.Length == 1 ? "follows" : "follow")}: {string.Join(", ", cause.Consequences.CountBy(c => c.Rule).Select(Times))}.";

    private static string Times(KeyValuePair<string, int> rule) =>
        rule.Value == 1 ? rule.Key : string.Create(CultureInfo.InvariantCulture, $"{rule.Key} ({rule.Value} times)");

    /// <summary>Where a rule is explained in this chapter.</summary>
    public static string PlaceOf(string rule) => $"rule-{rule}";

    private static IEnumerable<Block> Explained(IEnumerable<Finding> findings)
    {
        var rules = findings
            .Select(f => f.Rule)
            .Distinct()
            .Select(Rules.Named)
            .OfType<Rule>()
            .OrderBy(r => r.Id, StringComparer.Ordinal)
            .ToList();
        if (rules.Count > 0)
            yield return new Heading(2, "The rules behind these findings", "findings-rules");
        foreach (var rule in rules)
        {
            yield return new Heading(3, $"{rule.Id}: {rule.Title}", PlaceOf(rule.Id));
            yield return new Paragraph($"{rule.Because} Source: {rule.Guide}.");
        }
    }
}
