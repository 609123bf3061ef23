using System.Collections;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;

namespace Planner.Core.Designs.Values;

/// <summary>A short list that is equal to another when its items are.</summary>
[CollectionBuilder(typeof(Many), nameof(Many.Of))]
public readonly struct Many<T>(ImmutableArray<T> items) : IReadOnlyList<T>, IEquatable<Many<T>>
{
    private ImmutableArray<T> Items => items.IsDefault ? [] : items;

    public int Count => Items.Length;
    public T this[int index] => Items[index];
    public bool Equals(Many<T> other) => Items.SequenceEqual(other.Items);
    public override bool Equals(object? obj) => obj is Many<T> other && Equals(other);
    public override int GetHashCode() => Count == 0 ? 0 : HashCode.Combine(Count, this[0], this[Count - 1]);
    public override string ToString() => string.Join(", ", Items);
    public ImmutableArray<T>.Enumerator GetEnumerator() => Items.GetEnumerator();
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)Items).GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => ((IEnumerable)Items).GetEnumerator();

    public static bool operator ==(Many<T> a, Many<T> b) => a.Equals(b);
    public static bool operator !=(Many<T> a, Many<T> b) => !a.Equals(b);
}

/// <summary>Makes <see cref="Many{T}"/>.</summary>
public static class Many
{
    public static Many<T> Of<T>(ReadOnlySpan<T> items) => new([.. items]);
    public static Many<T> ToMany<T>(this IEnumerable<T> items) => new([.. items]);
}
