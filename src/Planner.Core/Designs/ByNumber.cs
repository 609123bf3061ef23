using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Planner.Core.Designs;

/// <summary>
/// Values by number from 0, in order of number: a trie of 32 branches a level that never changes. The next version shares all but one way
/// from the root with the one before, so that what differs between two is found without looking at what they share.
/// </summary>
[SuppressMessage("Naming", "CA1710", Justification = "What it is by matters, not that it is a collection.")]
internal sealed class ByNumber<T> : IReadOnlyCollection<T> where T : class
{
    private const int Bits = 5;
    private const int Branches = 1 << Bits;

    private readonly object?[] root;
    /// <summary>How many levels there are below the root.</summary>
    private readonly int depth;

    private ByNumber(object?[] root, int depth, int count) => (this.root, this.depth, Count) = (root, depth, count);

    public static ByNumber<T> None { get; } = new(new object?[Branches], 0, 0);

    public int Count { get; }

    /// <summary>The highest number that has a value; 0 where none has.</summary>
    public int Highest => Last(root, depth) ?? 0;

    public T? this[int number]
    {
        get
        {
            if (number < 0 || !Reaches(depth, number)) return null;
            var node = root;
            for (var level = depth; level > 0; level--)
                if (node[At(number, level)] is object?[] next) node = next;
                else return null;
            return (T?)node[At(number, 0)];
        }
    }

    /// <summary>The same with another value for a number; without one where that is null.</summary>
    public ByNumber<T> With(int number, T? value) => WithAll([(number, value)]);

    /// <summary>The same with other values for some numbers. What several of them change is copied once.</summary>
    public ByNumber<T> WithAll(IEnumerable<(int Number, T? Value)> values)
    {
        var changing = new Changing(root, depth, Count);
        foreach (var (number, value) in values) changing.Put(number, value);
        return new(changing.Root, changing.Depth, changing.Count);
    }

    /// <summary>The numbers whose values are not the same object in both, with these values, in order.</summary>
    public static IEnumerable<(int Number, T? Before, T? After)> Between(ByNumber<T> before, ByNumber<T> after)
    {
        var depth = Math.Max(before.depth, after.depth);
        return Between(Raised(before, depth), Raised(after, depth), depth, 0);
    }

    public IEnumerator<T> GetEnumerator()
    {
        var ways = new (object?[] Node, int Next)[depth + 1];
        ways[depth] = (root, 0);
        for (var level = depth; level <= depth;)
        {
            ref var way = ref ways[level];
            if (way.Next == Branches) level++;
            else if (way.Node[way.Next++] is { } found)
                if (level == 0) yield return (T)found;
                else ways[--level] = ((object?[])found, 0);
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Reaches(int depth, int number) => depth >= 6 || number >> ((depth + 1) * Bits) == 0;
    private static int At(int number, int level) => (number >> (level * Bits)) & (Branches - 1);

    /// <summary>A branch may be there and empty, after its last value was taken out.</summary>
    private static int? Last(object?[] node, int level)
    {
        for (var at = Branches - 1; at >= 0; at--)
            if (node[at] is { } found && (level == 0 ? 0 : Last((object?[])found, level - 1)) is { } below)
                return (at << (level * Bits)) | below;
        return null;
    }

    private static object?[] Raised(ByNumber<T> all, int depth)
    {
        var node = all.root;
        for (var level = all.depth; level < depth; level++)
        {
            var above = new object?[Branches];
            above[0] = node;
            node = above;
        }

        return node;
    }

    private static IEnumerable<(int, T?, T?)> Between(object?[]? before, object?[]? after, int level, int number)
    {
        for (var i = 0; i < Branches; i++)
        {
            var (was, now) = (before?[i], after?[i]);
            if (ReferenceEquals(was, now)) continue;
            if (level == 0) yield return (number | i, (T?)was, (T?)now);
            else
                foreach (var found in Between((object?[]?)was, (object?[]?)now, level - 1, number | (i << (level * Bits))))
                    yield return found;
        }
    }

    /// <summary>The next version while it is made.</summary>
    private sealed class Changing(object?[] root, int depth, int count)
    {
        private readonly HashSet<object> own = new(ReferenceEqualityComparer.Instance);

        public object?[] Root { get; private set; } = root;
        public int Depth { get; private set; } = depth;
        public int Count { get; private set; } = count;

        public void Put(int number, T? value)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(number);
            for (; !Reaches(Depth, number); Depth++)
            {
                var above = new object?[Branches];
                own.Add(above);
                above[0] = Root;
                Root = above;
            }

            var node = Root = Own(Root);
            for (var level = Depth; level > 0; level--)
            {
                ref var next = ref node[At(number, level)];
                next = Own((object?[]?)next);
                node = (object?[])next;
            }

            ref var held = ref node[At(number, 0)];
            Count += (value is null ? 0 : 1) - (held is null ? 0 : 1);
            held = value;
        }

        private object?[] Own(object?[]? node)
        {
            if (node is not null && own.Contains(node)) return node;
            object?[] mine = node is null ? new object?[Branches] : (object?[])node.Clone();
            own.Add(mine);
            return mine;
        }
    }
}
