using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>
/// A design's topology with all findings, kept by pool so that after an edit only the pools it touched are checked again.
/// </summary>
public sealed class Checked
{
    private static readonly ImmutableArray<Rule> OfPools = [.. Rules.All.Where(r => r.IsOfPools)];
    private static readonly ImmutableArray<Rule> OfWholes = [.. Rules.All.Where(r => !r.IsOfPools)];
    private readonly Dictionary<PoolTopology, ImmutableArray<Finding>> byPool;

    private Checked(Topology topology, Checked? before)
    {
        Topology = topology;
        var known = before is not null && before.Topology.Today == topology.Today ? before.byPool : [];
        byPool = topology.Pools.ToDictionary(
            p => p,
            p => known.TryGetValue(p, out var kept) ? kept : [.. Suppression.Apply([.. OfPools.SelectMany(r => r.In(topology, p))])]
        );
        Findings = Together();
    }

    public Topology Topology { get; }

    /// <summary>Errors first, then by rule and subject.</summary>
    public ImmutableArray<Finding> Findings { get; }

    public static Checked Of(Topology topology) => After(null, topology);

    /// <summary>The same, quicker: what was found before in pools that this topology has still is taken over.</summary>
    public static Checked After(Checked? before, Topology topology) => new(topology, before);

    private ImmutableArray<Finding> Together()
    {
        var waived = new Waived(Topology.Design, Topology.Today);
        var found = Suppression
            .Apply([.. OfWholes.SelectMany(r => r.Check(Topology))])
            .Concat(Topology.Pools.SelectMany(p => byPool[p]))
            .Select(Marked)
            .ToList();
        return
        [
            .. found
                .Concat(Rules.All.SelectMany(r => r.Conclude(Topology, found)).Select(Marked))
                .OrderBy(f => f.Level)
                .ThenBy(f => f.Rule, StringComparer.Ordinal)
                .ThenBy(f => f.Subjects.FirstOrDefault())
                .ThenBy(f => f.Message, StringComparer.Ordinal),
        ];

        Finding Marked(Finding finding) => waived.Mark(Rules.Named(finding.Rule)!, finding);
    }
}
