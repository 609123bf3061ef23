using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Planner.Core.Designs;

/// <summary>All things of one kind in a design, by id and in order of id; equal when their contents are.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The plural is the field's word.")]
public sealed class Things<T>(ImmutableSortedDictionary<int, T> byNumber, int highest) : IReadOnlyCollection<T>, IEquatable<Things<T>>
    where T : Thing, IThing<T>
{
    public static Things<T> None { get; } = new(ImmutableSortedDictionary<int, T>.Empty, 0);

    public int Count => byNumber.Count;
    public Id<T> Next => new(highest + 1);
    public T this[Id<T> id] => byNumber[id.Number];

    public T? Find(Id<T>? id) => id is { } some ? byNumber.GetValueOrDefault(some.Number) : null;
    public bool Has(Id<T> id) => byNumber.ContainsKey(id.Number);
    public Things<T> Put(T thing) => new(byNumber.SetItem(thing.Ref.Number, thing), Math.Max(highest, thing.Ref.Number));
    public Things<T> PutAll(IEnumerable<T> things) => Of(byNumber.SetItems(things.Select(t => KeyValuePair.Create(t.Ref.Number, t))));

    public Things<T> Drop(Id<T> id)
    {
        var rest = byNumber.Remove(id.Number);
        return id.Number == highest ? Of(rest) : new(rest, highest);
    }


    private static Things<T> Of(ImmutableSortedDictionary<int, T> things) => new(things, things.IsEmpty ? 0 : things.Keys.Last());

    public bool Equals(Things<T>? other) => other is not null && (ReferenceEquals(this, other) || this.SequenceEqual(other));
    public override bool Equals(object? obj) => Equals(obj as Things<T>);
    public override int GetHashCode() => byNumber.Count;

    public IEnumerator<T> GetEnumerator() => byNumber.Values.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
