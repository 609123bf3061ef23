namespace Planner.Web.Access;

/// <summary>An address on this site to go on to; anything else in a link could lead people to a copy of our sign-in page.</summary>
public static class LocalAddress
{
    public static string Or(string? address, string other) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : other;
}
