using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;

namespace Planner.Core.Guide.Fixing;

/// <summary>
/// Mends the findings of one rule one after another. Looking at a whole design costs most, so as many fixes as do not get in each other's
/// way are tried at once; where that does harm, the halves are tried.
/// </summary>
internal sealed class MendingAll
{
    private const int MostLooks = 60;
    private const string Later = "Too many at once; mend the others first.";

    private readonly List<string> steps = [];
    private readonly List<DesignCommand> commands = [];
    private readonly List<DesignEvent> events = [];
    private readonly List<Unmended> left = [];
    private readonly Look start;
    private readonly Rule rule;
    private Look now;
    private int looks;

    public MendingAll(Look start, Rule rule) => (this.start, this.rule, now) = (start, rule, start);

    public Offer Offer(ImmutableArray<Finding> findings)
    {
        Mend(findings);
        var stay = left.Where(l => now.Has(l.Finding));
        return steps.Count == 0
            ? Fixing.Offer.None(stay)
            : Fixing.Offer.Of(
                $"Fix {rule.Id}: {(steps.Count == 1 ? steps[0] : $"in {Words.Count(steps.Count)} places")}",
                steps,
                [.. commands],
                events,
                start,
                now,
                stay
            );
    }

    private void Mend(IReadOnlyList<Finding> some)
    {
        while (some.Where(now.Has).ToList() is { Count: > 0 } open)
        {
            if (looks >= MostLooks)
            {
                left.AddRange(open.Select(f => new Unmended(f, Later)));
                return;
            }

            var (taken, waiting) = Gather(open);
            some = waiting;
            if (taken.Count == 0) continue;
            if (Try(taken) is not { } why) continue;
            if (taken.Count == 1) left.Add(new(taken[0].Finding, why));
            else
            {
                Mend([.. taken.Take(taken.Count / 2).Select(t => t.Finding)]);
                Mend([.. taken.Skip(taken.Count / 2).Select(t => t.Finding)]);
            }
        }
    }

    /// <summary>
    /// The fixes that can be done together on the design as it is now, and the findings whose fix must see what these did.
    /// </summary>
    private (List<(Finding Finding, Fix Fix)> Taken, List<Finding> Waiting) Gather(List<Finding> open)
    {
        List<(Finding, Fix)> taken = [];
        List<Finding> waiting = [];
        var design = now.Design;
        foreach (var finding in open)
        {
            if (finding.FixIn(now.Topology) is not { } fix)
            {
                left.Add(new(finding, Fixes.ForAPerson));
                continue;
            }

            var decision = new Together(fix.What, fix.Commands).Propose(design);
            if (decision is Accepted accepted)
            {
                design = accepted.ApplyTo(design);
                taken.Add((finding, fix));
            }
            else if (taken.Count > 0) waiting.Add(finding);
            else left.Add(new(finding, ((Refused)decision).Sentence));
        }

        return (taken, waiting);
    }

    /// <summary>Does them when all of them are for the good, or else says why not.</summary>
    private string? Try(List<(Finding Finding, Fix Fix)> taken)
    {
        looks++;
        var together = new Together("", [.. taken.SelectMany(t => t.Fix.Commands)]);
        var decision = together.Decide(now.Design);
        if (decision is not Accepted accepted) return ((Refused)decision).Sentence;
        var after = now.After(accepted.ApplyTo(now.Design));
        if (taken.Select(t => Fixes.Against(now, after, t.Finding)).FirstOrDefault(w => w is not null) is { } why) return why;
        steps.AddRange(taken.Select(t => t.Fix.What));
        commands.AddRange(together.Commands);
        events.AddRange(accepted.Events);
        now = after;
        return null;
    }
}
