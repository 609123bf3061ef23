using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>What is found in the example pool with lines changed.</summary>
internal static class Cases
{
    public static Topology Topology(params IEnumerable<string> changes) =>
        Topologies.Topology.Of(DesignTextTests.Read(Examples.Pool(changes)), RuleTests.Today);

    /// <summary>The rules that speak, each once, in order and separated by spaces.</summary>
    public static string Found(Func<Finding, bool> which, params IEnumerable<string> changes) =>
        string.Join(' ', Rules.Check(Topology(changes)).Where(which).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The example pool with bond, trunk and storage, and lines changed.</summary>
    public static Topology Full(params IEnumerable<string> changes) =>
        Topology([Examples.Bond, Examples.Trunk, Examples.Storage, .. changes]);

    /// <summary>What is found and not waived.</summary>
    public static IEnumerable<Finding> Open(Topology topology) => Rules.Check(topology).Where(f => f.Waiver is null);

    /// <summary>
    /// The rules that speak and, unless they have become more than notes, would not do so in the full pool without changes.
    /// </summary>
    public static string New(Topology topology) =>
        string.Join(
            ' ',
            Open(topology)
                .Where(f => f.Level != Level.Note || !Always.Value.Contains(f.Rule))
                .Select(f => f.Rule)
                .Distinct()
                .Order(StringComparer.Ordinal)
        );

    private static readonly Lazy<HashSet<string>> Always = new(() => [.. Open(Full()).Select(f => f.Rule)]);
}
