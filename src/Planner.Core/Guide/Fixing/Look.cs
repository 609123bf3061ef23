using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Fixing;

/// <summary>
/// A design with what the rules find in it, to be compared with another: findings are the same when rule and subjects are.
/// </summary>
internal sealed class Look(Topology topology, ImmutableArray<Finding> findings, Checked? known = null)
{
    private readonly Dictionary<string, Level> levels = findings
        .GroupBy(Key)
        .ToDictionary(g => g.Key, g => g.Min(f => f.Level), StringComparer.Ordinal);

    public Topology Topology => topology;
    public Design Design => topology.Design;
    public ImmutableArray<Finding> Findings => findings;

    public Look After(Design design)
    {
        var after = Checked.After(known, Topology.After(topology, design, topology.Today));
        return new(after.Topology, after.Findings, after);
    }

    public bool Has(Finding finding) => levels.ContainsKey(Key(finding));

    /// <summary>The findings of another look that are not here.</summary>
    public ImmutableArray<Finding> Without(Look other) => [.. other.Findings.Where(f => !Has(f))];

    /// <summary>The first error that another look does not have as an error, or null.</summary>
    public Finding? NewError(Look before) =>
        findings.FirstOrDefault(f => f.Level == Level.Error && before.levels.GetValueOrDefault(Key(f), Level.Note) != Level.Error);

    private static string Key(Finding finding) => $"{finding.Rule} {string.Join(' ', finding.Subjects)}";
}
