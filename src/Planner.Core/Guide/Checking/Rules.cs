using System.Collections.Immutable;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>Every rule there is, and what they find together.</summary>
public static class Rules
{
    /// <summary>In order of id; a rule is found by being a class that is one.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract)
            .Select(t => (Rule)Activator.CreateInstance(t)!).OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    private static readonly ImmutableDictionary<string, Rule> ById = All.ToImmutableDictionary(r => r.Id);

    public static Rule? Named(string id) => ById.GetValueOrDefault(id);

    /// <summary>
    /// All findings, errors first, then by rule and subject: the same design always gives the same list. One cause gives one finding; what
    /// a waiver accepts stays in the list, marked.
    /// </summary>
    public static ImmutableArray<Finding> Check(Topology topology) => Checked.Of(topology).Findings;
}
