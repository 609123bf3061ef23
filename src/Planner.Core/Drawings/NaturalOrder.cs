namespace Planner.Core.Drawings;

/// <summary>Orders names as people do: Gi1/0/2 before Gi1/0/10.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Instance { get; } = new();

    public int Compare(string? x, string? y)
    {
        ReadOnlySpan<char> a = x, b = y;
        while (a.Length > 0 && b.Length > 0)
        {
            int left = Piece(a), right = Piece(b);
            var order = char.IsAsciiDigit(a[0]) && char.IsAsciiDigit(b[0])
                ? Numbers(a[..left], b[..right])
                : a[..left].CompareTo(b[..right], StringComparison.Ordinal);
            if (order != 0) return order;
            a = a[left..];
            b = b[right..];
        }

        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : string.CompareOrdinal(x, y);
    }

    // All digits or none, from the start.
    private static int Piece(ReadOnlySpan<char> text)
    {
        var digits = char.IsAsciiDigit(text[0]);
        var length = 1;
        while (length < text.Length && char.IsAsciiDigit(text[length]) == digits) length++;
        return length;
    }

    private static int Numbers(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        a = a.TrimStart('0');
        b = b.TrimStart('0');
        return a.Length != b.Length ? a.Length.CompareTo(b.Length) : a.CompareTo(b, StringComparison.Ordinal);
    }
}
