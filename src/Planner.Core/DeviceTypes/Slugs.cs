namespace Planner.Core.DeviceTypes;

/// <summary>Names that fit into an address: lower-case letters of ASCII, digits, dashes and underscores.</summary>
internal static class Slugs
{
    private const int Longest = 100;

    public static bool IsSlug(string text) =>
        text.Length is > 0 and <= Longest && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_');

    public static string Of(string name)
    {
        var words = string.Concat(name.Replace("+", " plus ", StringComparison.Ordinal).ToLowerInvariant()
            .Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' '));
        var slug = string.Join('-', words.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return slug.Length == 0 ? "type" : slug.Length > Longest ? slug[..Longest] : slug;
    }
}
