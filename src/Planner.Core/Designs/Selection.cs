using System.Collections.Immutable;
using System.Text;

namespace Planner.Core.Designs;

/// <summary>
/// Things that somebody has chosen, each once and in the order of choosing. As text those that follow each other are a range:
/// "H1-8,C3,H9/0-3".
/// </summary>
public sealed class Selection : IEquatable<Selection>
{
    /// <summary>How many things can be chosen at once.</summary>
    public const int Most = 2000;

    /// <summary>The longest text that is read, in characters; nothing longer fits an address everywhere.</summary>
    public const int LongestText = 6000;

    public static readonly Selection None = new([]);

    private readonly HashSet<Ref> known;
    private readonly HashSet<Ref> touched;
    private readonly string text;

    private Selection(IEnumerable<Ref> things)
    {
        Things = [.. things.Distinct().Take(Most)];
        known = [.. Things];
        touched = [.. Things.Select(t => t.Thing)];
        text = Write(Things);
    }

    public ImmutableArray<Ref> Things { get; }

    /// <summary>The one that was chosen first; null when nothing is chosen.</summary>
    public Ref? First => Things is [var first, ..] ? first : null;

    public bool IsMany => Things.Length > 1;

    public bool Has(Ref thing) => known.Contains(thing);

    /// <summary>True when the thing is chosen, or a NIC of the host that it is.</summary>
    public bool Touches(Ref thing) => touched.Contains(thing);

    public static Selection Of(Ref? thing) => thing is { } one ? new([one]) : None;

    /// <summary>The first <see cref="Most"/> of them, each once.</summary>
    public static Selection Of(IEnumerable<Ref> things) => new(things);

    /// <summary>These too; those that are chosen already stay where they are.</summary>
    public Selection With(IEnumerable<Ref> things) => new(Things.Concat(things));

    /// <summary>Each of these is chosen when it was not, and not when it was.</summary>
    public Selection Turned(IReadOnlyCollection<Ref> things) =>
        new(Things.Except(things).Concat(things.Where(t => !known.Contains(t))));

    /// <summary>Reads what <see cref="ToString"/> writes; parts that name nothing are left out.</summary>
    public static Selection Parse(string? text) =>
        text is { Length: > 0 and <= LongestText } ? new(text.Split(',').SelectMany(Read)) : None;

    public override string ToString() => text;
    public bool Equals(Selection? other) => other is not null && text == other.text;
    public override bool Equals(object? obj) => Equals(obj as Selection);
    public override int GetHashCode() => text.GetHashCode(StringComparison.Ordinal);

    private static IEnumerable<Ref> Read(string part)
    {
        var dash = part.IndexOf('-', StringComparison.Ordinal);
        if (Ref.Parse(dash < 0 ? part : part[..dash]) is not { } first) return [];
        if (dash < 0) return [first];
        var start = first.Nic ?? first.Number;
        // Its number as an id's, so that "07", "+7" and "1e3" are none; NIC 0 is no end of a range.
        return Ref.Parse($"N{part[(dash + 1)..]}") is { Prefix: "N", Nic: null, Number: var last } && last >= start
            ? Enumerable.Range(start, Math.Min(last - start + 1, Most)).Select(n => At(first, n))
            : [first];
    }

    private static Ref At(Ref like, int number) => like.Nic is null ? like with { Number = number } : like with { Nic = number };

    private static string Write(ImmutableArray<Ref> things)
    {
        var text = new StringBuilder();
        for (var i = 0; i < things.Length; i++)
        {
            var first = things[i];
            var start = first.Nic ?? first.Number;
            var last = start;
            while (i + 1 < things.Length && things[i + 1] == At(first, last + 1)) (i, last) = (i + 1, last + 1);
            var part = last == start ? $"{first}" : $"{first}-{last}";
            if (text.Length + part.Length + 1 > LongestText) break;
            text.Append(text.Length == 0 ? "" : ",").Append(part);
        }

        return text.ToString();
    }
}
