namespace Planner.Core.Text;

/// <summary>Orders names as people do: numbers within them by value, so that Gi1/0/2 comes before Gi1/0/10.</summary>
public sealed class NaturalOrder : IComparer<string>
{
    public static NaturalOrder Names { get; } = new();

    public int Compare(string? x, string? y)
    {
        var (a, b) = (x ?? "", y ?? "");
        int i = 0, j = 0;
        while (i < a.Length && j < b.Length)
        {
            var order = char.IsAsciiDigit(a[i]) && char.IsAsciiDigit(b[j]) ? Numbers(a, ref i, b, ref j) : a[i++].CompareTo(b[j++]);
            if (order != 0) return order;
        }

        return (a.Length - i).CompareTo(b.Length - j) is var rest and not 0 ? rest : string.CompareOrdinal(a, b);
    }

    private static int Numbers(string a, ref int i, string b, ref int j)
    {
        var (first, second) = (Run(a, ref i), Run(b, ref j));
        return first.Length != second.Length ? first.Length.CompareTo(second.Length) : string.CompareOrdinal(first, second);
    }

    private static string Run(string text, ref int at)
    {
        var start = at;
        while (at < text.Length && char.IsAsciiDigit(text[at])) at++;
        return text[start..at].TrimStart('0');
    }
}
