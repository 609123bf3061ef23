using System.Collections.Immutable;
using System.Globalization;
using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Waivers;

/// <summary>Accept what a rule finds on a thing or in a pool, with a reason: the findings as they are now, and no others.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="On">The thing, or the pool with all in it.</param>
public sealed record Waive(string Rule, Ref On, string Reason) : DesignCommand
{
    private const int Most = 256;

    /// <summary>Last day it holds, as 2026-12-31; empty: no end.</summary>
    public string Until { get; init; } = "";

    /// <summary>After how many days it is to be looked at again, as typed; empty: never.</summary>
    public string ReviewDays { get; init; } = "";

    /// <summary>The id of the one finding that is meant; null: all that the rule finds there.</summary>
    public string? Fact { get; init; }

    private string By { get; init; } = "";
    private DateOnly? Today { get; init; }

    /// <summary>Null when the finding may be waived, or else one sentence why not.</summary>
    public static string? WhyNot(Design design, Finding finding) =>
        Rules.Named(finding.Rule) is { } rule ? Waived.WhyNot(design, rule, finding) : NoRule(finding.Rule);

    /// <summary>The pool in which a finding is, if it is in one.</summary>
    public static Pool? PoolOf(Design design, Finding finding) => Scope.PoolOf(design, finding);

    public override DesignCommand SignedBy(string person, DateOnly day) => this with { By = person, Today = day };

    public override Decision Propose(Design design)
    {
        if (Rules.Named(Rule) is null)
            return Refuse(NoRule(Rule));
        if (design.Find(On) is null)
            return Refuse($"There is no {Kinds.Of(On.Prefix)?.Word ?? "thing"} {On} any more.");
        if (string.IsNullOrWhiteSpace(Reason))
            return Refuse("Say why it is accepted: a waiver needs a reason.");
        if (
            Today is { } today
            && DateOnly.TryParseExact(Until, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            && until < today
        )
            return Refuse($"{Until} is past; a waiver may hold until today or a later day, or have no end.");
        var there = Found(design).ToList();
        if (there.Count == 0)
            return Refuse(
                Fact is null
                    ? $"{Rule} finds nothing on {design.Say(On)}; there is nothing to waive."
                    : "What was found there has changed meanwhile; look at it again."
            );
        if (there.TrueForAll(f => f.Waiver is not null))
            return Refuse("A waiver covers this already.");
        var may = there.Where(f => WhyNot(design, f) is null).ToList();
        if (may.Count == 0)
            return Refuse(WhyNot(design, there[0])!);
        return may.Count > Most
            ? Refuse($"{Rule} finds {may.Count} things there; one waiver covers {Most} at most.")
            : Given(design, may).Propose(design);
    }

    public override string Say(Design design) => $"Waive {Shown.Short(Rule)} on {design.Say(On)}";

    private IEnumerable<Finding> Found(Design design)
    {
        var found = Checked.Of(Topology.Of(design, Today));
        return Fact is not null
            ? found.Named(Fact) is { } meant && meant.Rule == Rule ? meant.Parts : []
            : found.Findings.Where(f => f.Rule == Rule && Scope.Holds(On, f, Scope.PoolOf(design, f)));
    }

    private Add Given(Design design, IEnumerable<Finding> findings)
    {
        var fields = new Dictionary<string, string>
        {
            ["rule"] = Rule,
            ["on"] = On.ToString(),
            ["reason"] = Reason.Trim(),
            ["until"] = Until.Trim(),
            ["by"] = By,
            ["given"] = Today?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "",
            ["facts"] = string.Join(',', findings.Select(f => f.Facts).Distinct().Order(StringComparer.Ordinal)),
        };
        if (!string.IsNullOrWhiteSpace(ReviewDays)) fields["review-days"] = ReviewDays.Trim();
        return new(Waiver.About.Word, fields.ToImmutableDictionary());
    }

    private static string NoRule(string id) => $"There is no rule {Shown.Short(id)}; ids look like SEG-01.";
}
