using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Catalogue;

/// <summary>What can be told of a rule without a design: for the catalogue on paper and on screen.</summary>
public sealed class RuleFacts
{
    private RuleFacts(Rule rule)
    {
        Rule = rule;
        Area = Spaced(rule.GetType().Namespace!.Split('.')[^1]);
        Editions = [.. Enum.GetValues<Edition>().Select(e => (e, Words.Release(e), rule.HoldsIn(e)))];
        HasFix = Mends(rule);
        Waivable = rule.Level == Level.Error && !rule.PolicyDecides ? "no: an error stands until it is corrected"
            : rule.PolicyDecides ? "yes, also errors: the pool's policy decides how strictly it is read"
            : Overrides(nameof(Rule.WhyNotWaived)) ? "yes, where the pool's policy permits it"
            : "yes, with a reason";
        InPlaceOf = (rule as ModernRule)?.InPlaceOf ?? "";
        ReplacedBy = Rules.All.OfType<ModernRule>().FirstOrDefault(r => r.InPlaceOf == rule.Id)?.Id ?? "";
        Silences = [.. Suppression.All.Where(s => s.Cause == rule.Id)];
        SilencedBy = [.. Suppression.All.Where(s => s.Silences == rule.Id)];
    }

    /// <summary>In order of id.</summary>
    public static ImmutableArray<RuleFacts> All { get; } = [.. Rules.All.Select(r => new RuleFacts(r))];

    public Rule Rule { get; }

    /// <summary>Such as "Switch ports".</summary>
    public string Area { get; }

    /// <summary>Every edition with its name and whether the rule holds in it.</summary>
    public ImmutableArray<(Edition Edition, string Name, bool Holds)> Editions { get; }

    /// <summary>Some of its findings can be mended by commands made for it.</summary>
    public bool HasFix { get; }

    /// <summary>Whether its findings may be waived, in words.</summary>
    public string Waivable { get; }

    /// <summary>The rule of the guide that it takes the place of in later editions; empty for most.</summary>
    public string InPlaceOf { get; }

    /// <summary>The rule that takes its place in later editions; empty for most.</summary>
    public string ReplacedBy { get; }
    public ImmutableArray<Suppression> Silences { get; }
    public ImmutableArray<Suppression> SilencedBy { get; }

    public static RuleFacts? Named(string id) => All.FirstOrDefault(f => f.Rule.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>True when each word occurs in its id, title, reason, advice or place in the guide.</summary>
    public bool Mentions(string words) =>
        words
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .All(w =>
                ((string[])[Rule.Id, Rule.Title, Rule.Because, Rule.Advice, Rule.Guide.ToString(), Area]).Any(t =>
                    t.Contains(w, StringComparison.OrdinalIgnoreCase)
                )
            );

    /// <summary>Whether a way is known to mend what its bad example shows.</summary>
    private static bool Mends(Rule rule)
    {
        if (DesignText.Read(rule.Bad).Design is not { } design) return false;
        var topology = Topology.Of(design, Examples.Day);
        return Rules.Check(topology).Any(f => f.Rule == rule.Id && (f.FixIn(topology) is not null || f.Choices(topology).Any()));
    }

    private bool Overrides(string method) => Rule.GetType().GetMethod(method)!.DeclaringType != typeof(Rule);

    private static string Spaced(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : c.ToString()));
}
