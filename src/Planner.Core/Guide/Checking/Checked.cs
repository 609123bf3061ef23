using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>
/// A design's topology with all findings, kept by pool so that after an edit only the pools it touched are checked again.
/// </summary>
public sealed class Checked
{
    private static readonly ImmutableArray<Rule> OfDevices = [.. Rules.All.Where(r => r.IsOfDevices)];
    private static readonly ImmutableArray<Rule> OfIslands = [.. Rules.All.Where(r => r.IsOfIslands)];
    private static readonly ImmutableArray<Rule> OfWholes = [.. Rules.All.Where(r => r.IsOfWholes)];
    private static readonly ImmutableArray<Ledger> Ledgers = [.. Rules.All.Select(r => r.Ledger).OfType<Ledger>()];

    /// <summary>What is kept of a pool, a device or an island.</summary>
    private readonly Dictionary<object, ImmutableArray<Finding>> byPart = new(ReferenceEqualityComparer.Instance);
    private readonly ImmutableArray<Ledger> ledgers;
    private readonly Lazy<Dictionary<string, Finding>> byId;
    private readonly Causes causes;

    /// <summary>What is found beside pools, devices and islands.</summary>
    private readonly ImmutableArray<Finding> beside;

    private Checked(Topology topology, Checked? before)
    {
        Topology = topology;
        var known = before is not null && before.Topology.Today == topology.Today ? before.byPart : [];
        foreach (var (part, check) in Parts(topology)) byPart[part] = known.TryGetValue(part, out var kept) ? kept : [.. check()];
        ledgers = [.. (before?.ledgers ?? Ledgers).Select(l => l.After(topology))];
        beside = Beside(topology, ledgers);
        causes = new(before?.causes);
        Findings = Together();
        Causes = causes.Of(topology, Findings);
        byId = new(() => ById(Causes.Concat(Findings)));
    }

    public Topology Topology { get; }

    /// <summary>Everything that is found, consequences beside their causes; errors first, then by rule and subject.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>
    /// What people have to look at: causes with their consequences under them, each as heavy as the worst of these, and what has one cause
    /// at many things once. Errors first, then by rule and subject.
    /// </summary>
    public ImmutableArray<Finding> Causes { get; }

    /// <summary>The finding with this id, cause, part of a list or consequence; null where nothing like it is found (any more).</summary>
    public Finding? Named(string id) => byId.Value.GetValueOrDefault(id);

    public static Checked Of(Topology topology) => After(null, topology);

    /// <summary>The same, quicker: what was found before in pools that this topology has still is taken over.</summary>
    public static Checked After(Checked? before, Topology topology) => new(topology, before);

    /// <summary>
    /// What is found now and what would be found with another topology, as far as pools, devices and islands that differ tell it and
    /// what is looked at beside them: it costs what has changed, however much is found elsewhere.
    /// </summary>
    internal (IReadOnlyCollection<Finding> Now, IReadOnlyCollection<Finding> Then) Against(Topology after)
    {
        var parts = Parts(after).ToList();
        var there = parts.Select(p => p.Part).ToHashSet(ReferenceEqualityComparer.Instance);
        return (
            Whole(Topology, beside, byPart.Where(p => !there.Contains(p.Key)).SelectMany(p => p.Value)),
            Whole(
                after,
                Beside(after, ledgers.Select(l => l.After(after))),
                parts.Where(p => !byPart.ContainsKey(p.Part)).SelectMany(p => p.Check())
            )
        );
    }

    /// <summary>What is checked by itself, each with how.</summary>
    private static IEnumerable<(object Part, Func<IEnumerable<Finding>> Check)> Parts(Topology topology)
    {
        foreach (var pool in topology.Pools)
            yield return (pool, () => Suppression.Apply([.. Rules.All.SelectMany(r => r.In(topology, pool))]));
        foreach (var device in topology.Devices) yield return (device, () => OfDevices.SelectMany(r => r.Check(topology, device)));
        foreach (var island in topology.Fabric.Islands) yield return (island, () => OfIslands.SelectMany(r => r.Check(topology, island)));
    }

    private static ImmutableArray<Finding> Beside(Topology topology, IEnumerable<Ledger> ledgers) =>
        [
            .. Suppression.Apply(
                [.. OfWholes.SelectMany(r => r.CheckWhole(topology)), .. ledgers.SelectMany(l => l.Findings(topology))]
            ),
        ];

    /// <summary>Findings of parts with what is found beside them and what is concluded, each weighed and marked.</summary>
    private static List<Finding> Whole(
        Topology topology,
        ImmutableArray<Finding> beside,
        IEnumerable<Finding> ofParts,
        Func<Finding, Finding>? mark = null
    )
    {
        var weigh = Weighing(topology);
        var found = beside.Concat(ofParts).Select(Marked).ToList();
        return [.. found, .. Rules.All.SelectMany(r => r.Conclude(topology, found)).Select(Marked)];

        Finding Marked(Finding finding) => mark is null ? weigh(finding) : mark(weigh(finding));
    }

    private static Func<Finding, Finding> Weighing(Topology topology)
    {
        var all = Rules.All.Select(r => (r.Id, Weigh: r.Weighing(topology)))
            .Where(w => w.Weigh is not null)
            .ToDictionary(w => w.Id, w => w.Weigh!);
        return finding => all.TryGetValue(finding.Rule, out var weigh) ? weigh(finding) : finding;
    }

    private static Dictionary<string, Finding> ById(IEnumerable<Finding> findings)
    {
        var named = new Dictionary<string, Finding>();
        foreach (var finding in findings) named.TryAdd(finding.Id, finding);
        return named;
    }

    private ImmutableArray<Finding> Together()
    {
        var waived = new Waived(Topology.Design, Topology.Today);
        var all = Whole(Topology, beside, byPart.Values.SelectMany(f => f), f => waived.Mark(Rules.Named(f.Rule)!, f));
        return causes.Marked([.. all.Order(Checking.Causes.Order)]);
    }
}
