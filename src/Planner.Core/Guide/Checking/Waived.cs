using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;

namespace Planner.Core.Guide.Checking;

/// <summary>Which findings a design's waivers accept.</summary>
internal sealed class Waived(Design design, DateOnly? today)
{
    private readonly ILookup<string, Waiver> byRule = design.Waivers.Where(w => !HasRunOut(w, today)).ToLookup(w => w.Rule);
    private readonly SentenceDigests digests = new(design);

    /// <summary>The finding, marked with the waiver that accepts it, if one does.</summary>
    public Finding Mark(Rule rule, Finding finding)
    {
        if (!byRule.Contains(finding.Rule) || WhyNot(design, rule, finding) is not null) return finding;
        var pool = Scope.PoolOf(design, finding);
        return byRule[finding.Rule].FirstOrDefault(w => Scope.Holds(w, finding, pool) && IsGivenFor(w, finding)) is { } waiver
            ? finding with { Waiver = waiver }
            : finding;
    }

    /// <summary>Null when the finding may be waived, or else one sentence why not.</summary>
    public static string? WhyNot(Design design, Rule rule, Finding finding) =>
        finding.Level == Level.Error && !rule.PolicyDecides ? $"An error of {rule.Id} stands until it is corrected; no policy decides it."
        : Scope.PoolOf(design, finding) is { } pool ? rule.WhyNotWaived(pool)
        : null;

    public static bool HasRunOut(Waiver waiver, DateOnly? today) =>
        today is { } day && waiver.Until.Length > 0 && DateOnly.ParseExact(waiver.Until, "yyyy-MM-dd", CultureInfo.InvariantCulture) < day;

    private bool IsGivenFor(Waiver waiver, Finding finding) =>
        waiver.Facts.Count == 0 || waiver.Facts.Contains(finding.Facts)
        || waiver.Facts.Any(f => f.Length == SentenceDigests.Length) && waiver.Facts.Contains(digests.Of(finding));
}
