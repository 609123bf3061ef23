using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Planner.Core.Designs;

/// <summary>All things of one kind in a design, by id and in order of id; equal when their contents are.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The plural is the field's word.")]
public sealed class Things<T> : IReadOnlyCollection<T>, IEquatable<Things<T>>
    where T : Thing, IThing<T>
{
    private readonly ByNumber<T> byNumber;
    private readonly int highest;

    private Things(ByNumber<T> byNumber, int highest) => (this.byNumber, this.highest) = (byNumber, highest);

    public static Things<T> None { get; } = new(ByNumber<T>.None, 0);

    public int Count => byNumber.Count;
    public Id<T> Next => new(highest + 1);

    public T this[Id<T> id] => byNumber[id.Number] ?? throw new KeyNotFoundException($"There is no {id}.");

    public T? Find(Id<T>? id) => id is { } some ? byNumber[some.Number] : null;
    public bool Has(Id<T> id) => byNumber[id.Number] is not null;
    public Things<T> Put(T thing) => new(byNumber.With(thing.Ref.Number, thing), Math.Max(highest, thing.Ref.Number));

    public Things<T> PutAll(IEnumerable<T> things)
    {
        var all = byNumber.WithAll(things.Select(t => (t.Ref.Number, (T?)t)));
        return new(all, all.Highest);
    }

    public Things<T> Drop(Id<T> id)
    {
        var rest = byNumber.With(id.Number, null);
        return new(rest, id.Number == highest ? rest.Highest : highest);
    }

    /// <summary>The things that are not the same object in both, in order of id; quick where two versions share most.</summary>
    internal static IEnumerable<(T? Before, T? After)> Between(Things<T> before, Things<T> after) =>
        ByNumber<T>.Between(before.byNumber, after.byNumber).Select(c => (c.Before, c.After));

    public bool Equals(Things<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || Count == other.Count && Between(this, other)
            .All(c => Equals(c.Before, c.After)));

    public override bool Equals(object? obj) => Equals(obj as Things<T>);
    public override int GetHashCode() => byNumber.Count;

    public IEnumerator<T> GetEnumerator() => byNumber.GetEnumerator();
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
