using System.Text;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Catalogue;

/// <summary>All rules as one page of Markdown, written from the rules themselves.</summary>
public static class CataloguePage
{
    /// <summary>The most lines of an example that are printed.</summary>
    private const int Longest = 20;

    public static string Write()
    {
        var page = new StringBuilder();
        page.Append("# Rules\n\n");
        page.Append(
            "Written from the rules; a test keeps it true. The source is Citrix, “XenServer Design: Introduction to XenServer Networking”, Rev 2 (2011).\n\n"
        );
        page.Append("The examples are small pools with lines changed, added or (with a minus) taken away.\n");
        foreach (var (name, lines) in Examples.Parts)
            Fence(page.Append($"\n{Capital(name)}:\n\n"), lines.ReplaceLineEndings("\n").Split('\n'));
        page.Append("\n| Rule | Level | | Fix |\n|---|---|---|---|\n");
        foreach (var facts in RuleFacts.All)
            page.Append(
                $"| {Link(facts)} | {Codecs.WordOf(facts.Rule.Level)} | {facts.Rule.Title} | {(facts.HasFix ? "offered" : "")} |\n"
            );
        Editions(page);
        page.Append("\n## One cause, one finding\n\n| A finding of | silences | about the same |\n|---|---|---|\n");
        foreach (var each in Suppression.All)
            page.Append($"| {each.Cause} | {each.Silences} | {Codecs.WordOf(each.About)} |\n");
        foreach (var facts in RuleFacts.All)
            Write(page, facts);
        page.Append(
            "\n## Printed, not checked\n\nWhat the guide says and no check can decide stands in the design document.\n\n| Statement | | Guide | Chapter |\n|---|---|---|---|\n"
        );
        foreach (var each in Statement.All)
            page.Append($"| {each.Id} | {each.Title} | {each.Guide} | {each.Chapter} |\n");
        return page.ToString();
    }

    /// <summary>The rules that do not hold in every edition, a column an edition.</summary>
    private static void Editions(StringBuilder page)
    {
        var names = RuleFacts.All[0].Editions.Select(e => e.Name).ToList();
        page.Append(
            $"\n## Editions\n\nA rule that is not listed holds in every edition.\n\n| Rule | {string.Join(" | ", names)} |\n|---|{string.Concat(names.Select(_ => "---|"))}\n"
        );
        foreach (var facts in RuleFacts.All.Where(f => f.Editions.Any(e => !e.Holds)))
            page.Append($"| {Link(facts)} | {string.Join(" | ", facts.Editions.Select(e => e.Holds ? "yes" : ""))} |\n");
    }

    private static string Link(RuleFacts facts) => $"[{facts.Rule.Id}](#{facts.Rule.Id.ToLowerInvariant()})";

    private static void Write(StringBuilder page, RuleFacts facts)
    {
        var rule = facts.Rule;
        page.Append(
            $"\n## {rule.Id}\n\n**{rule.Title}.** {Capital(Codecs.WordOf(rule.Level))}; {rule.Guide}{Holds(rule)}.\n\n{rule.Because}\n"
        );
        if (rule.Advice.Length > 0)
            page.Append($"\nWhat to do: {rule.Advice}\n");
        page.Append($"\nMay be waived: {facts.Waivable}.{(facts.HasFix ? " A fix is offered." : "")}\n");
        if (rule.Bad.Length > 0)
        {
            Example(page, "Kept", rule.Good, Examples.Like(rule.Good));
            Example(page, "Broken", rule.Bad, Examples.Like(rule.Bad));
        }

        if (rule.Impossible.Length > 0) Example(page, "Refused when written", rule.Impossible, Examples.Like(rule.Impossible));
    }

    private static string Holds(Rule rule) => Words.Editions(rule) is { Length: > 0 } editions ? $"; {editions}" : "";

    private static void Example(StringBuilder page, string what, string example, (string Name, string Text) from)
    {
        var lines = Examples.Differences(from.Text, example).ToList();
        page.Append($"\n{what}: {from.Name}{(lines.Count == 0 ? ".\n" : ", but\n\n")}");
        if (lines.Count > 0) Fence(page, lines);
    }

    private static void Fence(StringBuilder page, IReadOnlyCollection<string> lines)
    {
        page.Append("```\n");
        foreach (
            var line in lines.Count > Longest
                ? [.. lines.Take(Longest - 2), $"# ... and {lines.Count - Longest + 1} more like these", lines.Last()]
                : lines
        )
            page.Append(line).Append('\n');
        page.Append("```\n");
    }

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
