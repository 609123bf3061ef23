using Planner.Core.Designs;
using Planner.Core.Designs.Fields;
using Planner.Core.Editing;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide.Proofs;

/// <summary>A fix that is offered for a finding, with the design before and after it.</summary>
internal sealed record Offered(Checked Before, Finding Finding, Fix Fix, DesignCommand Command, Design After)
{
    private Checked? now;

    public Checked Now => now ??= Checked.After(Before, Topology.After(Before.Topology, After, Before.Topology.Today));

    public string Name => $"{Finding.Rule}: {Fix.What}";

    /// <summary>The fields that it sets, with what they were; of a thing that is new those that are not as made.</summary>
    public IEnumerable<(Thing Thing, string Field, string Was, string Is)> Sets =>
        from thing in After.All
        let before = Before.Topology.Design.Find(thing.Ref)
        where !ReferenceEquals(thing, before)
        from set in thing.Kind.Fields
        let was = set.Get(before ?? thing.Kind.Blank(thing.Ref.Number), Naming.Ids)
        let value = set.Get(thing, Naming.Ids)
        where was != value
        select (thing, set.Name, was, value);

    /// <summary>
    /// What is offered for the findings of a design, each way of each; of a rule that finds many things only the first few.
    /// </summary>
    public static IEnumerable<Offered> In(Topology topology, int most)
    {
        var before = Checked.Of(topology);
        foreach (var rule in before.Findings.Where(f => f.Cause is null && f.Waiver is null).GroupBy(f => f.Rule))
            foreach (var finding in rule.Take(most))
            {
                if (finding.FixIn(topology) is { } fix && Fixes.Offer(before, finding)?.Command is { } command)
                    yield return new(before, finding, fix, command, Done(topology.Design, command));
                foreach (var choice in finding.Choices(topology))
                    if (Fixes.Offer(before, finding, choice.Name)?.Command is { } chosen)
                        yield return new(before, finding, choice, chosen, Done(topology.Design, chosen));
            }
    }

    private static Design Done(Design design, DesignCommand command) => ((Accepted)command.Decide(design)).ApplyTo(design);
}
