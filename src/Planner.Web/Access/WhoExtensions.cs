using System.Security.Claims;

namespace Planner.Web.Access;

/// <summary>Reads the person out of a signed-in user.</summary>
public static class WhoExtensions
{
    /// <summary>Throws for a user who is not signed in: ask only where sign-in was required.</summary>
    public static Guid PersonId(this ClaimsPrincipal user) =>
        Guid.Parse(user.FindFirstValue(ClaimTypes.NameIdentifier) ?? throw new InvalidOperationException("Nobody is signed in."));

    public static string DisplayName(this ClaimsPrincipal user) => user.FindFirstValue(ClaimTypes.Name) ?? "";

    /// <summary>One or two capital letters for the name, as shown in the bar.</summary>
    public static string Initials(this ClaimsPrincipal user)
    {
        var words = user.DisplayName().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] chosen = words.Length > 1 ? [words[0], words[^1]] : words;
        return string.Concat(chosen.Select(word => word.EnumerateRunes().First())).ToUpperInvariant();
    }
}
