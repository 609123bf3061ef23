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

    private Checked(Topology topology, Checked? before)
    {
        Topology = topology;
        var known = before is not null && before.Topology.Today == topology.Today ? before.byPart : [];
        Keep(topology.Pools, p => Suppression.Apply([.. Rules.All.SelectMany(r => r.In(topology, p))]));
        Keep(topology.Devices, d => OfDevices.SelectMany(r => r.Check(topology, d)));
        Keep(topology.Fabric.Islands, i => OfIslands.SelectMany(r => r.Check(topology, i)));
        ledgers = [.. (before?.ledgers ?? Ledgers).Select(l => l.After(topology))];
        Findings = Together();
        Causes = Checking.Causes.Of(topology, Findings);
        byId = new(() => ById(Causes.Concat(Findings)));

        void Keep<TPart>(IEnumerable<TPart> parts, Func<TPart, IEnumerable<Finding>> check) where TPart : notnull
        {
            foreach (var part in parts) byPart[part] = known.TryGetValue(part, out var kept) ? kept : [.. check(part)];
        }
    }

    public Topology Topology { get; }

    /// <summary>Everything that is found, consequences beside their causes; errors first, then by rule and subject.</summary>
    public ImmutableArray<Finding> Findings { get; }

    /// <summary>
    /// What people have to look at: causes with their consequences under them, each as heavy as the worst of these, and what has one cause
    /// at many
    /// things once. Errors first, then by rule and subject.
    /// </summary>
    public ImmutableArray<Finding> Causes { get; }

    /// <summary>The finding with this id, cause, part of a list or consequence; null where nothing like it is found (any more).</summary>
    public Finding? Named(string id) => byId.Value.GetValueOrDefault(id);

    public static Checked Of(Topology topology) => After(null, topology);

    /// <summary>The same, quicker: what was found before in pools that this topology has still is taken over.</summary>
    public static Checked After(Checked? before, Topology topology) => new(topology, before);

    private static Dictionary<string, Finding> ById(IEnumerable<Finding> findings)
    {
        var named = new Dictionary<string, Finding>();
        foreach (var finding in findings) named.TryAdd(finding.Id, finding);
        return named;
    }

    private ImmutableArray<Finding> Together()
    {
        var waived = new Waived(Topology.Design, Topology.Today);
        var weighing = Rules.All.Select(r => (r.Id, Weigh: r.Weighing(Topology))).Where(w => w.Weigh is not null)
            .ToDictionary(w => w.Id, w => w.Weigh!);
        var beside = OfWholes.SelectMany(r => r.CheckWhole(Topology)).Concat(ledgers.SelectMany(l => l.Findings(Topology)));
        var found = Suppression.Apply([.. beside]).Concat(byPart.Values.SelectMany(f => f)).Select(Marked).ToList();
        var all = found.Concat(Rules.All.SelectMany(r => r.Conclude(Topology, found)).Select(Marked));
        return Checking.Causes.Marked([.. all.Order(Checking.Causes.Order)]);

        Finding Marked(Finding finding) =>
            waived.Mark(Rules.Named(finding.Rule)!, weighing.TryGetValue(finding.Rule, out var weigh) ? weigh(finding) : finding);
    }
}
