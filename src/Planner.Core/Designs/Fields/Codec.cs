using System.Collections.Immutable;
using Planner.Core.Designs.Values;

namespace Planner.Core.Designs.Fields;

/// <summary>What a field's value looks like, for forms and API documents.</summary>
public enum FieldShape { Text, Lines, Number, Flag, Choice, Reference, References, End, Racked }

/// <summary>How one type of value is written and read, and which things it refers to.</summary>
public sealed record Codec<T>(Func<T, Naming, string> Write, Func<string, Naming, Parsed<T>> Read)
{
    public FieldShape Shape { get; init; }
    public ImmutableArray<string> Choices { get; init; } = [];

    /// <summary>The prefix of the kind referred to, where there is one.</summary>
    public string? Refers { get; init; }
    public bool MayBeEmpty { get; init; }

    /// <summary>
    /// Reads what was stored, which is taken as it was written: what is asked of new values today is not asked of it, nor is it put into
    /// today's form. Null where that is no other than <see cref="Read"/>.
    /// </summary>
    public Func<string, Naming, Parsed<T>>? Restore { get; init; }

    /// <summary>The things a value names; null where values never name any.</summary>
    public Func<T, IEnumerable<Ref>>? Refs { get; init; }

    /// <summary>The value without a reference to a thing that goes away; wrong when it cannot do without.</summary>
    public Func<T, Ref, Parsed<T>> Without { get; init; } = (value, _) => value;
}
