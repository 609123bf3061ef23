using Planner.Core.Guide;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>What is found in the example pool with lines changed.</summary>
internal static class Cases
{
    public static Topology Topology(params IEnumerable<string> changes) => Topologies.Topology.Of(DesignTextTests.Read(Examples.Pool(changes)), RuleTests.Today);

    /// <summary>The rules that speak, each once, in order and separated by spaces.</summary>
    public static string Found(Func<Finding, bool> which, params IEnumerable<string> changes) =>
        string.Join(' ', Rules.Check(Topology(changes)).Where(which).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal));
}
