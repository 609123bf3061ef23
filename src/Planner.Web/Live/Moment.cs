using System.Collections.Concurrent;
using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Guide.Checking;
using Planner.Core.Guide.Fixing;
using Planner.Core.Topologies;

namespace Planner.Web.Live;

/// <summary>
/// A design at one version with what follows from it, shared by everybody who looks at it. Topology and findings are worked out when first
/// asked for, once.
/// </summary>
public sealed class Moment
{
    private readonly Lazy<Topology> topology;
    private readonly Lazy<Checked> findings;
    private readonly Lazy<ImmutableArray<Finding>> open;
    private readonly Lazy<ImmutableArray<(Level Level, int Count)>> counts;
    private readonly Lazy<Dictionary<Ref, Level>> levels;
    private readonly ConcurrentDictionary<string, bool> mends = [];
    private volatile Checked? before;

    /// <param name="today">Decides which waivers have run out; null: none has.</param>
    public Moment(int version, Design design, DateOnly? today = null) : this(version, design, today, null)
    {
    }

    private Moment(int version, Design design, DateOnly? today, Checked? before)
    {
        (Version, Design, Today, this.before) = (version, design, today, before);
        topology = new(() => Topology.After(this.before?.Topology, design, today));
        findings = new(Check);
        open = new(() => [.. Causes.Where(f => f.Waiver is null)]);
        levels = new(() => Open.SelectMany(f => f.Subjects.Select(s => (Thing: s.Thing, f.Level))).GroupBy(x => x.Thing)
            .ToDictionary(x => x.Key, x => x.Min(y => y.Level)));
        counts = new(() => [.. Open.CountBy(f => f.Level).OrderBy(c => c.Key).Select(c => (c.Key, c.Value))]);
    }

    public int Version { get; }
    public Design Design { get; }
    public DateOnly? Today { get; }
    public Topology Topology => topology.Value;
    public Checked Checked => findings.Value;

    /// <summary>Whether the findings are known, after waiting for them no longer than this.</summary>
    public async Task<bool> IsChecked(TimeSpan wait)
    {
        if (findings.IsValueCreated) return true;
        await Task.WhenAny(Task.Run(() => findings.Value), Task.Delay(wait));
        return findings.IsValueCreated;
    }

    /// <summary>Everything that is found, consequences beside their causes.</summary>
    public ImmutableArray<Finding> Findings => findings.Value.Findings;

    /// <summary>True when the finding's own fix mends it now; worked out once.</summary>
    public bool Mends(Finding finding) => mends.GetOrAdd(finding.Id, _ => Fixes.Mends(Checked, finding));

    /// <summary>What people have to look at: causes, with their consequences under them.</summary>
    public ImmutableArray<Finding> Causes => findings.Value.Causes;

    /// <summary>The causes that nobody has accepted.</summary>
    public ImmutableArray<Finding> Open => open.Value;

    /// <summary>How many of them there are of each level that has some, the worst first.</summary>
    public ImmutableArray<(Level Level, int Count)> Counts => counts.Value;

    /// <summary>The worst of them that names a thing, or a NIC of the host that it is; null for none.</summary>
    public Level? LevelOf(Ref thing) => levels.Value.TryGetValue(thing, out var level) ? level : null;

    /// <summary>
    /// The moment after some edits. It takes over what these leave as it is, from the latest moment whose findings somebody asked for.
    /// </summary>
    public Moment Next(int version, Design design, DateOnly? today = null) =>
        new(version, design, today, findings.IsValueCreated ? findings.Value : before);

    private Checked Check()
    {
        var now = Checked.After(before, Topology);
        before = null; // or every moment would keep the one before it alive
        return now;
    }
}
