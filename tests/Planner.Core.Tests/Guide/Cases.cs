using Planner.Core.Designs;
using Planner.Core.Editing;
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

    /// <summary>A fix makes its finding go and brings no error.</summary>
    public static void Mends(Topology topology, Finding finding, Fix fix)
    {
        var after = Assert.IsType<Accepted>(new Together(fix.What, fix.Commands).Decide(topology.Design)).ApplyTo(topology.Design);
        var before = Rules.Check(topology).Select(Key).ToHashSet();
        var left = Rules.Check(Topology.Of(after, topology.Today));
        Assert.DoesNotContain(Key(finding), left.Select(Key));
        Assert.DoesNotContain(left, f => f.Level == Level.Error && !before.Contains(Key(f)));
    }

    private static string Ids(IEnumerable<Finding> findings) => string.Join(' ', findings.Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));

    private static string Key(Finding finding) => $"{finding.Rule} {string.Join(' ', finding.Subjects)}";
}
