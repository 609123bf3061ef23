using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide;

/// <summary>One statement of the guide as a check, with its source, its reason and an example each of keeping and breaking it.</summary>
public abstract class Rule
{
    private string? id;

    /// <summary>Such as BOND-05: the start of the class's name.</summary>
    public string Id => id ??= GetType().Name is var name && name.IndexOfAny([.. "0123456789"]) is var digit ? $"{name[..digit]}-{name.Substring(digit, 2)}" : "";

    public abstract Level Level { get; }
    public abstract GuideRef Guide { get; }
    public abstract string Title { get; }

    /// <summary>Why the guide asks for it, in one or two sentences.</summary>
    public abstract string Because { get; }

    /// <summary>A design in text form that keeps the rule.</summary>
    public virtual string Good => Examples.Pool();

    /// <summary>The like that breaks it; empty where the model makes breaking it impossible and <see cref="Impossible"/> says how.</summary>
    public abstract string Bad { get; }

    /// <summary>What to do about a finding, in general.</summary>
    public virtual string Fix => "";

    /// <summary>For rules that the model itself enforces: a text that is refused with a sentence citing the rule.</summary>
    public virtual string Impossible => "";

    /// <summary>The last edition it holds in, counting from the guide's; the newest where it still holds.</summary>
    public virtual Edition Until => Edition.Xcp83;

    /// <summary>True when a pool's policy decides how strictly it is read, so that even its errors may be waived.</summary>
    public virtual bool PolicyDecides => false;

    /// <summary>Null when findings in this pool may be waived, or else one sentence why not.</summary>
    public virtual string? WhyNotWaived(Pool pool) => null;

    public virtual IEnumerable<Finding> Check(Topology topology) => topology.Pools.Where(p => p.Pool.Edition <= Until).SelectMany(p => Check(topology, p));

    /// <summary>What it has to say about one pool, where it looks at pools one by one.</summary>
    protected virtual IEnumerable<Finding> Check(Topology topology, PoolTopology pool) => [];

    protected Finding Found(string message, params ReadOnlySpan<Ref> subjects) => Found(Level, message, subjects);

    protected Finding Found(Level level, string message, params ReadOnlySpan<Ref> subjects) => new(Id, level, [.. subjects], message, Guide, Fix);
}
