using Planner.Core.Guide;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>States of the example pool with bond, trunk and storage, for tests of what the rules say about them.</summary>
internal static class Cases
{
    private static readonly Lazy<HashSet<string>> Always = new(() => [.. Findings(Of()).Select(f => f.Rule)]);

    public static Topology Of(params IEnumerable<string> changes) =>
        Topology.Of(DesignTextTests.Read(Examples.Pool([Examples.Bond, Examples.Trunk, Examples.Storage, .. changes])), RuleTests.Today);

    public static IEnumerable<Finding> Findings(Topology topology) => Rules.Check(topology).Where(f => f.Waiver is null);

    /// <summary>The errors and warnings, by id.</summary>
    public static string Faults(Topology topology) => Ids(Findings(topology).Where(f => f.Level != Level.Note));

    /// <summary>All that the pool gives and would not give without the changes, notes too.</summary>
    public static string New(Topology topology) => Ids(Findings(topology).Where(f => f.Level != Level.Note || !Always.Value.Contains(f.Rule)));

    private static string Ids(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
}
