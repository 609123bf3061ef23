using Planner.Core.Designs;

namespace Planner.Core.Editing;

/// <summary>A fact of a design's history. Applying it is total; undoing it is another event.</summary>
public abstract record DesignEvent
{
    /// <summary>The thing it is about; null for the design itself.</summary>
    public abstract Ref? About { get; }

    public abstract Design Apply(Design design);
    public abstract DesignEvent Undo();

    /// <summary>One sentence why the design no longer is as this event needs it, or null when the event may be applied.</summary>
    public abstract string? Stale(Design design);

    /// <summary>
    /// The same done to what others have made of it meanwhile, where that does not touch it; null where it cannot be done.
    /// </summary>
    public virtual DesignEvent? On(Design design) => Stale(design) is null ? this : null;
}
