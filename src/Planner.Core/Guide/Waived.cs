using System.Globalization;
using Planner.Core.Designs;

namespace Planner.Core.Guide;

/// <summary>Which findings a design's waivers accept.</summary>
internal sealed class Waived(Design design, DateOnly? today)
{
    private readonly ILookup<string, Waiver> byRule = design.Waivers.Where(w => today is not { } day || w.Until.Length == 0 || Day(w.Until) >= day).ToLookup(w => w.Rule);

    /// <summary>The finding, marked with the waiver that accepts it, if one does.</summary>
    public Finding Mark(Rule rule, Finding finding)
    {
        if (!byRule.Contains(finding.Rule) || finding.Level == Level.Error && !rule.PolicyDecides) return finding;
        var pool = finding.Subjects.Select(PoolOf).FirstOrDefault(p => p is not null);
        if (pool is not null && rule.WhyNotWaived(pool) is not null) return finding;
        return byRule[finding.Rule].FirstOrDefault(w => Covers(w, finding, pool)) is { } waiver ? finding with { Waiver = waiver } : finding;
    }

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A waiver covers the whole design, a pool with all in it, or one thing with its NICs.</summary>
    private static bool Covers(Waiver waiver, Finding finding, Pool? pool) => Ref.Parse(waiver.On) is not { } on
        || pool?.Id.Ref == on || finding.Subjects.Any(s => s == on || s.Thing == on);

    private Pool? PoolOf(Ref subject) => design.Find(subject) switch
    {
        null => null,
        Pool pool => pool,
        { Owner: { } owner } => PoolOf(owner),
        Host host => design.Pools.Find(host.Pool),
        _ => null,
    };
}
