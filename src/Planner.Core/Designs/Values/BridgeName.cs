namespace Planner.Core.Designs.Values;

/// <summary>
/// Which names a bridge may be given by hand: those of a network device that the product does not use itself. Source: xapi.
/// </summary>
public static class BridgeName
{
    public const int Longest = 15;
    private static readonly string[] Reserved = ["xen", "xapi", "vif", "tap", "eth"];

    /// <summary>A few words on why not, or null.</summary>
    public static string? Wrong(string name) =>
        name.Length > Longest
            ? $"it has {name.Length.ToString(System.Globalization.CultureInfo.InvariantCulture)} characters, and {Longest.ToString(System.Globalization.CultureInfo.InvariantCulture)} is the most"
        : Reserved.FirstOrDefault(r => name.StartsWith(r, StringComparison.Ordinal)) is { } prefix
            ? $"names that begin with {prefix} are the product's own"
        : name.Any(c => c is <= ' ' or > '~' or '/' or ':') ? "a device's name has plain letters, digits and signs only"
        : null;
}
