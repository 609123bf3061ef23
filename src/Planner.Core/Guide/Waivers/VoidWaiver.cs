using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Waivers;

/// <summary>A waiver that covers nothing, with one sentence why.</summary>
/// <param name="MayBeGivenAgain">Its rule still finds something there that may be waived.</param>
public sealed record VoidWaiver(Waiver Waiver, string Why, bool MayBeGivenAgain)
{
    /// <summary>All of a design, in order of id, from what its rules found on the same day.</summary>
    public static ImmutableArray<VoidWaiver> In(Topology topology, IReadOnlyCollection<Finding> findings)
    {
        var used = findings.Where(f => f.Waiver is not null).Select(f => f.Waiver!.Id).ToHashSet();
        return [.. topology.Design.Waivers.Where(w => !used.Contains(w.Id)).Select(w => Of(topology, findings, w))];
    }

    private static VoidWaiver Of(Topology topology, IEnumerable<Finding> findings, Waiver waiver)
    {
        if (Rules.Named(waiver.Rule) is not { } rule) return new(waiver, $"There is no rule {Shown.Short(waiver.Rule)}.", false);
        var there = findings.Where(f => f.Rule == waiver.Rule && Scope.Holds(waiver, f, Scope.PoolOf(topology.Design, f))).ToList();
        var open = there.Where(f => f.Waiver is null).Select(f => Waived.WhyNot(topology.Design, rule, f)).ToList();
        var why = Waived.HasRunOut(waiver, topology.Today) ? $"It ran out after {waiver.Until}."
            : there.Count == 0 ? $"{rule.Id} finds nothing there any more."
            : open.Count == 0 ? "Another waiver covers what is found there."
            : open.Contains(null) ? $"What {rule.Id} finds there is no longer what it was given for."
            : open[0]!;
        return new(waiver, why, open.Contains(null));
    }
}
