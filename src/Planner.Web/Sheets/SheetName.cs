namespace Planner.Web.Sheets;

/// <summary>A name Excel takes for a sheet: 1 to 31 characters, none of \ / ? * [ ] :, no quote at an end, not twice in a book.</summary>
internal static class SheetName
{
    private const int Longest = 31;

    public static string Of(string name, IReadOnlyCollection<string> taken)
    {
        var plain = new string([
            .. name.Select(c =>
                c is '\\' or '/' or '?' or '*' or '[' or ']' or ':' || char.IsControl(c) || char.IsSurrogate(c) || c > '\ufffd' ? '-' : c
            ),
        ])
            .Trim()
            .Trim('\'')
            .Trim();
        if (plain.Length == 0 || plain.Equals("History", StringComparison.OrdinalIgnoreCase))
            plain = "Sheet";
        var free = Cut(plain, Longest);
        for (var n = 2; taken.Contains(free, StringComparer.OrdinalIgnoreCase); n++) free = $"{Cut(plain, Longest - 5)} ({n})";
        return free;
    }

    private static string Cut(string name, int length) => name.Length <= length ? name : name[..length].TrimEnd(' ', '\'');
}
