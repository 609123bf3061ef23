using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide;

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

    /// <summary>The like that breaks it; empty where the model makes breaking it impossible and <see cref="Impossible"/> says how.</summary>
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
    /// What it has to say about the whole design. A rule that looks at one pool at a time overrides the other one: its findings are kept as long
    /// as nothing changes in that pool, in the switches its NICs are plugged into, or in what these belong to.
    /// </summary>
    public virtual IEnumerable<Finding> Check(Topology topology) => topology.Pools.Where(p => HoldsIn(p.Pool.Edition)).SelectMany(p => Check(topology, p));

    /// <summary>What it has to say about one pool.</summary>
    protected virtual IEnumerable<Finding> Check(Topology topology, PoolTopology pool) => [];

    /// <summary>
    /// What follows from what all other rules found, waivers marked and repetitions gone. It is asked for anew each time and never kept.
    /// </summary>
    public virtual IEnumerable<Finding> Conclude(Topology topology, IReadOnlyCollection<Finding> found) => [];

    protected Finding Found(string message, params ReadOnlySpan<Ref> subjects) => Found(Level, message, subjects);

    protected Finding Found(Level level, string message, params ReadOnlySpan<Ref> subjects) => new(Id, level, [.. subjects], message, Guide, Advice);

    private static string Named(string type)
    {
        var digit = type.IndexOfAny([.. "0123456789"]);
        var (letters, number) = (type[..digit], type.Substring(digit, 2));
        return letters[0] == 'M' && letters is not "MGMT" ? $"M-{letters[1..]}-{number}" : $"{letters}-{number}";
    }
}
