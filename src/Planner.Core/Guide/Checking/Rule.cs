using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Designs.Model;
using Planner.Core.Designs.Values;
using Planner.Core.Topologies;

namespace Planner.Core.Guide.Checking;

/// <summary>One statement of the guide as a check, with its source, its reason and an example each of keeping and breaking it.</summary>
public abstract class Rule
{
    private string? id;

    /// <summary>Such as BOND-05, or M-BOND-05 for a rule of later editions: the start of the class's name.</summary>
    public string Id => id ??= Named(GetType().Name);

    public abstract Level Level { get; }
    public abstract GuideRef Guide { get; }
    public abstract string Title { get; }

    /// <summary>Why the guide asks for it, in one or two sentences.</summary>
    public abstract string Because { get; }

    /// <summary>A design in text form that keeps the rule.</summary>
    public virtual string Good => Examples.Pool();

    /// <summary>
    /// The like that breaks it; empty where the model makes breaking it impossible and <see cref="Impossible"/> says how.
    /// </summary>
    public abstract string Bad { get; }

    /// <summary>What to do about a finding, in general; one sentence, or empty where the message says it.</summary>
    public virtual string Advice => "";

    /// <summary>For rules that the model itself enforces: a text that is refused with a sentence citing the rule.</summary>
    public virtual string Impossible => "";

    /// <summary>Whether pools planned for an edition are checked against it.</summary>
    public virtual bool HoldsIn(Edition edition) => true;

    /// <summary>True when a pool's policy decides how strictly it is read, so that even its errors may be waived.</summary>
    public virtual bool PolicyDecides => false;

    /// <summary>Null when findings in this pool may be waived, or else one sentence why not.</summary>
    public virtual string? WhyNotWaived(Pool pool) => null;

    /// <summary>
    /// The commands that mend one of its findings in this design; null where a person has to decide. The subjects tell which finding it is.
    /// </summary>
    public virtual Fix? FixOf(Topology topology, Finding finding) => null;

    /// <summary>
    /// What it has to say about the whole design, run after every edit: for a rule that must see several pools or all switches. Others
    /// override the check of one pool.
    /// </summary>
    public virtual IEnumerable<Finding> Check(Topology topology) => topology.Pools.SelectMany(p => In(topology, p));

    /// <summary>
    /// What it has to say about one pool. Its findings are kept as long as nothing changes there, so it may read only: what belongs to the
    /// pool (its hosts, NICs, bonds, networks, tasks, VMs and what these have); the switches its NICs are plugged into, and those in one
    /// logical switch with them, with their ports, LAGs, cables, what the cables lead to (a port and its switch, or a host), and their
    /// logical switches and physical networks; and the day. No waivers, no racks, no other pools.
    /// </summary>
    protected virtual IEnumerable<Finding> Check(Topology topology, PoolTopology pool) => [];

    /// <summary>
    /// What follows from what all other rules found, waivers marked and repetitions gone. It is asked for anew each time and never kept.
    /// </summary>
    public virtual IEnumerable<Finding> Conclude(Topology topology, IReadOnlyCollection<Finding> found) => [];

    /// <summary>True where the check of the whole design is that of each pool in turn.</summary>
    public bool IsOfPools => ((Func<Topology, IEnumerable<Finding>>)Check).Method.DeclaringType == typeof(Rule);

    internal IEnumerable<Finding> In(Topology topology, PoolTopology pool) => HoldsIn(pool.Pool.Edition) ? Check(topology, pool) : [];

    /// <summary>Where its findings stand in the chain of causes, unless one says otherwise.</summary>
    public virtual Chain Link => Chain.Network;

    /// <summary>Several of its findings at one pool or device, told together; null where it tells each by itself.</summary>
    /// <param name="among">What they have in common.</param>
    public virtual Said? Together(Topology topology, Ref among, IReadOnlyList<Finding> several) => null;

    protected Finding Found(Said said, params ReadOnlySpan<Ref> subjects) => Found(Level, said, subjects);

    protected Finding Found(string message, params ReadOnlySpan<Ref> subjects) => Found(Level, Said.Value(message), subjects);

    protected Finding Found(Level level, string message, params ReadOnlySpan<Ref> subjects) =>
        Found(level, Said.Value(message), subjects);

    protected Finding Found(Level level, Said said, params ReadOnlySpan<Ref> subjects) =>
        new(Id, level, [.. subjects], said, Guide, Advice) { Link = Link };

    private string Named(string type)
    {
        var digit = type.IndexOfAny([.. "0123456789"]);
        var (letters, number) = (type[..digit], type.Substring(digit, 2));
        return this is ModernRule ? $"M-{letters[1..]}-{number}"
            : this is PracticeRule ? $"P-{letters[1..]}-{number}"
            : $"{letters}-{number}";
    }
}
