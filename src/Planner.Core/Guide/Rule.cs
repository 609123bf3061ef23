using System.Collections.Immutable;
using Planner.Core.Designs;
using Planner.Core.Topologies;

namespace Planner.Core.Guide;

/// <summary>One statement of the guide as a check, with its source, its reason and an example each of keeping and breaking it.</summary>
public abstract class Rule
{
    /// <summary>Such as BOND-05: the start of the class's name.</summary>
    public string Id => GetType().Name is var name && name.IndexOfAny([.. "0123456789"]) is var digit ? $"{name[..digit]}-{name.Substring(digit, 2)}" : "";

    public abstract Level Level { get; }
    public abstract GuideRef Guide { get; }
    public abstract string Title { get; }

    /// <summary>Why the guide asks for it, in one or two sentences.</summary>
    public abstract string Because { get; }

    /// <summary>A design in text form that keeps the rule.</summary>
    public abstract string Good { get; }

    /// <summary>The like that breaks it; empty where the model makes breaking it impossible and <see cref="Impossible"/> says how.</summary>
    public abstract string Bad { get; }

    /// <summary>What to do about a finding, in general.</summary>
    public virtual string Fix => "";

    /// <summary>For rules that the model itself enforces: a text that is refused with a sentence citing the rule.</summary>
    public virtual string Impossible => "";

    public abstract IEnumerable<Finding> Check(Topology topology);

    protected Finding Found(string message, params ReadOnlySpan<Ref> subjects) => Found(Level, message, subjects);

    protected Finding Found(Level level, string message, params ReadOnlySpan<Ref> subjects) => new(Id, level, [.. subjects], message, Guide, Fix);
}
