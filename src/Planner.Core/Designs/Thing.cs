using Planner.Core.Designs.Fields;

namespace Planner.Core.Designs;

/// <summary>Anything a design is made of: an immutable record that knows its id and its kind.</summary>
public abstract record Thing
{
    public abstract Ref Ref { get; }
    public abstract Kind Kind { get; }

    /// <summary>What people call it: its name, or for a thing without one what it is, such as "VIF 0".</summary>
    public abstract string Title { get; }

    public sealed override string ToString() => Title;

    /// <summary>The thing within which the name is unique: a port's switch, a network's pool; null where that is the design.</summary>
    public virtual Ref? Owner => null;

    /// <summary>What no two things of one kind and owner may share.</summary>
    internal virtual string Identity => Kind.NameField is not null ? Title : Ref.ToString();

    /// <summary>Words for where its name is unique, where that is neither a thing nor the whole design, such as "Site X".</summary>
    internal virtual string? Whereabouts => null;

    /// <summary>Its name behind that of where it stands, which tell it from others of its name; the shortest first.</summary>
    internal virtual IEnumerable<string> Longer => [];

    /// <summary>It as it comes into a design, with what follows from that one where it was not given.</summary>
    /// <param name="given">The names of the fields that were.</param>
    internal virtual Thing Made(Design design, IEnumerable<string> given) => this;

    /// <summary>What others read of it when they are asked whether they can stand; its being there beside.</summary>
    internal virtual object? Footing => null;

    /// <summary>
    /// One sentence when this thing cannot stand in the design, with the id of the guide's rule where there is one; null when it can.
    /// </summary>
    public virtual string? Fault(Index all) => null;
}

/// <summary>What a kind of thing says of itself.</summary>
public interface IThing<T> where T : Thing, IThing<T>
{
    static abstract string Prefix { get; }
    static abstract Kind<T> About { get; }
    static virtual Things<T> In(Design design) => design.Shelved<T>();
    static virtual Design With(Design design, Things<T> all) => design.Shelving(all);
    /// <summary>As it is where nothing is said of it; what is stored or written says only what differs from this, for ever.</summary>
    static abstract T Blank(Id<T> id);

    /// <summary>As it is when it is made anew, today.</summary>
    static virtual T Fresh(Id<T> id) => T.Blank(id);
}
