using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;

namespace Planner.Core.Designs.Values;

/// <summary>The VLANs a trunk lets through, in order and without repeats; written as "all", "10,20-25" or nothing.</summary>
public readonly struct VlanSet(ImmutableArray<int> numbers) : IText<VlanSet>, IEquatable<VlanSet>
{
    /// <summary>More than the longest set needs, every other VLAN.</summary>
    private const int LongestText = 20_000;
    private static readonly ImmutableArray<int> Every = [.. Enumerable.Range(1, 4094)];

    public static VlanSet None { get; } = new([]);
    public static VlanSet All { get; } = new(Every);

    /// <summary>The ids, ascending.</summary>
    public ImmutableArray<int> Numbers => numbers.IsDefault ? [] : numbers;
    public bool IsAll => Numbers.Length == Every.Length;
    public bool IsEmpty => Numbers.IsEmpty;

    /// <summary>Of ids from 0 to 4095.</summary>
    public static VlanSet Of(IEnumerable<int> ids)
    {
        Span<ulong> bits = stackalloc ulong[64];
        foreach (var id in ids) bits[id >> 6] |= 1UL << (id & 63);
        var count = 0;
        foreach (var word in bits) count += BitOperations.PopCount(word);
        var found = new int[count];
        var at = 0;
        for (var i = 0; i < bits.Length; i++)
            for (var word = bits[i]; word != 0; word &= word - 1) found[at++] = (i << 6) + BitOperations.TrailingZeroCount(word);
        return new(ImmutableCollectionsMarshal.AsImmutableArray(found));
    }

    public bool Has(int id) => Numbers.BinarySearch(id) >= 0;
    public VlanSet With(params IEnumerable<int> ids) => Of(Numbers.Concat(ids));

    /// <summary>The set as first-last pairs.</summary>
    public IEnumerable<(int First, int Last)> Ranges
    {
        get
        {
            for (int i = 0, start = 0; i < Numbers.Length; i++)
            {
                if (i + 1 < Numbers.Length && Numbers[i + 1] == Numbers[i] + 1) continue;
                yield return (Numbers[start], Numbers[i]);
                start = i + 1;
            }
        }
    }

    public static Parsed<VlanSet> Parse(string text)
    {
        text = text.Trim();
        if (text.Length == 0 || text.Equals("none", StringComparison.OrdinalIgnoreCase)) return None;
        if (text.Equals("all", StringComparison.OrdinalIgnoreCase)) return All;
        if (text.Length > LongestText) return Parsed<VlanSet>.Not($"A list of VLANs may have {LongestText} characters.");
        var ids = new List<int>();
        foreach (var part in text.Split(','))
        {
            // A text that was set by hand has a dash of its own for ranges.
            var ends = part.Trim().Split('-', '\u2013');
            if (ends.Length > 2)
                return Parsed<VlanSet>.Not($"“{Shown.Short(part)}” is not a VLAN or a range of VLANs; write 10 or 20-25.");
            if (!VlanId.Parse(ends[0]).Ok(out var first, out var wrong) || !VlanId.Parse(ends[^1]).Ok(out var last, out wrong))
                return Parsed<VlanSet>.Not(wrong);
            if (last < first)
                return Parsed<VlanSet>.Not($"“{Shown.Short(part)}” runs backwards.");
            ids.AddRange(Enumerable.Range(first.Number, last.Number - first.Number + 1));
        }

        return Of(ids);
    }

    public override string ToString()
    {
        if (IsAll) return "all";
        var text = new StringBuilder();
        foreach (var (first, last) in Ranges)
            text.Append(text.Length == 0 ? "" : ",")
                .Append(CultureInfo.InvariantCulture, $"{first}{(last == first ? "" : last == first + 1 ? $",{last}" : $"-{last}")}");
        return text.ToString();
    }

    public bool Equals(VlanSet other) => Numbers.AsSpan().SequenceEqual(other.Numbers.AsSpan());
    public override bool Equals(object? obj) => obj is VlanSet other && Equals(other);
    public override int GetHashCode() => Numbers.IsEmpty ? 0 : HashCode.Combine(Numbers.Length, Numbers[0], Numbers[^1]);

    public static bool operator ==(VlanSet a, VlanSet b) => a.Equals(b);
    public static bool operator !=(VlanSet a, VlanSet b) => !a.Equals(b);
}
