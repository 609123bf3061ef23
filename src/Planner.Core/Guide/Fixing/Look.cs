using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Guide.Checking;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Fixing;

/// <summary>
/// A design with what the rules find in it, to be compared with another: findings are the same when rule and subjects are.
/// </summary>
internal sealed class Look(Checked known)
{
    private readonly Dictionary<string, Level> levels = known
        .Findings.GroupBy(Key)
        .ToDictionary(g => g.Key, g => g.Min(f => f.Level), StringComparer.Ordinal);

    public Topology Topology => known.Topology;
    public Design Design => known.Topology.Design;
    public ImmutableArray<Finding> Findings => known.Findings;

    public Look After(Design design) =>
        new(Checked.After(known, Topology.After(Topology, design, Topology.Today)));

    public bool Has(Finding finding) => levels.ContainsKey(Key(finding));

    /// <summary>The findings of another look that are not here.</summary>
    public ImmutableArray<Finding> Without(Look other) => [.. other.Findings.Where(f => !Has(f))];

    /// <summary>The first error that another look does not have as an error, or null.</summary>
    public Finding? NewError(Look before) =>
        Findings.FirstOrDefault(f => f.Level == Level.Error && before.levels.GetValueOrDefault(Key(f), Level.Note) != Level.Error);

    /// <summary>What makes two findings the same here.</summary>
    internal static string Key(Finding finding) => $"{finding.Rule} {string.Join(' ', finding.Subjects)}";
}
