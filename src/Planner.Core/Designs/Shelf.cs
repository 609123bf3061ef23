using System.Collections.Immutable;

namespace Planner.Core.Designs;

/// <summary>The things of a design by their kinds' prefixes; nothing of an empty kind.</summary>
internal sealed class Shelf : IEquatable<Shelf>
{
    private readonly ImmutableDictionary<string, object> byPrefix;

    private Shelf(ImmutableDictionary<string, object> byPrefix) => this.byPrefix = byPrefix;

    public static Shelf Empty { get; } = new(ImmutableDictionary<string, object>.Empty);

    public Things<T> Of<T>() where T : Thing, IThing<T> => byPrefix.GetValueOrDefault(T.Prefix) as Things<T> ?? Things<T>.None;

    public Shelf With<T>(Things<T> all) where T : Thing, IThing<T> =>
        new(all.Count == 0 ? byPrefix.Remove(T.Prefix) : byPrefix.SetItem(T.Prefix, all));

    public bool Equals(Shelf? other) =>
        other is not null && byPrefix.Count == other.byPrefix.Count
        && byPrefix.All(p => other.byPrefix.TryGetValue(p.Key, out var its) && p.Value.Equals(its));

    public override bool Equals(object? obj) => Equals(obj as Shelf);
    public override int GetHashCode() => byPrefix.Count;
}
