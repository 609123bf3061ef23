using System.Reflection;
using Planner.Core.Designs;
using Planner.Core.Guide;
using Planner.Core.Guide.Checking;
using Planner.Core.Tests.Text;
using Planner.Core.Topologies;

namespace Planner.Core.Tests.Guide;

/// <summary>
/// Every design that the cases of this folder are about, with each rule's examples: what a test reads while it runs is taken down.
/// </summary>
internal static class States
{
    private static readonly Lazy<List<Topology>> Taken = new(Take);

    public static IReadOnlyList<Topology> All => Taken.Value;

    private static List<Topology> Take()
    {
        var seen = new List<Design>();
        foreach (var rule in Rules.All)
            foreach (var text in (string[])[rule.Good, rule.Bad])
                if (text.Length > 0)
                    seen.Add(DesignTextTests.Read(text));
        using (DesignTextTests.TakeDown(seen))
            foreach (
                var method in typeof(States)
                    .Assembly.GetTypes()
                    .Where(t => t.Name.EndsWith("CaseTests", StringComparison.Ordinal))
                    .OrderBy(t => t.Name)
                    .SelectMany(t => t.GetMethods().OrderBy(m => m.Name))
            )
                foreach (var data in method.GetCustomAttributes<InlineDataAttribute>())
                    Run(method, data.Data);
        return [.. seen.Distinct().Select(d => Topology.Of(d, RuleTests.Today))];
    }

    private static void Run(MethodInfo method, object?[] data)
    {
        var parameters = method.GetParameters();
        var rest = parameters[^1].IsDefined(typeof(ParamArrayAttribute)) ? parameters.Length - 1 : parameters.Length;
        object?[] arguments =
            rest == parameters.Length || data.Length == parameters.Length && data[^1] is string[]? data
                : [.. data[..rest], data[rest..].Cast<string>().ToArray()];
        try
        {
            method.Invoke(Activator.CreateInstance(method.DeclaringType!), arguments);
        }
        catch (TargetInvocationException)
        {
            // Whether the case holds is its own test's business.
        }
    }
}
