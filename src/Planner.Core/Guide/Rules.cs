using System.Collections.Immutable;
using Planner.Core.Topologies;

namespace Planner.Core.Guide;

/// <summary>Every rule there is, and what they find together.</summary>
public static class Rules
{
    /// <summary>In order of id; a rule is found by being a class that is one.</summary>
    public static ImmutableArray<Rule> All { get; } =
    [
        .. typeof(Rule).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Rule)) && !t.IsAbstract)
            .Select(t => (Rule)Activator.CreateInstance(t)!).OrderBy(r => r.Id, StringComparer.Ordinal),
    ];

    public static Rule? Named(string id) => All.FirstOrDefault(r => r.Id == id);

    /// <summary>
    /// All findings, errors first, then by rule and subject: the same design always gives the same list. One cause gives one finding; what a
    /// waiver accepts stays in the list, marked.
    /// </summary>
    public static ImmutableArray<Finding> Check(Topology topology)
    {
        var waived = new Waived(topology.Design, topology.Today);
        var found = new List<Finding>();
        foreach (var rule in All) found.AddRange(rule.Check(topology).Select(f => waived.Mark(rule, f)));
        var told = Suppression.Apply(found).ToList();
        return
        [
            .. told.Concat(All.SelectMany(r => r.Conclude(topology, told).Select(f => waived.Mark(r, f)))).OrderBy(f => f.Level).ThenBy(f => f.Rule, StringComparer.Ordinal)
                .ThenBy(f => f.Subjects.FirstOrDefault()).ThenBy(f => f.Message, StringComparer.Ordinal),
        ];
    }
}
